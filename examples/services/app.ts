import { App, AppProps } from 'aws-cdk-lib';
import { SERVICE_EXAMPLES } from '.';
import { CertificateChecks } from '../../src';

/** What `cdk init` writes into cdk.json: the target of a Cognito domain without a Lambda function. */
const SETTINGS = { '@aws-cdk/aws-route53-targets:userPoolDomainNameMethodWithoutCustomResource': true };

/** What the CDK CLI looks up for the stacks: the hosted zone of example.com, and the Availability Zones for VPCs. */
const LOOKUPS = {
  'hosted-zone:account=111111111111:domainName=example.com:region=eu-west-1': { Id: '/hostedzone/Z0123456789ABCDEFGHIJ', Name: 'example.com.' },
  'availability-zones:account=111111111111:region=eu-west-1': ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
};

/** An app with a stack for each example, in eu-west-1. */
export function appWithServices(props: AppProps = {}): App {
  const app = new App({ ...props, context: { ...LOOKUPS, ...SETTINGS, ...props.context } });
  CertificateChecks.apply(app);
  for (const [name, { stack: ExampleStack }] of Object.entries(SERVICE_EXAMPLES)) {
    new ExampleStack(app, name, { env: { account: '111111111111', region: 'eu-west-1' } });
  }
  return app;
}
