import { ACCOUNT, certificate, certificateArn, listener, ON_PROD, web, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

/** A stack with a certificate, which exports its ARN. */
const CERTS: StackFixture = {
  name: 'Certs',
  region: 'us-east-1',
  account: ACCOUNT,
  template: { Resources: { Cert: certificate() }, Outputs: { Arn: { Value: { Ref: 'Cert' }, Export: { Name: 'cert-arn' } } } },
};

/** The same stack with one more export. */
function withOther(stack: StackFixture, Value: unknown = 'other'): StackFixture {
  const { template } = stack;
  return { ...stack, template: { ...template, Outputs: { ...template.Outputs, Other: { Value, Export: { Name: 'other' } } } } };
}

/** The same stack, where the certificate exists and is exported on one condition. */
function exportedOnProd({ template: { Resources, Outputs }, ...stack }: StackFixture): StackFixture {
  const Value = { 'Fn::If': ['IsOther', 'other', { Ref: 'Cert' }] };
  return {
    ...stack,
    template: {
      ...ON_PROD,
      Conditions: { ...ON_PROD.Conditions, IsOther: { 'Fn::Not': [{ Condition: 'IsProd' }] } },
      Resources: { Cert: { ...Resources.Cert, Condition: 'IsProd' } },
      Outputs: { Arn: { ...Outputs?.Arn, Value } },
    },
  };
}

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

/** What is found at the certificate where a stack reads it that gives it to no service by itself. */
function atCertificate(outcome: string): RuleFixture['finding'] {
  return {
    ...finding(outcome),
    resource: 'Certs/Cert',
    property: '',
    fix: 'create the certificate with RegionalCertificate, which every stack can read, or create it in the stack that reads it',
  } as RuleFixture['finding'];
}

const STALE_ARN = atCertificate('Web is not updated and keeps the ARN of the old certificate');
const LOCKED_BY_WEB = atCertificate('CloudFormation refuses, because Web imports its ARN by an export, which "cannot be updated as it is in use"');

/** A function with this environment variable, in a stack or another one. */
function reading(value: unknown, name = 'Web'): StackFixture {
  const Properties = { Code: { ZipFile: 'x' }, Handler: 'x', Role: 'x', Runtime: 'x', Environment: { Variables: { CERTIFICATE: value } } };
  return { ...web({ Reader: { Type: 'AWS::Lambda::Function', Properties } }, ON_PROD), name };
}

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
  { name: 'an output of another stack in an environment variable', verdict: 'fail', stacks: [CERTS, reading(OUTPUT)], finding: STALE_ARN },
  { name: 'an export of another stack in an environment variable', verdict: 'fail', stacks: [CERTS, reading(IMPORT)], finding: LOCKED_BY_WEB },
  {
    name: 'an export of another stack within the text of an environment variable',
    verdict: 'fail',
    stacks: [CERTS, reading({ 'Fn::Join': ['', ['arn=', { 'Fn::Sub': ['${Arn}!', { Arn: IMPORT }] }]] })],
    finding: LOCKED_BY_WEB,
  },
  {
    name: 'an export of another stack in an environment variable under a condition',
    verdict: 'fail',
    stacks: [CERTS, reading({ 'Fn::If': ['IsProd', IMPORT, 'none'] })],
    finding: LOCKED_BY_WEB,
  },
  {
    name: 'an export of another stack that has the certificate under a condition of that stack, in an environment variable',
    verdict: 'fail',
    stacks: [exportedOnProd(CERTS), reading(IMPORT)],
    finding: LOCKED_BY_WEB,
  },
  {
    name: 'an output of another stack in an SSM parameter that no service of the app reads',
    verdict: 'fail',
    stacks: [CERTS, web(parameter(OUTPUT))],
    finding: STALE_ARN,
  },
  {
    name: 'an output of another stack in an output',
    verdict: 'fail',
    stacks: [CERTS, { ...web({}), template: { Resources: {}, Outputs: { Arn: { Value: OUTPUT } } } }],
    finding: STALE_ARN,
  },
  {
    name: 'an output of another stack in three stacks',
    verdict: 'fail',
    stacks: [CERTS, ...['Api', 'Jobs', 'Site'].map((name) => reading(OUTPUT, name))],
    finding: atCertificate('Api, Jobs and Site are not updated and keep the ARN of the old certificate'),
  },
  {
    name: 'an export of another stack in an environment variable beside a listener',
    verdict: 'fail',
    stacks: [CERTS, listening(IMPORT, reading(IMPORT).template.Resources)],
    finding: LOCKED,
  },
  {
    name: 'an output of another stack in an environment variable, beside an SSM parameter with the revision of the certificate',
    verdict: 'pass',
    stacks: [CERTS, web({ ...parameter(OUTPUT, { Description: 'Revision 2 of the certificate' }), ...reading(OUTPUT).template.Resources })],
  },
  {
    name: 'an output of another stack in an SSM parameter whose description is given at deployment, without a service',
    verdict: 'unknown',
    stacks: [CERTS, web(parameter(OUTPUT, { Description: { 'Fn::Sub': 'for ${Given}' } }), ON_PROD)],
  },
  {
    name: 'an output of another stack in an environment variable, beside an SSM parameter with a revision of something unknown',
    verdict: 'unknown',
    stacks: [CERTS, web({ ...parameter({ Ref: 'Given' }, { Description: 'Revision 2 of the certificate' }), ...reading(OUTPUT).template.Resources }, ON_PROD)],
  },
  {
    name: 'an output of another stack in an environment variable, beside an SSM parameter without a description',
    verdict: 'fail',
    stacks: [CERTS, web({ ...parameter({ Ref: 'Given' }), ...reading(OUTPUT).template.Resources }, ON_PROD)],
    finding: STALE_ARN,
  },
  { name: 'an export in an environment variable whose name is given at deployment', verdict: 'unknown', stacks: [CERTS, reading({ 'Fn::ImportValue': { Ref: 'Given' } })] },
  { name: 'an export of another value of the stack of the certificate', verdict: 'pass', stacks: [withOther(CERTS), reading({ 'Fn::ImportValue': 'other' })] },
  { name: 'an export of the ID of the certificate', verdict: 'pass', stacks: [withOther(CERTS, { 'Fn::GetAtt': ['Cert', 'Id'] }), reading({ 'Fn::ImportValue': 'other' })] },
  {
    name: 'a certificate in an environment variable of its own stack',
    verdict: 'pass',
    stacks: [{ ...CERTS, template: { ...CERTS.template, Resources: { ...CERTS.template.Resources, ...reading({ Ref: 'Cert' }).template.Resources } } }],
  },
  { name: 'a certificate of the same stack', verdict: 'pass', stacks: [listening({ Ref: 'Cert' }, { Cert: certificate() })] },
  { name: 'a certificate of the same stack, through a parameter', verdict: 'pass', stacks: [listening(LOOKUP, { Cert: certificate(), ...parameter({ Ref: 'Cert' }) })] },
  { name: 'a certificate by its ARN, which nothing in the app replaces', verdict: 'pass', stacks: [listening(certificateArn('us-east-1'))] },
  { name: 'an output of a stack that is not in the app', verdict: 'unknown', stacks: [listening(OUTPUT)] },
  { name: 'an export of a stack that is not in the app', verdict: 'unknown', stacks: [listening(IMPORT)] },
  { name: 'a certificate that is given at deployment', verdict: 'unknown', stacks: [listening({ Ref: 'Given' })] },
];
