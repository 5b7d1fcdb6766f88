import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { stacksDone } from './stacks-done';
import { answersTo, type Call } from '../harness/calls';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { CLOUDFRONT_REGION, setUp } from '../harness/story';

const HOME = 'eu-west-1';

/** By the name that an example serves: the call that describes the resource with its certificate, and the region of the certificate. */
const describedBy = (domain: string, configuration: string): Readonly<Record<string, readonly [Call, region: string]>> => ({
  'http.example.com': [['apigatewayv2', 'get_domain_name', { DomainName: 'http.example.com' }], HOME],
  'iot.example.com': [['iot', 'describe_domain_configuration', { domainConfigurationName: configuration }], HOME],
  'login.example.com': [['cognito-idp', 'describe_user_pool_domain', { Domain: 'login.example.com' }], CLOUDFRONT_REGION],
  'partners.example.com': [['apigatewayv2', 'get_domain_name', { DomainName: 'partners.example.com' }], HOME],
  'rest.example.com': [['apigateway', 'get_domain_name', { domainName: 'rest.example.com' }], HOME],
  'search.example.com': [['opensearch', 'describe_domain', { DomainName: domain }], HOME],
});

/** Each example of a service whose types the emulator has, in one app. */
describe('the examples of services', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;

  /** What the services answer about each name, and where its certificate has to be. */
  let served: { name: string; answer: string; region: string }[];

  /** The physical id of a resource. */
  const physicalId = (resources: string, type: string): string => {
    const { StackResourceSummaries } = JSON.parse(resources) as { StackResourceSummaries: { ResourceType: string; PhysicalResourceId: string }[] };
    return StackResourceSummaries.find(({ ResourceType }) => ResourceType === type)!.PhysicalResourceId;
  };

  steps.must('are deployed', async () => {
    ({ app, cloud } = await setUp('services', { app: 'test/deploy/apps/services.js', home: HOME, bootstrapped: [HOME] }));
    zone = await cloud.createHostedZone('example.com');
    await app.deploy({ zone });
  });

  steps.must('each service describes its resource', async () => {
    const [search, iot] = await answersTo(cloud, ['open-search', 'iot-core'].map(name => ['cloudformation', 'list_stack_resources', { StackName: name }]));
    const resources = describedBy(physicalId(search, 'AWS::OpenSearchService::Domain'), physicalId(iot, 'AWS::IoT::DomainConfiguration'));
    const answers = await answersTo(cloud, Object.values(resources).map(([call]) => call));
    served = Object.entries(resources).map(([name, [, region]], index) => ({ name, answer: answers[index], region }));
  });

  steps.see('it has the certificate for its name, from the region that the service requires', async () => {
    const certificates = [...await cloud.certificates(HOME), ...await cloud.certificates(CLOUDFRONT_REGION)];
    for (const { name, answer, region } of served) {
      const { CertificateArn } = certificates.find(({ DomainName }) => DomainName === name)!;
      expect([name, answer]).toEqual([name, expect.stringContaining(`"${CertificateArn}"`)]);
      expect(CertificateArn!.split(':')[3]).toBe(region);
    }
    const [{ ViewerCertificate }] = await cloud.distributions();
    expect(ViewerCertificate!.ACMCertificateArn).toBe(certificates.find(({ DomainName }) => DomainName === 'www.example.com')!.CertificateArn);
  });

  steps.see('the record of each name leads to the resource', async () => {
    const records = await cloud.records(zone);
    for (const { name, answer } of served.filter(each => each.name !== 'iot.example.com')) {
      const { AliasTarget, ResourceRecords } = records.find(({ Name, Type }) => Name === `${name}.` && ['A', 'CNAME'].includes(Type!))!;
      const target = AliasTarget?.DNSName ?? ResourceRecords![0].Value!;
      expect([name, answer]).toEqual([name, expect.stringContaining(target.replace(/\.$/, ''))]);
    }
  });

  steps.see('the API with mutual TLS trusts the CA of its clients', async () => {
    const { MutualTlsAuthentication: { TruststoreUri, TruststoreVersion: VersionId } } = JSON.parse(served.find(({ name }) => name === 'partners.example.com')!.answer);
    const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(TruststoreUri)!;
    const { Body } = await new S3Client({ ...cloud.connection(HOME), forcePathStyle: true }).send(new GetObjectCommand({ Bucket, Key, VersionId }));
    expect(await Body!.transformToString()).toContain('-----BEGIN CERTIFICATE-----');
  });

  steps.see('the same deployment again changes nothing', async () => {
    const done = stacksDone(await app.deploy({ zone }));
    expect(done.filter(line => !line.endsWith('(no changes)'))).toEqual([]);
  });

  steps.see('"cdk destroy" leaves no stack', async () => {
    await app.destroy({ zone });
    expect([await cloud.stackNames(HOME), await cloud.stackNames(CLOUDFRONT_REGION)]).toEqual([['CDKToolkit'], []]);
  });
});
