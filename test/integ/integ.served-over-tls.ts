import { ExpectedResult, IntegTest } from '@aws-cdk/integ-tests-alpha';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Distribution, Function, FunctionCode, FunctionEventType } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget, LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { CloudFrontCertificate, MultiRegionCertificate, SecureAlb, ValidationRole } from '../../src';

/*
 * Deploys to a real account and asks for all names over TLS, with certificates that ACM has really validated.
 * docs/deployment-tests.md says how to run it and what it costs.
 */
const { CDK_ACM_INTEG_ZONE: zoneName = 'example.com', CDK_ACM_INTEG_ZONE_ID: hostedZoneId = 'Z0123456789ABCDEFGHIJ' } = process.env;
const added = process.env.CDK_ACM_INTEG_ADDED ? [process.env.CDK_ACM_INTEG_ADDED] : [];

// The assertions read the id of a distribution in another region, which needs no Lambda when the reference is weak.
const app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'weak' } });
const stack = new Stack(app, 'CdkAcmInteg', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId, zoneName });
const withLabel = (label: string) => `${label}.${zoneName}`;

const site = withLabel('cdk-acm-integ-site');
const certificate = new CloudFrontCertificate(stack, 'Certificate', {
  domainName: site,
  subjectAlternativeNames: added.map(withLabel),
  hostedZone,
});
const hello = new Function(stack, 'Hello', {
  code: FunctionCode.fromInline('function handler() { return { statusCode: 200, body: "hello" }; }'),
});
const defaultBehavior = {
  origin: new HttpOrigin('origin.example.com'),
  functionAssociations: [{ function: hello, eventType: FunctionEventType.VIEWER_REQUEST }],
};
const distribution = new Distribution(stack, 'Site', { domainNames: [site], certificate, defaultBehavior });
const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
new ARecord(stack, 'SiteRecord', { zone: hostedZone, recordName: `${site}.`, target });

const api = withLabel('cdk-acm-integ-api');
const alb = new SecureAlb(stack, 'Api', {
  vpc: new Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'], subnetConfiguration: [{ name: 'Public', subnetType: SubnetType.PUBLIC }] }),
  domainNames: [api],
  hostedZone,
  internetFacing: true,
  deletionProtection: false,
  accessLogs: false,
});

// The same names in three regions: on CloudFront, at the load balancer, and in a region where nothing uses them.
const [edge, regional] = ['cdk-acm-integ-edge', 'cdk-acm-integ-regional'].map(withLabel);
const certificates = new MultiRegionCertificate(stack, 'Certificates', {
  domainName: edge,
  subjectAlternativeNames: [regional, ...added.map(withLabel)],
  hostedZone,
  regions: ['eu-central-1'],
});
const edgeSite = new Distribution(stack, 'EdgeSite', { domainNames: [edge], certificate: certificates.forCloudFront(), defaultBehavior });
new ARecord(stack, 'EdgeRecord', { zone: hostedZone, recordName: `${edge}.`, target: RecordTarget.fromAlias(new CloudFrontTarget(edgeSite)) });
alb.addCertificates(certificates.forRegionOf(stack));
new ARecord(stack, 'RegionalRecord', {
  zone: hostedZone, recordName: `${regional}.`, target: RecordTarget.fromAlias(new LoadBalancerTarget(alb.loadBalancer)),
});

// A name in a hosted zone of another account, if there is one.
const { CDK_ACM_INTEG_OTHER_ZONE: otherName, CDK_ACM_INTEG_OTHER_ZONE_ID: otherId, CDK_ACM_INTEG_ROLE: roleArn } = process.env;
const validated = otherName && otherId && roleArn ? new CloudFrontCertificate(stack, 'Validated', {
  domainName: `www.cdk-acm-integ.${otherName}`,
  subjectAlternativeNames: ['*', ...added].map((label) => `${label}.cdk-acm-integ.${otherName}`),
  hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'OtherZone', { hostedZoneId: otherId, zoneName: otherName }),
  validationRole: ValidationRole.fromValidationRoleAttributes(stack, 'ValidationRole', { roleArn, externalId: 'cdk-acm-integ' }),
}) : undefined;

// The calls are made where CloudFront and its certificates are.
const assertionStack = new Stack(app, 'CdkAcmIntegAssertions', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'us-east-1' } });
const integ = new IntegTest(app, 'ServedOverTls', { testCases: [stack], assertionStack });
const { certificateArn } = certificate;

integ.assertions.awsApiCall('acm', 'describeCertificate', { CertificateArn: certificateArn })
  .expect(ExpectedResult.objectLike({ Certificate: { Status: 'ISSUED', SubjectAlternativeNames: [site, ...added.map(withLabel)] } }));

integ.assertions.awsApiCall('acm', 'describeCertificate', { CertificateArn: certificates.forCloudFront().certificateArn })
  .expect(ExpectedResult.objectLike({ Certificate: { Status: 'ISSUED', DomainName: edge } }));

if (validated) {
  integ.assertions.awsApiCall('acm', 'describeCertificate', { CertificateArn: validated.certificateArn })
    .expect(ExpectedResult.objectLike({ Certificate: { Status: 'ISSUED' } }));
}

integ.assertions.awsApiCall('cloudfront', 'getDistributionConfig', { Id: distribution.distributionId })
  .expect(ExpectedResult.objectLike({ DistributionConfig: { ViewerCertificate: { ACMCertificateArn: certificateArn } } }));

// New names take a while to be known everywhere.
const patience = { totalTimeout: Duration.minutes(10) };

for (const name of [site, edge]) {
  integ.assertions.httpApiCall(`https://${name}/`)
    .expect(ExpectedResult.objectLike({ status: 200 }))
    .waitForAssertions(patience);
}

for (const name of [api, regional]) {
  integ.assertions.httpApiCall(`https://${name}/`)
    .expect(ExpectedResult.objectLike({ status: 404, headers: { 'strict-transport-security': ['max-age=31536000'] } }))
    .waitForAssertions(patience);
}
