import { App, AppProps } from 'aws-cdk-lib';
import { SERVICE_EXAMPLES } from '.';
import { CertificateChecks } from '../../src';

const REGION = 'eu-west-1';

/** Which examples an app has, and in which account. */
export interface ServicesAppProps extends AppProps {
  /** @default - a dummy account */
  readonly account?: string;

  /**
   * The examples, by the name of their file.
   *
   * @default - all
   */
  readonly examples?: readonly string[];
}

/** An app with a stack for each example, in eu-west-1. Its context can have the id of the hosted zone example.com as `zone`. */
export function appWithServices({ account = '111111111111', examples = Object.keys(SERVICE_EXAMPLES), ...props }: ServicesAppProps = {}): App {
  const app = new App(props);
  const Id = `/hostedzone/${app.node.tryGetContext('zone') ?? 'Z0123456789ABCDEFGHIJ'}`;
  // what the CDK CLI looks up for the stacks
  app.node.setContext(`hosted-zone:account=${account}:domainName=example.com:region=${REGION}`, { Id, Name: 'example.com.' });
  app.node.setContext(`availability-zones:account=${account}:region=${REGION}`, ['a', 'b', 'c'].map((zone) => REGION + zone));
  // what `cdk init` writes into cdk.json: the target of a Cognito domain without a Lambda function
  app.node.setContext('@aws-cdk/aws-route53-targets:userPoolDomainNameMethodWithoutCustomResource', true);

  CertificateChecks.apply(app);
  for (const name of examples) new SERVICE_EXAMPLES[name].stack(app, name, { env: { account, region: REGION } });
  return app;
}
