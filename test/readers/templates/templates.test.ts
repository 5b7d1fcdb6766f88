import { join } from 'path';
import { CERTIFICATE, directoryWith, distribution, SYDNEY_ARN } from '../../cli/files';
import { run } from '../../cli/run';

/** What `check --format json` tells of these files; all of them are named to it. */
function check(files: Readonly<Record<string, unknown>>, ...options: string[]) {
  const directory = directoryWith(files);
  const { out, exitCode } = run('check', ...Object.keys(files).map((file) => join(directory, file)), '--format', 'json', ...options);
  return { exitCode, findings: JSON.parse(out).findings as Record<string, unknown>[] };
}

const REGION_ONLY = [expect.objectContaining({ rule: 'cdk-acm::certificate-region' })];

test('a template in YAML is checked, with file and line', () => {
  const { exitCode, findings } = check({
    'site.yaml': [
      'Resources:',
      '  Site:',
      '    Type: AWS::CloudFront::Distribution',
      '    Properties:',
      '      DistributionConfig:',
      '        ViewerCertificate:',
      '          AcmCertificateArn: !Sub arn:${AWS::Partition}:acm:eu-west-1:111122223333:certificate/1',
    ].join('\n'),
  });
  expect(exitCode).toBe(1);
  expect(findings).toEqual([expect.objectContaining({ file: expect.stringMatching(/site\.yaml$/), line: 2, path: expect.stringMatching(/site\.yaml\/Site$/) })]);
});

test('a template in JSON is checked, with file and line', () => {
  const text = JSON.stringify({ Resources: { Site: distribution(SYDNEY_ARN) } }, undefined, 1);
  expect(check({ 'site.template.json': text }).findings).toEqual([expect.objectContaining({ line: 3 })]);
});

test('a template with a byte order mark is read', () => {
  expect(check({ 'site.json': `\uFEFF${JSON.stringify({ Resources: { Site: distribution(SYDNEY_ARN) } })}` }).findings).toEqual(REGION_ONLY);
});

test('the paths of constructs that CDK left in a template are used', () => {
  const resource = { ...distribution(SYDNEY_ARN), Metadata: { 'aws:cdk:path': 'Web/Site/Resource' } };
  expect(check({ 'site.json': { Resources: { Site: resource } } }).findings).toEqual([expect.objectContaining({ path: 'Web/Site' })]);
});

test('a region that nobody knows is not judged, and one that is given is', () => {
  const files = { 'site.json': { Resources: { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }) } } };
  expect(check(files).findings).toEqual([]);
  expect(check(files, '--region', 'us-east-1').findings).toEqual([]);
  expect(check(files, '--region', 'eu-west-1').findings).toEqual(REGION_ONLY);
});

test('an account that nobody knows is not judged, and one that is given is', () => {
  const files = { 'site.json': { Resources: { Site: distribution(SYDNEY_ARN.replace('ap-southeast-2', 'us-east-1')) } } };
  const account = SYDNEY_ARN.split(':')[4];
  expect(check(files).findings).toEqual([]);
  expect(check(files, '--account', account).findings).toEqual([]);
  expect(check(files, '--account', '444455556666').findings).toEqual([expect.objectContaining({ rule: 'cdk-acm::certificate-account' })]);
});

test('what one template exports and another imports is followed', () => {
  const certs = { Resources: { Cert: CERTIFICATE }, Outputs: { Arn: { Value: { Ref: 'Cert' }, Export: { Name: 'cert' } } } };
  const web = { Resources: { Site: distribution({ 'Fn::ImportValue': 'cert' }) } };
  expect(check({ 'certs.json': certs, 'web.json': web }, '--region', 'eu-west-1').findings).toEqual([...REGION_ONLY, expect.objectContaining({ rule: 'cdk-acm::certificate-reference' })]);
  expect(check({ 'certs.json': certs, 'other.json': certs, 'web.json': web }, '--region', 'eu-west-1').findings).toEqual([]);
});

test('what is exported by a name that hangs on a condition is unknown, whichever name is asked for', () => {
  const certs = {
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: { Cert: CERTIFICATE },
    Outputs: { Arn: { Value: { Ref: 'Cert' }, Export: { Name: { 'Fn::If': ['IsProd', 'cert', 'dev-cert'] } } } },
  };
  for (const name of ['cert', 'dev-cert']) {
    const web = { Resources: { Site: distribution({ 'Fn::ImportValue': name }) } };
    expect(check({ 'certs.json': certs, 'web.json': web }, '--region', 'eu-west-1').findings).toEqual([]);
  }
});

