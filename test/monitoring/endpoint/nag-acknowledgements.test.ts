import { App, Environment, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag';
import { IConstruct } from 'constructs';
import { CertificateMonitor, TrustBundle } from '../../../src';
import { ROOT } from '../../certificate/imported/handler/pki';
import { DUBLIN, stackIn } from '../monitored-app';

let app: App;

function create(env?: Environment): ReturnType<typeof stackIn> {
  app = new App();
  const stack = stackIn(app, 'Web', env);
  const topic = Topic.fromTopicArn(stack, 'Alerts', 'arn:aws:sns:eu-west-1:111111111111:alerts');
  const monitor = new CertificateMonitor(stack, 'Monitor', { topic });
  const vpc = Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['eu-west-1a'], privateSubnetIds: ['subnet-1'], privateSubnetRouteTableIds: ['rtb-1'] });
  const securityGroups = [SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1')];
  monitor.watchEndpoint('www.example.com');
  monitor.watchEndpoint('internal.example.com', { vpc });
  monitor.watchEndpoint('orders.internal.example.com', { vpc, securityGroups, trustBundle: new TrustBundle(stack, 'Trust', { certificates: [ROOT.certificate] }) });
  return stack;
}

/** The rules of all packs that are broken. */
function brokenRules(): string[] {
  const packs = [AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks].map((Pack) => new Pack(app));
  const context = { appConstruct: app, templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined };
  return packs.flatMap((pack) => pack.validate(context).violations).map(({ ruleName }) => ruleName);
}

test.each<[string, Environment | undefined]>([['Dublin', DUBLIN], ['any environment', undefined]])('nothing is found in %s', (_, env) => {
  create(env);
  expect(brokenRules()).toEqual([]);
});

test('what is acknowledged would be found otherwise', () => {
  const stack = create(DUBLIN);
  const acknowledging = stack.node.findAll().filter(({ node }) => acknowledgedAt(node).length > 0);
  const acknowledged = acknowledging.flatMap(({ node }) => acknowledgedAt(node));
  acknowledging.forEach(({ node }) => Object.defineProperty(node, 'metadata', { value: [] }));
  const found = new Set(brokenRules());
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
});

test('checkov reads why a function is in no VPC, and not for those that are in one', () => {
  const functions = Object.values(Template.fromStack(create(DUBLIN)).findResources('AWS::Lambda::Function'));
  const reasons = functions.map(({ Metadata, Properties }) => [
    Properties.VpcConfig !== undefined, (Metadata.checkov.skip as { id: string; comment: string }[]).find(({ id }) => id === 'CKV_AWS_117')?.comment,
  ]);
  expect(reasons).toEqual([[false, 'the endpoints are public; watchEndpoint() takes a vpc for internal ones'], [true, undefined], [true, undefined]]);
});

test('checkov reads why a function in a VPC may create network interfaces', () => {
  const policies = Object.values(Template.fromStack(create(DUBLIN)).findResources('AWS::IAM::Policy'));
  const skipped = policies.map(({ Metadata }) => (Metadata?.checkov.skip as { id: string }[] | undefined)?.map(({ id }) => id));
  expect(skipped).toEqual([undefined, ['CKV_AWS_111'], ['CKV_AWS_111']]);
});

function acknowledgedAt(node: IConstruct['node']): string[] {
  return node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.keys(data as object)).map((id) => id.replace(/^annotation::/i, ''));
}
