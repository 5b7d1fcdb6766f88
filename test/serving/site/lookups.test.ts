import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CertificateChecks, SecureSite, SecureSiteProps, SiteRouting } from '../../../src';

const env = { account: '111122223333', region: 'eu-west-1' };

let app: App;
let stack: Stack;
beforeEach(() => appWith({}));

/** What the CDK CLI has found, by the names of the parameters. */
function appWith(found: Record<string, string>): void {
  app = new App({ context: Object.fromEntries(Object.entries(found).map(([name, value]) => [`ssm:account=${env.account}:parameterName=${name}:region=${env.region}`, value])) });
  CertificateChecks.apply(app);
  stack = new Stack(app, 'Web', { env });
}

const lookUp = (name: string) => StringParameter.valueFromLookup(stack, name);
const zone = (zoneName = 'example.com'): IHostedZone => HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName });
const www = () => ({ domainNames: ['www.example.com'], hostedZone: zone() });

/** Props that hold what the CDK CLI has yet to look up. */
const PROPS: Record<string, () => SecureSiteProps> = {
  'names': () => ({ domainNames: [`www.${lookUp('/domain')}`, `*.${lookUp('/domain')}`], redirectFrom: [lookUp('/domain')], hostedZone: zone() }),
  'names with one default value': () => {
    const [served, redirected] = ['/served', '/redirected'].map((name) => StringParameter.valueFromLookup(stack, name, 'www.example.com'));
    return { domainNames: [served], redirectFrom: [redirected], hostedZone: zone() };
  },
  'names and their zone': () => ({ domainNames: [lookUp('/domain')], hostedZone: HostedZone.fromLookup(stack, 'Z', { domainName: lookUp('/domain') }) }),
  'the zone of a known name': () => ({ domainNames: ['www.example.com'], hostedZone: zone(lookUp('/zone')) }),
  'the ARN of a certificate': () => ({ ...www(), certificate: Certificate.fromCertificateArn(stack, 'C', lookUp('/cert')) }),
  'an ARN whose region is looked up': () => ({
    ...www(), certificate: Certificate.fromCertificateArn(stack, 'C', `arn:aws:acm:${lookUp('/region')}:${env.account}:certificate/0a1b`),
  }),
  'policies': () => ({
    ...www(), minimumProtocolVersion: lookUp('/policy') as SecurityPolicyProtocol, contentSecurityPolicy: lookUp('/csp'), webAclArn: lookUp('/acl'),
  }),
  'routing': () => ({ ...www(), routing: lookUp('/routing') as SiteRouting }),
  'a page': () => ({ ...www(), errorResponses: [{ httpStatus: 404, responsePagePath: lookUp('/page') }] }),
};

test.each(Object.entries(PROPS))('the first run of an app gets through with %s', (_, props) => {
  new SecureSite(stack, 'Site', props());
  const assembly = app.synth();
  expect(assembly.manifest.missing?.length).toBeGreaterThan(0);
});

test.each<[string, Record<string, string>, () => SecureSiteProps, string]>([
  ['a name outside the zone', { '/domain': 'example.org' }, PROPS.names, 'no hosted zone covers "www.example.org"'],
  ['an old policy', { '/policy': 'TLSv1', '/csp': 'x', '/acl': 'y' }, PROPS.policies, 'minimumProtocolVersion "TLSv1" accepts TLS 1.0'],
  ['a web ACL that is none', { '/policy': 'TLSv1.2_2021', '/csp': 'x', '/acl': 'y' }, PROPS.policies, 'webAclArn must be the ARN of a web ACL'],
  ['a routing that is none', { '/routing': 'FOLDERS' }, PROPS.routing, 'routing must be one of "FILES"'],
])('%s is refused once it is known', (_, found, props, error) => {
  appWith(found);
  expect(() => new SecureSite(stack, 'Site', props())).toThrow(error);
});