test('a nested template that is a file beside its parent is read, with the parameters that the parent gives', () => {
  const directory = directoryWith({
    'parent.json': { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: './nested.json', Parameters: { Arn: SYDNEY_ARN } } } } },
    'nested.json': { Parameters: { Arn: { Type: 'String' } }, Resources: { Site: distribution({ Ref: 'Arn' }) } },
  });
  const { out } = run('check', join(directory, 'parent.json'), '--format', 'json');
  expect(JSON.parse(out).findings).toEqual([expect.objectContaining({ path: expect.stringMatching(/parent\.json\/Inner\/Site$/) })]);
});

test('a resource of a loop is checked', () => {
  const loop = ['Name', ['One', 'Two'], { 'Site${Name}': distribution(SYDNEY_ARN) }];
  expect(check({ 'site.json': { Transform: 'AWS::LanguageExtensions', Resources: { 'Fn::ForEach::Sites': loop } } }).findings)
    .toEqual([expect.objectContaining({ logicalId: 'SiteOne' }), expect.objectContaining({ logicalId: 'SiteTwo' })]);
});

test('a resource of a loop is where the loop has it', () => {
  const directory = directoryWith({
    'site.yaml': [
      'Transform: AWS::LanguageExtensions',
      'Resources:',
      '  Fn::ForEach::Others:',
      '    - Name',
      '    - [Here]',
      '    - Site${Name}Other: {Type: AWS::S3::Bucket}',
      '      Sit${Name}-${Name}: {Type: AWS::S3::Bucket}',
      '      Other${Name}: {Type: AWS::S3::Bucket}',
      '  Fn::ForEach::Stages:',
      '    - Stage',
      '    - [Dev, Prod]',
      '    - Fn::ForEach::Sites:',
      '        - Name',
      '        - !Ref Names',
      '        - Site${Stage}${Name}:',
      '            Type: AWS::CloudFront::Distribution',
      `            Properties: {DistributionConfig: {ViewerCertificate: {AcmCertificateArn: '${SYDNEY_ARN}'}}}`,
      '  Fn::ForEach::Odd: oops',
    ].join('\n'),
  });
  const { out } = run('check', join(directory, 'site.yaml'), '--format', 'json');
  expect(JSON.parse(out).findings).toEqual([expect.objectContaining({ line: 15 }), expect.objectContaining({ line: 15 })]);
});

test('a resource whose condition does not hold is not judged', () => {
  const conditions = { Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] } };
  const template = { Conditions: conditions, Resources: { Site: { ...distribution(SYDNEY_ARN), Condition: 'Here' } } };
  expect(check({ 'site.json': template }, '--region', 'eu-west-1').findings).toEqual([]);
  expect(check({ 'site.json': template }, '--region', 'us-east-1').findings).toEqual(REGION_ONLY);
});

test('a rule can be acknowledged in the metadata of a resource', () => {
  const acknowledged = { ...distribution(SYDNEY_ARN), Metadata: { 'aws:cdk:acknowledged-rules': { 'cdk-acm::certificate-region': 'it moves tomorrow' } } };
  expect(check({ 'site.json': { Resources: { One: acknowledged, Two: distribution(SYDNEY_ARN) } } }).findings)
    .toEqual([expect.objectContaining({ logicalId: 'Two' })]);
});

test.each<[string, unknown]>([
  ['resources without a type', { Resources: { Site: { Properties: {} } } }],
  ['resources that are no map', { Resources: { Site: 'oops' } }],
  ['properties that are no map', { Resources: { Site: { Type: 'AWS::CloudFront::Distribution', Properties: [] } } }],
  ['properties that a macro makes', { Resources: { Site: { Type: 'AWS::CloudFront::Distribution', Properties: { 'Fn::Transform': { Name: 'Site' } } } } }],
  ['names that every object has', { Resources: { Site: distribution({ Ref: 'constructor' }), Other: distribution({ 'Fn::ImportValue': 'toString' }) } }],
  ['references in a circle', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' }, Site: distribution({ 'Fn::GetAtt': ['Inner', 'Outputs.Arn'] }) } }],
])('%s are no finding', (_, template) => {
  expect(check({ 'site.json': template })).toEqual({ exitCode: 0, findings: [] });
});
