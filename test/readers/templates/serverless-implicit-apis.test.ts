import { withImplicitApis } from '../../../src/readers/templates/serverless-implicit-apis';
import { directoryWith, SYDNEY_ARN } from '../../cli/files';
import { run } from '../../cli/run';

const GLOBALS = { Api: { Domain: {} }, HttpApi: { Domain: {} } };

/** A function with these events. */
function called(events: unknown, rest: Readonly<Record<string, unknown>> = {}, type = 'AWS::Serverless::Function') {
  return { Type: type, Properties: { Events: events }, ...rest };
}

/** The logical ids and types of what is made beside these resources. */
function made(resources: Readonly<Record<string, unknown>>, globals: unknown = GLOBALS): unknown {
  const all = Object.entries(withImplicitApis({ Globals: globals, Resources: resources }).Resources as Record<string, { Type: string }>);
  return all.filter(([id]) => !Object.hasOwn(resources, id)).map(([id, { Type }]) => [id, Type]);
}

test.each<[string, unknown, unknown]>([
  ['an event of a REST API that names none', { E: { Type: 'Api', Properties: { Path: '/', Method: 'get' } } }, [['ServerlessRestApi', 'AWS::Serverless::Api']]],
  ['an event of an HTTP API that says nothing at all', { E: { Type: 'HttpApi' } }, [['ServerlessHttpApi', 'AWS::Serverless::HttpApi']]],
  ['an event of a REST API that names one', { E: { Type: 'Api', Properties: { RestApiId: { Ref: 'Mine' } } } }, []],
  ['an event of an HTTP API that names one', { E: { Type: 'HttpApi', Properties: { ApiId: { Ref: 'Mine' } } } }, []],
  ['an event of something else', { E: { Type: 'Schedule' } }, []],
  ['events that nobody can read', { 'Fn::Transform': {} }, []],
  ['events that are no map', 'oops', []],
])('for %s', (_, events, expected) => {
  expect(made({ F: called(events) })).toEqual(expected);
});

test('a state machine can be called by a REST API, and not by an HTTP API', () => {
  const machine = called({ A: { Type: 'Api' }, B: { Type: 'HttpApi' } }, {}, 'AWS::Serverless::StateMachine');
  expect(made({ Machine: machine })).toEqual([['ServerlessRestApi', 'AWS::Serverless::Api']]);
});

test('what the template has under this name is left alone', () => {
  const template = { Globals: GLOBALS, Resources: { F: called({ E: { Type: 'Api' } }), ServerlessRestApi: { Type: 'T' } } };
  expect(withImplicitApis(template).Resources).toEqual(template.Resources);
});

test('without globals for it there is nothing to say of an API, nor in a template that cannot be read', () => {
  const resources = { F: called({ E: { Type: 'Api' } }) };
  for (const template of [{ Resources: resources }, { Globals: { Function: {} }, Resources: resources }, { Globals: GLOBALS, Resources: 'oops' }]) {
    expect(withImplicitApis(template)).toEqual(template);
  }
});

/** What is said of a REST API that reads a wrong certificate from the globals, called by functions with these conditions. */
function checked(...functionConditions: (string | undefined)[]): string {
  const functions = functionConditions.map((Condition, index) => [`F${index}`, called({ E: { Type: 'Api' } }, { Condition })]);
  const directory = directoryWith({
    'template.json': {
      Transform: 'AWS::Serverless-2016-10-31',
      Globals: { Api: { Domain: { DomainName: 'api.example.com', CertificateArn: SYDNEY_ARN, EndpointConfiguration: 'EDGE' } } },
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] }, Always: { 'Fn::Equals': ['a', 'a'] } },
      Resources: Object.fromEntries(functions),
    },
  });
  return run('check', `${directory}/template.json`).out;
}

const FOUND = 'API Gateway reads this certificate from us-east-1';

test('a certificate in the globals is judged at the API that the transform makes', () => {
  expect(checked(undefined)).toContain(FOUND);
  expect(checked(undefined)).toContain('ServerlessRestApi');
});

test('the API is there as soon as one function that it calls is', () => {
  expect(checked('Never')).not.toContain(FOUND);
  expect(checked('Never', 'Never')).not.toContain(FOUND);
  expect(checked('Never', 'Always')).toContain(FOUND);
  expect(checked('Never', undefined)).toContain(FOUND);
});
