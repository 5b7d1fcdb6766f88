#!/usr/bin/env node
import { App, Stage } from 'aws-cdk-lib';
import { CertificateChecks } from 'cdk-acm';
import { ServiceStack } from '../lib/service-stack';
import { SiteStack } from '../lib/site-stack';

const app = new App();
CertificateChecks.apply(app);

const env = { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'ap-southeast-2' };

new SiteStack(app, 'Site', { env, subdomain: 'www' });
new ServiceStack(app, 'Service', { env });

// Without an environment: it goes wherever the one who deploys it is signed in.
new SiteStack(app, 'Status', { subdomain: 'status' });

const preview = new Stage(app, 'Preview', { env });
new SiteStack(preview, 'Site', { subdomain: 'preview' });
