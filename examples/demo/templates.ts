import { copyFileSync } from 'fs';
import { join } from 'path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Protocol } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as route53 from 'aws-cdk-lib/aws-route53';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import {
  CertificateMonitor, CloudFrontCertificate, EnclaveCertificate, ImportedCertificate, PrivateCertificate, PrivateCertificateAuthority,
  RegionalCertificate, SecureAlb, SecureNlb, SecureSite, SiteRouting, TrustBundle, ValidationRole,
} from '../../src';
import { hookTemplate } from '../guides/certificate-hook';
import { appWithServices } from '../services/app';

/*
 * Writes templates with the constructs that the examples do not use, for cfn-lint: it knows the schema of each resource type in CloudFormation's
 * registry. One of them is the template of the hook, which a StackSet deploys to each account.
 */
const [outdir] = process.argv.slice(2);
const env = { account: '111111111111', region: 'eu-west-1' };
const app = new App({ outdir });

const imported = new Stack(app, 'ImportedCertificates', { env });
const secret = new secretsmanager.Secret(imported, 'Secret', { encryptionKey: new kms.Key(imported, 'Key', { enableKeyRotation: true }) });
const partner = new ImportedCertificate(imported, 'Partner', { secret, domainNames: ['api.example.com'] });
const edge = new ImportedCertificate(imported, 'Edge', {
  secret: secretsmanager.Secret.fromSecretNameV2(imported, 'ByName', 'partner/certificate'), domainNames: ['www.example.com'], region: 'us-east-1',
});
const selfSigned = ImportedCertificate.selfSigned(imported, 'Dev', { domainNames: ['dev.example.com'] });

const authorities = new Stack(app, 'Authorities', { env });
const hostedZone = route53.HostedZone.fromHostedZoneAttributes(authorities, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
const root = new PrivateCertificateAuthority(authorities, 'Root', {
  commonName: 'Example Root CA',
  validity: Duration.days(3650),
  crl: {
    domainName: 'crl.example.com',
    certificate: new CloudFrontCertificate(authorities, 'CrlCertificate', { domainName: 'crl.example.com', hostedZone }),
  },
});
const issuing = new PrivateCertificateAuthority(authorities, 'Issuing', { commonName: 'Example Issuing CA', parent: root, validity: Duration.days(1825) });
issuing.share('Teams', { accounts: ['222222222222'] });
const orders = new PrivateCertificate(authorities, 'Orders', { authority: issuing, domainName: 'orders.internal.example.com' });
new TrustBundle(authorities, 'Trust', { authorities: [root], parameterName: '/trust/internal' });

const sites = new Stack(app, 'Sites', { env });
const siteZone = route53.HostedZone.fromHostedZoneAttributes(sites, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
new SecureSite(sites, 'Site', { domainNames: ['www.example.com'], redirectFrom: ['example.com'], hostedZone: siteZone });
new SecureSite(sites, 'App', {
  domainNames: ['app.example.com'], hostedZone: siteZone, routing: SiteRouting.SINGLE_PAGE, responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
});

const network = new Stack(app, 'Network', { env });
const vpc = new Vpc(network, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'], restrictDefaultSecurityGroup: false });
const networkZone = route53.HostedZone.fromHostedZoneAttributes(network, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' });
new SecureNlb(network, 'Mqtt', { vpc, domainNames: ['mqtt.example.com'], hostedZone: networkZone, port: 8883, internetFacing: true })
  .addTargets('Broker', { port: 1883, protocol: Protocol.TCP });
const alb = new SecureAlb(network, 'Web', { vpc, domainNames: ['web.example.com'], hostedZone: networkZone, aliasRecords: false });
new SecureNlb(network, 'Fixed', { vpc, applicationListener: alb.httpsListener, domainNames: ['web.example.com'], hostedZone: networkZone });

const dns = new Stack(app, 'Dns', { env: { ...env, account: '222222222222' } });
const dnsZone = new route53.PublicHostedZone(dns, 'Zone', { zoneName: 'example.com' });
const [validationRole] = [{ accounts: [env.account] }, { organizationId: 'o-a1b2c3d4e5' }].map((trust, index) => new ValidationRole(dns, `Validation${index}`, {
  hostedZone: dnsZone, domainNames: ['example.com', '*.shop.example.com'], externalId: 'shop', ...trust,
}));
new CloudFrontCertificate(new Stack(app, 'Shop', { env }), 'Certificate', { domainName: 'www.shop.example.com', hostedZone: siteZone, validationRole });

const servers = new Stack(app, 'Servers', { env });
const mail = new RegionalCertificate(servers, 'Certificate', {
  domainName: 'mail.example.com',
  hostedZone: route53.HostedZone.fromHostedZoneAttributes(servers, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName: 'example.com' }),
  allowExport: true,
});
const server = new iam.Role(servers, 'Server', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
mail.grantExport(server);
new EnclaveCertificate(servers, 'Enclave', { certificate: mail, role: server });

const monitoring = new Stack(app, 'Monitor', { env });
const monitor = new CertificateMonitor(monitoring, 'Monitor', { emails: ['ops@example.com'] });
[partner, edge, selfSigned, orders].forEach((certificate) => monitor.watch(certificate));
monitor.watchEndpoint('api.example.com');
monitor.watchEndpoint('orders.internal.example.com', {
  vpc: new ec2.Vpc(monitoring, 'Vpc', { maxAzs: 2 }),
  trustBundle: new TrustBundle(monitoring, 'Trust', { authorities: [root] }),
});

app.synth();
appWithServices({ outdir: join(outdir, 'services') }).synth();
copyFileSync(hookTemplate(), join(outdir, 'Hook.template.json'));
