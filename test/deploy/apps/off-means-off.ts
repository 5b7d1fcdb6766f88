import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HeadersFrameOption } from 'aws-cdk-lib/aws-cloudfront';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Protocol, TrustStore } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { SecureAlb, SecureAlbProps, SecureListener, SecureNlb } from '../../../src';

/*
 * Context: `zone`, the id of the hosted zone example.com; `is`, whether the load balancer has its settings "on", has its access logs
 * in the "root" of the bucket without them, or is "off".
 */
const app = new App();
const stack = new Stack(app, 'OffMeansOff', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
const bucket = new Bucket(stack, 'Logs', { removalPolicy: RemovalPolicy.DESTROY });
const trustStore = TrustStore.fromTrustStoreArn(stack, 'Partners',
  `arn:aws:elasticloadbalancing:${stack.region}:${stack.account}:truststore/partners/0123456789abcdef`);

const settings: Record<string, Partial<SecureAlbProps>> = {
  on: {
    accessLogsBucket: bucket,
    accessLogsPrefix: 'web',
    connectionLogs: true,
    healthCheckLogs: true,
    frameOptions: HeadersFrameOption.DENY,
    serverHeader: false,
    mutualAuthentication: { trustStore, ignoreClientCertificateExpiry: true, advertiseTrustStoreCaNames: true },
  },
  root: { accessLogsBucket: bucket, mutualAuthentication: { trustStore } },
  off: { accessLogs: false, strictTransportSecurity: { enabled: false } },
};

const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' });
const vpc = new Vpc(stack, 'Vpc', {
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
  restrictDefaultSecurityGroup: false,
});
const alb = new SecureAlb(stack, 'Web', {
  vpc,
  internetFacing: true,
  deletionProtection: false,
  domainNames: ['www.example.com'],
  redirectFrom: ['example.com'],
  aliasRecordOptions: { weight: 10 },
  hostedZone,
  ...settings[app.node.tryGetContext('is')],
});
alb.addHttpsListener('Test', { port: 8443 });
new SecureListener(stack, 'Team', { loadBalancer: alb.loadBalancer, port: 9443, certificates: [alb.certificate] });

const { accessLogs, accessLogsBucket, accessLogsPrefix } = settings[app.node.tryGetContext('is')];
const nlb = new SecureNlb(stack, 'Mqtt', {
  vpc, internetFacing: true, deletionProtection: false, port: 8883, domainNames: ['mqtt.example.com'], hostedZone, accessLogs, accessLogsBucket, accessLogsPrefix,
});
nlb.addTargets('Broker', { port: 1883, protocol: Protocol.TCP });
new SecureNlb(stack, 'Fixed', { vpc, internetFacing: true, deletionProtection: false, applicationListener: alb.httpsListener });
