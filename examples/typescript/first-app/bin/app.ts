#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { CertificateChecks } from 'cdk-acm';
import { WebStack } from '../lib/web-stack';

const app = new App();
CertificateChecks.apply(app); // a certificate that is wired wrong now fails cdk synth

new WebStack(app, 'Web', { env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: 'ap-southeast-2' } });
