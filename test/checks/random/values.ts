import * as fc from 'fast-check';

const ARN = 'arn:aws:acm:eu-west-1:444455556666:certificate/11111111-2222-3333-4444-555555555555';

/** Values that a template could hold, and some that it could not. */
export const { value: ANY_VALUE } = fc.letrec((tie) => ({
  text: fc.constantFrom(
    'Given', 'Cert', 'IsProd', 'Web', 'Out', '__proto__', 'constructor', '', ARN, ARN.replace('eu-west-1', ''), 'arn:::::', '*.example.com',
    'HTTP', 'HTTPS', 'EC_secp384r1', '${Given}', '${Cert.Arn}-${', '{{resolve:ssm:x}}', 'DaysToExpiry', 'AWS/CertificateManager', 'redirect', '0',
  ),
  name: fc.constantFrom('CertificateArn', 'Name', 'Value', 'Fn::Transform', '__proto__', 'toString', 'Condition'),
  fn: fc.constantFrom(
    'Ref', 'Fn::GetAtt', 'Fn::If', 'Fn::Join', 'Fn::Sub', 'Fn::Select', 'Fn::Split', 'Fn::FindInMap', 'Fn::ImportValue', 'Fn::GetStackOutput',
    'Fn::Equals', 'Fn::And', 'Fn::Not', 'Fn::Base64', 'Fn::Length',
  ),
  wellFormed: fc.oneof(
    fc.constantFrom({ Ref: 'Given' }, { Ref: 'Cert' }, { Ref: 'AWS::NoValue' }, { 'Fn::ImportValue': 'x' }, { 'Fn::GetAtt': ['Cert', 'Arn'] }),
    fc.tuple(fc.constantFrom('IsProd', 'IsOther'), tie('value'), tie('value')).map((argument) => ({ 'Fn::If': argument })),
    fc.tuple(fc.constant(''), fc.array(tie('value'), { maxLength: 3 })).map((argument) => ({ 'Fn::Join': argument })),
  ),
  anyFunction: fc.tuple(tie('fn'), tie('value')).map(([fn, argument]) => ({ [String(fn)]: argument })),
  map: fc.array(fc.tuple(tie('name'), tie('value')), { maxLength: 3 }).map(Object.fromEntries),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('text'),
    fc.constantFrom(null, undefined, true, 0, NaN),
    tie('wellFormed'),
    tie('anyFunction'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('map'),
  ),
}));

/**
 * Values that only the deployment knows. No condition of a fixture asks for the parameter `Unasked`, so no scenario says what it is. The
 * conditions of fixtures ask for `Given`, which is the certificate of some: in a scenario it is known, and then no certificate.
 */
export const UNKNOWN_VALUE = fc.constantFrom<unknown>(
  { Ref: 'Unasked' },
  { 'Fn::ImportValue': 'elsewhere' },
  { 'Fn::GetStackOutput': { StackName: 'Elsewhere', OutputName: 'Arn' } },
  { 'Fn::Join': ['', ['arn:aws:acm:', { Ref: 'Unasked' }]] },
  { 'Fn::Sub': '${Unasked}.example.com' },
  { 'Fn::Select': [0, { 'Fn::Split': [',', { Ref: 'Unasked' }] }] },
  { 'Fn::FindInMap': ['None', { Ref: 'Unasked' }, 'x'] },
  { 'Fn::GetAtt': ['Elsewhere', 'Arn'] },
  { 'Fn::If': ['IsUnasked', { Ref: 'Unasked' }, { 'Fn::ImportValue': 'elsewhere' }] },
  { 'Fn::Transform': { Name: 'Some' } },
  '{{resolve:ssm:/certificate}}',
  '{{changeSet:KNOWN_AFTER_APPLY}}',
);
