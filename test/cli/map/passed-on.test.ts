import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact } from '../files';
import { run } from '../run';

/** The map of a stack with a certificate and this in its template. */
function map(template: { Resources?: Readonly<Record<string, unknown>>; Outputs?: Readonly<Record<string, unknown>> }, ...options: string[]): string {
  const directory = directoryWith({
    'manifest.json': manifest({ Web: stackArtifact('web.json', 'us-east-1') }),
    'web.json': { ...template, Resources: { Cert: CERTIFICATE, ...template.Resources } },
  });
  return run('map', directory, ...options).out;
}

const REF = { Ref: 'Cert' };

const PASSING: [string, Parameters<typeof map>[0]][] = [
  ['the SSM parameter Web/Parameter', { Resources: { Parameter: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: REF } } } }],
  ['an export of Web', { Outputs: { Arn: { Value: REF, Export: { Name: 'cert' } } } }],
  ['an output of Web', { Outputs: { Arn: { Value: { 'Fn::Sub': '${Cert}' } } } }],
  ['the custom resource Web/Sharing', { Resources: { Sharing: { Type: 'Custom::Sharing', Properties: { ServiceToken: 'arn', Given: { Arns: [REF] } } } } }],
  ['the custom resource Web/Sharing', { Resources: { Sharing: { Type: 'AWS::CloudFormation::CustomResource', Properties: { ServiceToken: 'arn', Arn: REF } } } }],
  ['the nested stack Web/Inner', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://example.com/t', Parameters: { Arn: REF } } } } }],
];

describe.each(PASSING)('a certificate that is passed on by %s', (by, template) => {
  test.each(['text', 'mermaid', 'html'])('is not said to be used by nobody in %s', (format) => {
    const out = map(template, '--format', format);
    expect(out).toContain(`passed on by ${by}`);
    expect(out).not.toContain('no known consumer');
  });
});

test('a certificate of which a tag or a policy has the ARN is used by nobody', () => {
  expect(map({
    Resources: {
      Role: { Type: 'AWS::IAM::Role', Properties: { Tags: [{ Key: 'certificate', Value: REF }] } },
    },
  })).toContain('no known consumer');
});

test('where a consumer is known, only the consumer is shown', () => {
  const out = map({ Resources: { Site: distribution(REF) }, Outputs: { Arn: { Value: REF } } });
  expect(out).toContain('CloudFront Web/Site');
  expect(out).not.toContain('passed on');
});
