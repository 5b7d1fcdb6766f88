import { Template } from 'aws-cdk-lib/assertions';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expectNoFinding, GuideStack, guideStack } from './guide-stack';
import { withBundle, withTrustStore } from '../../examples/guides/load-balancers/clients';
import { patternWithCertificate } from '../../examples/guides/load-balancers/pattern';
import { inPrivateZone, ownRecord, redirected, weighted } from '../../examples/guides/load-balancers/records';
import {
  onExisting, withForeignCertificate, withHeaders, withImportedBucket, withLogs, withNames, withTenants, withTestPort,
} from '../../examples/guides/load-balancers/serving';
import { SecureAlb } from '../../src';
import { ROOT } from '../certificate/imported/handler/pki';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const NAMES = ['www.example.com'];

type Make = (web: GuideStack) => void;

/** A load balancer whose logs are in a bucket with a policy that the app cannot change. */
function withBucketOfPlatform({ stack, vpc, hostedZone }: GuideStack): SecureAlb {
  return new SecureAlb(stack, 'Web', {
    vpc, hostedZone, domainNames: NAMES, accessLogsBucket: Bucket.fromBucketName(stack, 'Logs', 'logs-of-the-platform'),
  });
}

test.each<[string, Make]>([
  ['names', (web) => withNames(web.stack, web)],
  ['a load balancer that exists', (web) => onExisting(web.stack, web)],
  ['another port', (web) => withTestPort(withNames(web.stack, web))],
  ['logs', (web) => withLogs(web.stack, web, NAMES)],
  ['an imported bucket for logs', (web) => withImportedBucket(withBucketOfPlatform(web))],
  ['headers', (web) => withHeaders(web.stack, web, NAMES)],
  ['several certificates', (web) => withTenants(web.stack, withNames(web.stack, web), web)],
  ['a certificate from elsewhere', (web) => {
    const { certificate } = new SecureAlb(web.stack, 'Other', { vpc: web.vpc, domainNames: ['other.example.com'], hostedZone: web.hostedZone });
    withForeignCertificate(new SecureAlb(web.stack, 'Web', { vpc: web.vpc, domainNames: NAMES, hostedZone: web.hostedZone, certificates: [certificate] }));
  }],
  ['redirect names', (web) => redirected(web.stack, web)],
  ['weighted records', (web) => weighted(web.stack, web)],
  ['a record of its own', (web) => ownRecord(web.stack, web)],
  ['a private zone', (web) => inPrivateZone(web.stack, web)],
  ['a pattern of ecs-patterns', (web) => patternWithCertificate(web.stack, web, ContainerImage.fromRegistry('nginx'))],
  ['client certificates', (web) => withBundle(web.stack, web, NAMES, ROOT.certificate)],
  ['a trust store', (web) => withTrustStore(web.stack, web, NAMES, new Bucket(web.stack, 'Files'))],
])('the guide to load balancers has one without a finding: %s', (_, make) => {
  const web = guideStack();
  make(web);
  expectNoFinding(web.stack);
  Template.fromStack(web.stack).hasResourceProperties(LISTENER, { Protocol: 'HTTPS' });
});
