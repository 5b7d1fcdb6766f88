import { withGlobals } from '../../../src/readers/templates/serverless-globals';
import { directoryWith, SYDNEY_ARN } from '../../cli/files';
import { run } from '../../cli/run';

/** What an API is given that says this for itself, with these globals for its section. */
function inherited(globals: unknown, own: unknown, type = 'AWS::Serverless::Api', section = 'Api'): unknown {
  return withGlobals({ Globals: { [section]: globals }, Resources: { Mine: { Type: type, Properties: own } } }).Resources;
}

test.each([
  ['Api', 'AWS::Serverless::Api'],
  ['HttpApi', 'AWS::Serverless::HttpApi'],
  ['WebSocketApi', 'AWS::Serverless::WebSocketApi'],
])('what Globals say for %s goes for each %s', (section, type) => {
  expect(inherited({ Domain: { CertificateArn: 'a' } }, undefined, type, section)).toEqual({ Mine: { Type: type, Properties: { Domain: { CertificateArn: 'a' } } } });
});

test('a type that the section is not for inherits nothing', () => {
  expect(inherited({ Domain: {} }, { StageName: 'prod' }, 'AWS::Serverless::HttpApi')).toEqual({ Mine: { Type: 'AWS::Serverless::HttpApi', Properties: { StageName: 'prod' } } });
});

test.each<[string, unknown, unknown, unknown]>([
  ['maps are merged', { Domain: { CertificateArn: 'a', DomainName: 'x' } }, { Domain: { DomainName: 'y' } }, { Domain: { CertificateArn: 'a', DomainName: 'y' } }],
  ['lists are joined', { Domain: { BasePath: ['/a'] } }, { Domain: { BasePath: ['/b'] } }, { Domain: { BasePath: ['/a', '/b'] } }],
  ['a text of the API goes first', { StageName: 'all' }, { StageName: 'mine' }, { StageName: 'mine' }],
  ['an intrinsic function of the API goes first', { Domain: { CertificateArn: 'a' } }, { Domain: { 'Fn::If': ['C', {}, {}] } }, { Domain: { 'Fn::If': ['C', {}, {}] } }],
  ['what is no map is left alone', 'oops', { StageName: 'mine' }, { StageName: 'mine' }],
])('%s', (_, globals, own, expected) => {
  expect(inherited(globals, own)).toEqual({ Mine: { Type: 'AWS::Serverless::Api', Properties: expected } });
});

test('a template without globals, or with none that can be read, is the same', () => {
  for (const template of [{ Resources: { A: { Type: 'T' } } }, { Globals: 'oops', Resources: {} }, { Globals: { Api: {} }, Resources: { A: null } }]) {
    expect(withGlobals(template)).toEqual(template);
  }
});

test('a certificate in the globals is judged at the API that inherits it', () => {
  const directory = directoryWith({
    'template.json': {
      Transform: 'AWS::Serverless-2016-10-31',
      Globals: { Api: { Domain: { CertificateArn: SYDNEY_ARN, EndpointConfiguration: 'EDGE' } } },
      Resources: { Mine: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'prod' } } },
    },
  });
  const { exitCode, out } = run('check', `${directory}/template.json`);
  expect(out).toContain('API Gateway reads this certificate from us-east-1');
  expect(exitCode).toBe(1);
});
