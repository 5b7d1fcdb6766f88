import { App, Environment, Stack } from 'aws-cdk-lib';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import * as news from '../../../examples/guides/migrating/away';
import * as status from '../../../examples/guides/migrating/console-certificate';
import * as docs from '../../../examples/guides/migrating/cross-region-references';
import * as www from '../../../examples/guides/migrating/dns-validated-certificate';
import * as blog from '../../../examples/guides/migrating/exported-certificate';

/*
 * The certificates of docs/migrating.md. Context: `step`, the deployment that the guide has reached; `zone`, the id of the hosted zone
 * example.com; `console`, the ARN of the certificate that was requested in the console.
 */
const app = new App();
const step: Step = app.node.tryGetContext('step');

type Step = 'before' | 'during' | 'after';

const home: Environment = { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'eu-west-1' };
const virginia: Environment = { ...home, region: 'us-east-1' };

const stack = new Stack(app, 'Www', { env: home });
const surroundings: www.SiteSurroundings = {
  hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: app.node.tryGetContext('zone'), zoneName: 'example.com' }),
  defaultBehavior: { origin: new HttpOrigin('origin.example.com') },
};

({ before: www.before, during: www.retained, after: www.after })[step](stack, surroundings);
({ before: docs.before, during: docs.withBoth, after: docs.after })[step](app, home, surroundings);
({ before: blog.before, during: blog.withExport, after: blog.after })[step](app, virginia, surroundings);
({ before: news.before, during: news.before, after: news.after })[step](app, home, surroundings);

const other = new Stack(app, 'Status', { env: home });
if (step === 'before') status.before(other, app.node.tryGetContext('console'), surroundings);
else status.after(other, surroundings);
