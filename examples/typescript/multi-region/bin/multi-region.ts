#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { CertificateChecks } from 'cdk-acm';
import { ServiceStack } from '../lib/service-stack';
import { SiteStack } from '../lib/site-stack';

const app = new App();
CertificateChecks.apply(app);

const account = process.env.CDK_DEFAULT_ACCOUNT;
const { certificates, hostedZone } = new SiteStack(app, 'Site', { env: { account, region: 'ap-southeast-2' } });

new ServiceStack(app, 'Sydney', { env: { account, region: 'ap-southeast-2' }, certificates, hostedZone, subdomain: 'sydney' });
new ServiceStack(app, 'Dublin', { env: { account, region: 'eu-west-1' }, certificates, hostedZone, subdomain: 'dublin' });
