import '@microsoft/jest-sarif';
import { join } from 'path';
import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact, SYDNEY_ARN } from '../files';
import { run } from '../run';

const ACCOUNT = SYDNEY_ARN.split(':')[4];
const VIRGINIA_ARN = SYDNEY_ARN.replace('ap-southeast-2', 'us-east-1');
const REGION = 'not known, so not judged: the region of 1 stack (give --region)\n';
const ACCOUNT_TOO = 'not known, so not judged: the region of 1 stack (give --region), the account of 1 stack (give --account)\n';
const ACCOUNT_ONLY = 'not known, so not judged: the account of 1 stack (give --account)\n';

function listener(certificateArn: unknown) {
  return { Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn: 'x', Certificates: [{ CertificateArn: certificateArn }] } };
}

function alarm(certificateArn: unknown) {
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: { Namespace: 'AWS/CertificateManager', MetricName: 'DaysToExpiry', Dimensions: [{ Name: 'CertificateArn', Value: certificateArn }] },
  };
}

/** What core's `DnsValidatedCertificate` creates. */
function requestor(region: unknown) {
  return {
    Function: { Type: 'AWS::Lambda::Function', Properties: { Handler: 'index.certificateRequestHandler' } },
    Cert: { Type: 'AWS::CloudFormation::CustomResource', Properties: { ServiceToken: { 'Fn::GetAtt': ['Function', 'Arn'] }, ...region === undefined ? {} : { Region: region } } },
  };
}

/** What the text says about a template with these resources after its verdict. */
function unjudged(resources: Readonly<Record<string, unknown>>, ...options: string[]): string {
  const { out, err } = run('check', join(directoryWith({ 'site.json': { Resources: resources } }), 'site.json'), ...options);
  expect(err).toBe('');
  const [, said] = /in 1 stack: .*\n([^]*)$/.exec(out) ?? [];
  return said;
}

test('nothing is wired wrong, but it is said that a region is not known', () => {
  const file = join(directoryWith({ 'site.json': { Resources: { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }) } } }), 'site.json');
  expect(run('check', file)).toEqual({ exitCode: 0, out: `nothing is wired wrong in 1 stack: 1 certificate, 1 consumer\n${REGION}`, err: '' });
});

describe('it is said that something is not judged', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['where CloudFront has a certificate of the stack', { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }) }, REGION],
    ['where CloudFront has a certificate of the stack\'s region', { Site: distribution({ 'Fn::Sub': 'arn:aws:acm:${AWS::Region}:${AWS::AccountId}:certificate/1' }) }, REGION],
    ['where a resource requests the certificate of CloudFront in the stack\'s region', { ...requestor({ Ref: 'AWS::Region' }), Site: distribution({ 'Fn::GetAtt': ['Cert', 'Arn'] }) }, REGION],
    ['where it does so without naming a region', { ...requestor(undefined), Site: distribution({ 'Fn::GetAtt': ['Cert', 'Arn'] }) }, REGION],
    ['where CloudFront has a certificate with a literal ARN', { Site: distribution(VIRGINIA_ARN) }, ACCOUNT_ONLY],
    ['where a load balancer has a certificate with a literal ARN', { Https: listener(SYDNEY_ARN) }, ACCOUNT_TOO],
    ['where an alarm is about a certificate with a literal ARN', { Alarm: alarm(SYDNEY_ARN) }, REGION],
    ['where something is found', { Site: distribution(SYDNEY_ARN) }, ACCOUNT_ONLY],
  ])('%s', (_, resources, said) => {
    expect(unjudged(resources)).toBe(said);
    expect(unjudged(resources, '--region', 'us-east-1', '--account', ACCOUNT)).toBe('');
  });
});

