import { MACHINES, machineCertificates } from '../../src/checks/machine-certificates';
import { resourceIn, stackOf } from '../deployment/templates';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';
const launchTemplate = (LaunchTemplateData: object) => ({ Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData } });

/** The certificates that a machine with these properties is given. */
function given(Properties: Record<string, unknown>, Type = 'AWS::EC2::Instance') {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Resources: {
      Host: { Type, Properties: { UserData: `use ${ARN}`, ...Properties } },
      Cert: { Type: 'AWS::CertificateManager::Certificate', Properties: {} },
      Plain: launchTemplate({}),
      Enclaves: launchTemplate({ EnclaveOptions: { Enabled: true } }),
      Bucket: { Type: 'AWS::S3::Bucket' },
    },
  });
  return machineCertificates(resourceIn(stack, 'Host')).map(({ property, service, certificate }) => [property, service, certificate.name]);
}

test('these resources start machines', () => {
  expect(MACHINES).toEqual(['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::LaunchConfiguration']);
});

test.each<[string, Record<string, unknown>]>([
  ['in its user data', {}],
  ['without enclaves', { EnclaveOptions: { Enabled: false } }],
  ['and a launch template without enclaves', { LaunchTemplate: { LaunchTemplateId: { Ref: 'Plain' } } }],
  ['without enclaves, though its launch template has them', { EnclaveOptions: { Enabled: 'false' }, LaunchTemplate: { LaunchTemplateId: { Ref: 'Enclaves' } } }],
])('a machine is given a certificate %s', (_, properties) => {
  expect(given(properties)).toEqual([['UserData', 'EC2 instances', ARN]]);
});

test.each<[string, Record<string, unknown>]>([
  ['it has enclaves', { EnclaveOptions: { Enabled: true } }],
  ['the deployment decides on enclaves', { EnclaveOptions: { Enabled: { Ref: 'Given' } } }],
  ['its launch template has enclaves', { LaunchTemplate: { LaunchTemplateId: { Ref: 'Enclaves' } } }],
  ['its launch template is given at deployment', { LaunchTemplate: { LaunchTemplateId: { Ref: 'Given' } } }],
  ['its launch template is given by its name', { LaunchTemplate: { LaunchTemplateName: 'web' } }],
  ['its launch template is something else', { LaunchTemplate: { LaunchTemplateId: { Ref: 'Bucket' } } }],
])('a machine may use the certificate of an enclave if %s', (_, properties) => {
  expect(given(properties)).toEqual([]);
});

test('what is not a machine is given none', () => {
  expect(given({}, 'AWS::S3::Bucket')).toEqual([]);
});

test('a launch configuration has no enclaves', () => {
  expect(given({ EnclaveOptions: { Enabled: true } }, 'AWS::AutoScaling::LaunchConfiguration')).toHaveLength(1);
});

test('a command can be made of several values', () => {
  const script = 'aws --region ${AWS::Region} acm describe-certificate --certificate-arn ${Cert}';
  const parts = ['aws --region ', { Ref: 'AWS::Region' }, ' acm describe-certificate --certificate-arn ', { Ref: 'Cert' }];
  expect([{ 'Fn::Sub': script }, { 'Fn::Join': ['', parts] }].map((UserData) => given({ UserData }))).toEqual([[], []]);
});

test('the words of a command can be a list', () => {
  const words = ['aws', 'acm', 'describe-certificate', '--certificate-arn', { Ref: 'Cert' }];
  expect(given({ UserData: { 'Fn::Join': [' ', words] } })).toEqual([]);
});

test('a command can be in several functions', () => {
  expect(given({ UserData: { 'Fn::Join': ['', ['aws acm describe-certificate --certificate-arn ', { 'Fn::Join': ['', ['"', { Ref: 'Cert' }, '"']] }]] } })).toEqual([]);
});

test('a command on the line above takes no certificate', () => {
  expect(given({ UserData: { 'Fn::Join': ['\n', ['aws s3 cp s3://b/serve .', { 'Fn::Sub': '${Cert} >> served' }]] } })).toHaveLength(1);
});

const asReference = (script: string) => ({ 'Fn::Base64': { 'Fn::Join': ['', [script, { Ref: 'Cert' }, ' now']] } });
const asSub = (script: string) => ({ 'Fn::Base64': { 'Fn::Sub': `${script}\${Cert} now` } });
const asText = (script: string) => `${script}${ARN}`;

describe.each([asReference, asSub, asText])('a script that has the certificate %p', (userData) => {
  test.each([
    '#!/bin/bash\n# behind the load balancer with ',
    '#!/bin/bash\naws acm describe-certificate --certificate-arn ',
    'aws elbv2 modify-listener --listener-arn "$LISTENER" \\\n  --certificates CertificateArn=',
    'kubectl annotate ingress shop alb.ingress.kubernetes.io/certificate-arn=',
  ])('only names it after %p', (script) => {
    expect(given({ UserData: userData(script) })).toEqual([]);
  });

  test.each([
    'aws acm export-certificate --certificate-arn ',
    'aws --region eu-west-1 acm export-certificate \\\n --certificate-arn ',
    '# prepare\n./serve ',
    'aws s3 cp s3://b/serve .\n./serve ',
    'export CERT=',
    '',
  ])('hands it over after %p', (script) => {
    expect(given({ UserData: userData(script) })).toHaveLength(1);
  });
});
