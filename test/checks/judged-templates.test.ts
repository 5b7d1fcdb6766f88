import { certificate, distribution, PRIVATE_CA, web, type TemplateFixture } from './rules/fixture';
import { findingsInTemplates } from './rules/fixture-judge';

/** The rules that are broken in a stack in us-east-1 with these resources. */
function broken(resources: TemplateFixture['Resources']): string[] {
  return findingsInTemplates({ name: '', verdict: 'pass', stacks: [web(resources)] }).map(({ rule }) => rule);
}

describe('the names of a certificate', () => {
  test('cover no name of the consumer that is not among them', () => {
    expect(broken({ Cert: certificate(), Site: distribution({ Ref: 'Cert' }, { Aliases: ['other.example.com'] }) })).toContain('name-coverage');
  });

  test('are unknown if it has none', () => {
    const nameless = { Type: 'AWS::CertificateManager::Certificate', Properties: { ValidationMethod: 'DNS' } };
    expect(broken({ Cert: nameless, Site: distribution({ Ref: 'Cert' }, { Aliases: ['other.example.com'] }) })).not.toContain('name-coverage');
  });
});

describe('a certificate that an instance is told about', () => {
  const toldOf = (properties: Record<string, unknown>) => broken({
    Cert: certificate(properties),
    Server: { Type: 'AWS::EC2::Instance', Properties: { UserData: { 'Fn::Base64': { 'Fn::Sub': 'export ${Cert}' } } } },
  });

  test('cannot be exported if it is public', () => {
    expect(toldOf({})).toEqual(['exportable-certificate']);
  });

  test('can be exported if a private CA issues it', () => {
    expect(toldOf({ CertificateAuthorityArn: PRIVATE_CA, ValidationMethod: undefined })).toEqual([]);
  });
});

test.each([
  ['example.org', ['validation-method', 'validation-options']],
  ['le.com', ['validation-method', 'validation-options']],
  ['example.com', ['validation-method']],
  [{ Ref: 'Given' }, ['validation-method']],
])('the email that validates www.example.com goes to %p', (ValidationDomain, rules) => {
  const DomainValidationOptions = [{ DomainName: 'www.example.com', ValidationDomain }];
  expect(broken({ Cert: certificate({ DomainName: 'www.example.com', ValidationMethod: 'EMAIL', DomainValidationOptions }) }).sort()).toEqual(rules);
});
