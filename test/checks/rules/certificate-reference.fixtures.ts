import { ACCOUNT, certificate, certificateArn, listener, ON_PROD, web, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

/** A stack with a certificate, which exports its ARN. */
const CERTS: StackFixture = {
  name: 'Certs',
  region: 'us-east-1',
  account: ACCOUNT,
  template: { Resources: { Cert: certificate() }, Outputs: { Arn: { Value: { Ref: 'Cert' }, Export: { Name: 'cert-arn' } } } },
};

const OUTPUT = { 'Fn::GetStackOutput': { StackName: 'Certs', OutputName: 'Arn' } };
const IMPORT = { 'Fn::ImportValue': 'cert-arn' };

/** A listener with this certificate. */
function listening(CertificateArn: unknown, others: Record<string, ResourceFixture> = {}): StackFixture {
  return web({ Https: listener({ Certificates: [{ CertificateArn }] }), ...others }, ON_PROD);
}

function parameter(Value: unknown, properties: Record<string, unknown> = {}): Record<string, ResourceFixture> {
  return { Lookup: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value, ...properties } } };
}

const LOOKUP = { 'Fn::GetAtt': 'Lookup.Value' };

function finding(outcome: string): RuleFixture['finding'] {
  return {
    resource: 'Web/Https',
    property: 'Certificates.0.CertificateArn',
    message: `when Certs/Cert is replaced, for example to add a name, ${outcome}`,
    fix: 'create the certificate with RegionalCertificate, which every stack can read, or create it in the stack that uses it',
    severity: 'warning',
  };
}

const LOCKED = finding('CloudFormation refuses, because the export "cannot be updated as it is in use"');
const STALE = finding('Web is not updated and keeps the old certificate, which then cannot be deleted');

export const CERTIFICATE_REFERENCE: readonly RuleFixture[] = [
  { name: 'an output of another stack', verdict: 'fail', stacks: [CERTS, listening(OUTPUT)], finding: STALE },
  { name: 'an export of another stack', verdict: 'fail', stacks: [CERTS, listening(IMPORT)], finding: LOCKED },
  {
    name: 'an SSM parameter without a description, which has the same template after a replacement',
    verdict: 'fail',
    stacks: [CERTS, listening(LOOKUP, parameter(OUTPUT))],
    finding: STALE,
  },
  {
    name: 'an SSM parameter whose description does not change with the certificate',
    verdict: 'fail',
    stacks: [CERTS, listening(LOOKUP, parameter(OUTPUT, { Description: 'the certificate of the shop' }))],
    finding: STALE,
  },
  {
    name: 'an export of another stack under a condition',
    verdict: 'fail',
    stacks: [CERTS, listening({ 'Fn::If': ['IsProd', IMPORT, certificateArn('us-east-1')] })],
    finding: LOCKED,
  },
  {
    name: 'an export of another stack as the only part of a text',
    verdict: 'fail',
    stacks: [CERTS, listening({ 'Fn::Sub': ['${Arn}', { Arn: IMPORT }] })],
    finding: LOCKED,
  },
  {
    name: 'an export of another stack, which exports what it reads from an output',
    verdict: 'fail',
    stacks: [CERTS, { ...CERTS, name: 'Between', template: { Resources: {}, Outputs: { Arn: { Value: OUTPUT, Export: { Name: 'again' } } } } }, listening({ 'Fn::ImportValue': 'again' })],
    finding: STALE,
  },
  {
    name: 'an SSM parameter whose description has the revision of the certificate',
    verdict: 'pass',
    stacks: [CERTS, listening(LOOKUP, parameter(OUTPUT, { Description: 'Revision 3f2a of the certificate Certs/Cert' }))],
  },
  {
    name: 'an SSM parameter whose description is given at deployment',
    verdict: 'unknown',
    stacks: [CERTS, listening(LOOKUP, parameter(OUTPUT, { Description: { 'Fn::Sub': 'for ${Given}' } }))],
  },
  { name: 'a certificate of the same stack', verdict: 'pass', stacks: [listening({ Ref: 'Cert' }, { Cert: certificate() })] },
  { name: 'a certificate of the same stack, through a parameter', verdict: 'pass', stacks: [listening(LOOKUP, { Cert: certificate(), ...parameter({ Ref: 'Cert' }) })] },
  { name: 'a certificate by its ARN, which nothing in the app replaces', verdict: 'pass', stacks: [listening(certificateArn('us-east-1'))] },
  { name: 'an output of a stack that is not in the app', verdict: 'unknown', stacks: [listening(OUTPUT)] },
  { name: 'an export of a stack that is not in the app', verdict: 'unknown', stacks: [listening(IMPORT)] },
  { name: 'a certificate that is given at deployment', verdict: 'unknown', stacks: [listening({ Ref: 'Given' })] },
];