describe('nothing is said where it makes no difference', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['that a stack has no certificate', { Bucket: { Type: 'AWS::S3::Bucket' } }],
    ['that nobody uses a certificate', { Cert: CERTIFICATE }],
    ['that both are in one stack, and so in one region', { Cert: CERTIFICATE, Https: listener({ Ref: 'Cert' }), Alarm: alarm({ Ref: 'Cert' }) }],
    ['that the certificate is of the region of the stack', { Https: listener({ 'Fn::Sub': 'arn:aws:acm:${AWS::Region}:${AWS::AccountId}:certificate/1' }) }],
    ['that only the deployer knows the region of the certificate', {
      Site: distribution({ 'Fn::Sub': 'arn:aws:acm:${Given}:${AWS::AccountId}:certificate/1' }),
      Https: listener({ 'Fn::Sub': 'arn:aws:acm:${Given}:${AWS::AccountId}:certificate/1' }),
    }],
    ['that of two certificates one is wrong anyhow', { Site: distribution({ 'Fn::If': ['Which', { 'Fn::Sub': 'arn:aws:acm:ap-southeast-2:${AWS::AccountId}:certificate/1' }, { 'Fn::Sub': 'arn:aws:acm:${Given}:${AWS::AccountId}:certificate/1' }] }) }],
    ['that only the deployer knows in which region a resource requests the certificate', { ...requestor({ Ref: 'Given' }), Site: distribution({ 'Fn::GetAtt': ['Cert', 'Arn'] }) }],
    ['that only the deployer knows the certificate', { Site: distribution({ Ref: 'Given' }), Https: listener({ Ref: 'Given' }) }],
    ['that what is there is no certificate of ACM', { Https: listener('arn:aws:iam::111122223333:server-certificate/site') }],
  ])('%s', (_, resources) => {
    expect(unjudged(resources)).toBe('');
  });

  test('that the rules are off', () => {
    const resources = { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }), Https: listener(SYDNEY_ARN) };
    expect(unjudged(resources, '--severity', 'certificate-region=off', '--severity', 'certificate-account=off')).toBe('');
  });
});

test('of a zone in another account it is said too', () => {
  const directory = directoryWith({
    'manifest.json': manifest({ Zones: stackArtifact('zones.json'), Web: { ...stackArtifact('web.json'), environment: 'aws://unknown-account/ap-southeast-2' } }),
    'zones.json': { Resources: { Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.com' } } }, Outputs: { Zone: { Value: { Ref: 'Zone' } } } },
    'web.json': {
      Resources: {
        Cert: {
          ...CERTIFICATE,
          Properties: {
            ...CERTIFICATE.Properties,
            DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: { 'Fn::GetStackOutput': { StackName: 'Zones', OutputName: 'Zone', Region: 'ap-southeast-2' } } }],
          },
        },
      },
    },
  });
  expect(run('check', directory)).toEqual({ exitCode: 0, out: `nothing is wired wrong in 2 stacks: 1 certificate, 0 consumers\n${ACCOUNT_ONLY}`, err: '' });
});

test('the stacks of an assembly that can be deployed anywhere are counted, the others are not', () => {
  const site = { Resources: { Cert: CERTIFICATE, Site: distribution({ Ref: 'Cert' }) } };
  const anywhere = { ...stackArtifact('site.json'), environment: 'aws://unknown-account/unknown-region' };
  const directory = directoryWith({ 'manifest.json': manifest({ One: anywhere, Two: anywhere, Here: stackArtifact('site.json', 'us-east-1') }), 'site.json': site });
  expect(run('check', directory)).toEqual({
    exitCode: 0, out: 'nothing is wired wrong in 3 stacks: 3 certificates, 3 consumers\nnot known, so not judged: the region of 2 stacks (give --region)\n', err: '',
  });
  expect(JSON.parse(run('check', directory, '--format', 'json').out).withoutEnvironment).toEqual({ region: ['One', 'Two'], account: [] });
});

