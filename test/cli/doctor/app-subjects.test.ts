import { app, ARN, DoctorRuns, ZONE } from './doctor-runs';
import { DELEGATED } from './zones';
import { appSubjects } from '../../../src/cli/doctor/app-subjects';
import { readInput } from '../../../src/readers/templates/read';
import { CERTIFICATE, directoryWith, manifest, stackArtifact } from '../files';

const runs = new DoctorRuns();
const subjectsIn = (directory: string) => appSubjects(readInput([directory], {}).deployment.stacks);

test('a certificate has its names, each with its hosted zone, and its region', () => {
  const options = [{ DomainName: 'WWW.example.com.', HostedZoneId: `/hostedzone/${ZONE}` }, { DomainName: 'api.example.com', HostedZoneId: { Ref: 'Zone' } }];
  expect(subjectsIn(app({ DomainName: 'WWW.example.com.', SubjectAlternativeNames: ['www.example.com', 'api.example.com'], DomainValidationOptions: options }))).toEqual([{
    title: 'Web/Certificate',
    names: [{ name: 'www.example.com', zoneId: ZONE }, { name: 'api.example.com' }],
    hasUnknownNames: false,
    region: 'eu-west-1',
  }]);
});

test('certificates of nested stacks and Stages are found, each in its region', () => {
  const Inner = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'x' }, Metadata: { 'aws:asset:path': 'inner.json' } };
  const directory = directoryWith({
    'manifest.json': manifest({
      Web: stackArtifact('web.json', 'eu-west-1'),
      Us: stackArtifact('us.json', 'us-east-1'),
      Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: 'prod' } },
    }),
    'web.json': { Resources: { Inner } },
    'inner.json': { Resources: { Cert: CERTIFICATE } },
    'us.json': { Resources: { Cert: CERTIFICATE } },
    'prod/manifest.json': manifest({ Site: stackArtifact('site.json', 'eu-central-1') }),
    'prod/site.json': { Resources: { Cert: CERTIFICATE } },
  });
  expect(subjectsIn(directory).map(({ title, region }) => `${title} ${region}`).sort()).toEqual(['Site/Cert eu-central-1', 'Us/Cert us-east-1', 'Web/Inner/Cert eu-west-1']);
});

test('a private certificate is not validated', async () => {
  const { exitCode, out } = await runs.run({}, app({ CertificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1' }));
  expect({ exitCode, out }).toEqual({ exitCode: 0, out: expect.stringContaining('no cause found for 0 subjects') });
});

test('a domain of a user pool is one with a certificate of its own', () => {
  const domain = (properties: object) => ({ Type: 'AWS::Cognito::UserPoolDomain', Properties: { UserPoolId: 'x', ...properties } });
  const others = {
    Own: domain({ Domain: 'Auth.example.com', CustomDomainConfig: { CertificateArn: ARN } }),
    Prefix: domain({ Domain: 'shop' }),
    Unknown: domain({ Domain: { Ref: 'Name' }, CustomDomainConfig: { CertificateArn: ARN } }),
  };
  expect(subjectsIn(app({}, others)).slice(1)).toEqual([{ title: 'Web/Own', names: [], childOfAddress: 'auth.example.com' }]);
});

test.each<[string, object, string]>([
  ['is known only during the deployment', { SubjectAlternativeNames: [{ Ref: 'Name' }] },
    '– names that are known only during the deployment: not asked (give the names themselves, or the ARN of the certificate)'],
  ['is none', { SubjectAlternativeNames: ['a..example.com'] }, '– a..example.com: not asked, as the name has an empty label: two dots in a row, or one at the start'],
  ['is not in Punycode', { SubjectAlternativeNames: ['bücher.example.com'] },
    '– bücher.example.com: not asked, as the name has characters beyond ASCII: write it in Punycode, "xn--bcher-kva.example.com"'],
])('a name that %s is not asked, and the others are', async (_, properties, line) => {
  const { exitCode, out } = await runs.run(DELEGATED, app(properties));
  expect(out.split('\n')).toEqual(expect.arrayContaining([`  ${line}`, '  ✓ no CAA record restricts www.example.com']));
  expect(exitCode).toBe(0);
});
