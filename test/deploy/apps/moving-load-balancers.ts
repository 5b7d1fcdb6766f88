import { App, Stack } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { IpTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import * as web from '../../../examples/guides/migrating/application-load-balancer';
import * as api from '../../../examples/guides/migrating/ecs-patterns';
import * as shop from '../../../examples/guides/migrating/side-by-side';

/*
 * The load balancers of docs/migrating.md. Context: `step`, the deployment that the guide has reached; `zone`, the id of the hosted zone
 * example.com; `port`, where the service listens on this machine.
 */
const app = new App();
const step: Step = app.node.tryGetContext('step');

type Step = 'before' | 'beside' | 'switched' | 'after';

const SHOP = { before: shop.before, beside: shop.bothWithOldRecord, switched: shop.bothWithNewRecord, after: shop.after };

function surroundings(id: string) {
  const stack = new Stack(app, id, { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' } });
  const vpc = new Vpc(stack, 'Vpc', {
    availabilityZones: ['eu-west-1a', 'eu-west-1b'],
    subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC }],
    restrictDefaultSecurityGroup: false,
  });
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' });
  return { stack, vpc, hostedZone, targets: [new IpTarget('127.0.0.1', Number(app.node.tryGetContext('port')))] };
}

const { stack: plain, ...ofPlain } = surroundings('Plain');
(step === 'before' ? web.before : web.after)(plain, ofPlain);

const { stack: ecs, vpc, hostedZone } = surroundings('Ecs');
const cluster = new Cluster(ecs, 'Cluster', { vpc });
(step === 'before' ? api.before : api.after)(ecs, { cluster, hostedZone, image: ContainerImage.fromRegistry('web') });

const { stack: beside, ...ofBeside } = surroundings('Beside');
SHOP[step](beside, ofBeside);