test('a stack whose certificate another one uses is counted', () => {
  const output = { 'Fn::GetStackOutput': { StackName: 'Certs', OutputName: 'Arn' } };
  const directory = directoryWith({
    'manifest.json': manifest({
      Certs: { ...stackArtifact('certs.json'), environment: 'aws://unknown-account/unknown-region' },
      Web: { ...stackArtifact('web.json'), environment: 'aws://unknown-account/unknown-region' },
    }),
    'certs.json': { Resources: { Cert: CERTIFICATE }, Outputs: { Arn: { Value: { Ref: 'Cert' } } } },
    'web.json': { Resources: { Site: distribution(output) } },
  });
  expect(JSON.parse(run('check', directory, '--format', 'json').out).withoutEnvironment).toEqual({ region: ['Certs'], account: [] });
});

describe('a nested stack is where its parent is', () => {
  const nested = (file: string, Parameters = {}) => ({ Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': file }, Properties: { Parameters } });
  const ofItsRegion = { 'Fn::Sub': 'arn:aws:acm:${AWS::Region}:${AWS::AccountId}:certificate/1' };
  const given = { Parameters: { Arn: { Type: 'String' } } };

  test.each<[string, string[], Readonly<Record<string, unknown>>]>([
    ['so the parent is counted for a certificate that it gives to CloudFront in there', ['Web'], {
      'web.json': { Resources: { Inner: nested('inner.json', { Arn: ofItsRegion }) } },
      'inner.json': { ...given, Resources: { Site: distribution({ Ref: 'Arn' }) } },
    }],
    ['so the parent is counted once for one that it creates', ['Web'], {
      'web.json': { Resources: { Cert: CERTIFICATE, Inner: nested('inner.json', { Arn: { Ref: 'Cert' } }) } },
      'inner.json': { ...given, Resources: { Site: distribution({ Ref: 'Arn' }) } },
    }],
    ['so the parent is counted for a certificate that comes out of there', ['Web'], {
      'web.json': { Resources: { Inner: nested('inner.json'), Site: distribution({ 'Fn::GetAtt': ['Inner', 'Outputs.Arn'] }) } },
      'inner.json': { Resources: { Cert: CERTIFICATE }, Outputs: { Arn: { Value: ofItsRegion } } },
    }],
    ['so nothing is counted for a load balancer in there', [], {
      'web.json': { Resources: { Inner: nested('inner.json', { Arn: ofItsRegion }), Https: listener({ 'Fn::GetAtt': ['Inner', 'Outputs.Arn'] }) } },
      'inner.json': { ...given, Resources: { Https: listener({ Ref: 'Arn' }), Cert: CERTIFICATE }, Outputs: { Arn: { Value: ofItsRegion } } },
    }],
  ])('%s', (_, region, files) => {
    const anywhere = { ...stackArtifact('web.json'), environment: 'aws://unknown-account/unknown-region' };
    const { out, err } = run('check', directoryWith({ 'manifest.json': manifest({ Web: anywhere }), ...files }), '--format', 'json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ findings: [], withoutEnvironment: { region, account: [] } });
  });
});

test('SARIF notes it, with the stacks', () => {
  const file = join(directoryWith({ 'site.json': { Resources: { Https: listener(SYDNEY_ARN) } } }), 'site.json');
  const note = (text: string) => ({ level: 'note', message: { text: `not known, so not judged: ${text}` }, locations: [{ logicalLocations: [{ fullyQualifiedName: file }] }] });
  const log = JSON.parse(run('check', file, '--format', 'sarif').out);
  expect(log).toBeValidSarifLog();
  expect(log.runs[0].invocations).toEqual([{
    executionSuccessful: true,
    toolExecutionNotifications: [note('the region of 1 stack (give --region)'), note('the account of 1 stack (give --account)')],
  }]);
});

test.each([
  ['github', '::notice title=cdk-acm::not known, so not judged: the region of 1 stack (give --region)\n'],
  ['junit', '<skipped message="not known, so not judged: the region of 1 stack (give --region)"/>'],
])('%s lists it', (format, expected) => {
  const file = join(directoryWith({ 'site.json': { Resources: { Https: listener(SYDNEY_ARN) } } }), 'site.json');
  expect(run('check', file, '--format', format)).toMatchObject({ exitCode: 0, out: expect.stringContaining(expected) });
});
