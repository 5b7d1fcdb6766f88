import { join } from 'path';
import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact } from '../files';
import { run } from '../run';

const IMPORT = { 'Fn::ImportValue': 'shop-cert' };
const FROM_EXPORT = 'the certificate of 1 resource from the export "shop-cert" (give the template that exports it too)';
const FROM_STACK = 'the certificate of 1 resource from stack "Web-CdkAcm-us-east-1" (give the cloud assembly that contains it)';
const OUTPUT = { 'Fn::GetStackOutput': { StackName: 'Web-CdkAcm-us-east-1', OutputName: 'Arn', Region: 'us-east-1' } };
const PARAMETER = { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: OUTPUT } };
const READER = { Type: 'Custom::CrossRegionExportReader', Properties: {} };

function check(resources: object, others: Readonly<Record<string, unknown>> = {}, ...options: string[]) {
  const directory = directoryWith({ 'web.json': { Resources: resources }, ...others });
  const files = ['web.json', ...Object.keys(others)].map((file) => join(directory, file));
  return run('check', ...files, '--region', 'us-east-1', '--account', '111122223333', ...options);
}

test.each<[string, object, string]>([
  ['an import', { Site: distribution(IMPORT) }, FROM_EXPORT],
  ['an import under a condition', { Site: distribution({ 'Fn::If': ['IsProd', IMPORT, { Ref: 'Own' }] }), Own: CERTIFICATE }, FROM_EXPORT],
  ['an output of another stack', { Site: distribution(OUTPUT) }, FROM_STACK],
  ['a parameter with the output of another stack, as this library reads it', { Site: distribution({ 'Fn::GetAtt': ['Cert', 'Value'] }), Cert: PARAMETER }, FROM_STACK],
  ['a reader of CDK for another region', { Site: distribution({ 'Fn::GetAtt': ['Reader', '/cdk/exports/Cert'] }), Reader: READER },
    'the certificate of 1 resource from the export "/cdk/exports/Cert" (give the template that exports it too)'],
])('a certificate that comes from a stack which was not given is listed, with what to give: %s', (_, resources, text) => {
  const { exitCode, out, err } = check(resources);
  expect(out).toContain(`\nnot known, so not judged: ${text}\n`);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
});

test('several resources with one source are one entry, also for programs', () => {
  const resources = { One: distribution(IMPORT), Two: distribution(IMPORT) };
  expect(check(resources).out).toContain('the certificate of 2 resources from the export "shop-cert"');
  const { missingCertificates } = JSON.parse(check(resources, {}, '--format', 'json').out);
  expect(missingCertificates).toEqual([{ source: 'the export "shop-cert"', resources: [expect.stringMatching(/One$/), expect.stringMatching(/Two$/)] }]);
  expect(check(resources, {}, '--format', 'junit').out).toContain('from the export');
});

test('in a nested stack, the value that the parent passes is listed', () => {
  const nested = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'inner.json', Parameters: { Cert: IMPORT } } };
  const inner = { Parameters: { Cert: { Type: 'String' } }, Resources: { Site: distribution({ Ref: 'Cert' }) } };
  const directory = directoryWith({
    'manifest.json': manifest({ Web: stackArtifact('web.json', 'us-east-1') }),
    'web.json': { Resources: { Inner: { ...nested, Metadata: { 'aws:asset:path': 'inner.json' } } } },
    'inner.json': inner,
  });
  expect(run('check', directory).out).toContain(FROM_EXPORT);
});

test.each<[string, object, Readonly<Record<string, unknown>>]>([
  ['the stack was given', { Site: distribution(IMPORT) },
    { 'certs.json': { Resources: { Cert: CERTIFICATE }, Outputs: { Arn: { Value: { Ref: 'Cert' }, Export: { Name: 'shop-cert' } } } } }],
  ['the name of the export is known at deployment only', { Site: distribution({ 'Fn::ImportValue': { Ref: 'Name' } }) }, {}],
  ['it comes from a parameter, which the one who deploys gives', { Site: distribution({ Ref: 'CertificateArn' }) }, {}],
  ['it is no certificate', { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: IMPORT } } }, {}],
])('nothing is listed where %s', (_, resources, others) => {
  expect(check(resources, others).out).not.toContain('not judged');
});

test('of an assembly, a stack in another environment that is given is not missing', () => {
  const stacks = { Web: stackArtifact('web.json', 'eu-west-1'), Edge: { ...stackArtifact('edge.json', 'us-east-1'), displayName: 'Edge' } };
  const directory = directoryWith({
    'manifest.json': manifest(stacks),
    'web.json': { Resources: { Site: distribution({ 'Fn::GetStackOutput': { StackName: 'Edge', OutputName: 'Arn', Region: 'us-east-1' } }) } },
    'edge.json': { Resources: { Cert: CERTIFICATE }, Outputs: { Arn: { Value: { Ref: 'Cert' } } } },
  });
  expect(run('check', directory).out).not.toContain('not judged');
});

test('a value that is deeper than any that is followed does not end the check', () => {
  const levels = 20_000;
  const template = JSON.stringify({ Resources: { Site: distribution('DEEP') } }).replace('"DEEP"', `${'['.repeat(levels)}${']'.repeat(levels)}`);
  const { exitCode, out, err } = run('check', join(directoryWith({ 'web.json': template }), 'web.json'), '--region', 'us-east-1');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  expect(out).toContain('nothing is wired wrong');
});
