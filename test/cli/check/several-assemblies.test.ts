import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { directoryWith } from '../files';
import { run } from '../run';

const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

/** The assembly of an app with the listeners of a load balancer, for one environment. */
function assemblyFor(account: string, region: string, listeners = ['Listener']): string {
  const app = new App({ outdir: directoryWith({}) });
  const stack = new Stack(app, 'Web', { env: { account, region } });
  const loadBalancer = new CfnResource(stack, 'LoadBalancer', { type: LOAD_BALANCER, properties: { Type: 'application' } });
  for (const id of listeners) {
    new CfnResource(stack, id, { type: LISTENER, properties: { LoadBalancerArn: loadBalancer.ref, Port: 8080, Protocol: 'TCP', DefaultActions: [] } });
  }
  return app.synth().directory;
}

test('the stacks of two assemblies are different stacks, also with one path', () => {
  expect(run('check', assemblyFor('111111111111', 'eu-west-1'), assemblyFor('222222222222', 'eu-west-1')).out).not.toContain('listener-port');
  expect(run('check', assemblyFor('111111111111', 'eu-west-1'), assemblyFor('111111111111', 'us-east-1')).out).not.toContain('listener-port');
});

test('within one of them, a port is taken once', () => {
  expect(run('check', assemblyFor('111111111111', 'eu-west-1', ['One', 'Two'])).out).toContain('listener-port');
});
