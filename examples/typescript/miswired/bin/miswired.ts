#!/usr/bin/env node
import { App, Stage } from 'aws-cdk-lib';
import { CertificateChecks } from 'cdk-acm';
import { ApiStack } from '../lib/api-stack';
import { CertificatesStack } from '../lib/certificates-stack';
import { ClassicStack } from '../lib/classic-stack';
import { DatabaseMigrationStack } from '../lib/database-migration-stack';
import { GraphqlStack } from '../lib/graphql-stack';
import { HttpApiStack } from '../lib/http-api-stack';
import { LandingPageStack } from '../lib/landing-page-stack';
import { LoginStack } from '../lib/login-stack';
import { ServerStack } from '../lib/server-stack';
import { ShopStack } from '../lib/shop-stack';
import { SiteStack } from '../lib/site-stack';

const app = new App();
CertificateChecks.apply(app);

const env = { account: '111122223333', region: 'ap-southeast-2' };
const { certificate } = new CertificatesStack(app, 'Certificates', { env });

new SiteStack(app, 'Site', { env, certificate });
new ApiStack(app, 'Api', { env });
new LoginStack(app, 'Login', { env });
new GraphqlStack(app, 'Graphql', { env });
new ShopStack(app, 'Shop', { env });
new HttpApiStack(app, 'HttpApi', { env });
new ClassicStack(app, 'Classic', { env });
new ServerStack(app, 'Server', { env });
new LandingPageStack(app, 'LandingPage', { env });
new DatabaseMigrationStack(app, 'DatabaseMigration', { env });

const preview = new Stage(app, 'Preview', { env });
new SiteStack(preview, 'Site', { certificate: new CertificatesStack(preview, 'Certificates').certificate });
