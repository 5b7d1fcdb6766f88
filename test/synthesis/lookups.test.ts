import { App, Aspects, ContextProvider, Lazy, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnRecordSet, HostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { AllowedNamesCheck, CertificateChecks, CertificateChecksPlugin, CertificateNamesCheck, CertificateRegionCheck, NameCoverageCheck, Severity } from '../../src';

const IRELAND = { account: '111122223333', region: 'eu-west-1' };
const arnIn = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/11111111-2222-3333-4444-555555555555`;

// Where CDK prints the report of the plugin.
beforeEach(() => jest.spyOn(console, 'error').mockReturnValue());

/** What the CDK CLI has looked up, by the names of the parameters. */
type Found = Record<string, string>;

const contextOf = (found: Found) => Object.fromEntries(Object.entries(found).map(([name, value]) =>
  [`ssm:account=${IRELAND.account}:parameterName=${name}:region=${IRELAND.region}`, value]));

function appWith(found: Found = {}): { app: App; stack: Stack } {
  const app = new App({ context: contextOf(found) });
  return { app, stack: new Stack(app, 'Web', { env: IRELAND }) };
}

const lookUp = (scope: Construct, name: string) => StringParameter.valueFromLookup(scope, name);

function listener(scope: Construct, certificateArn: string, id = 'Listener'): elbv2.CfnListener {
  return new elbv2.CfnListener(scope, id, {
    loadBalancerArn: `the load balancer of ${id}`,
    port: 443,
    protocol: 'HTTPS',
    certificates: [{ certificateArn }],
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }],
  });
}

function certificate(scope: Construct, domainName: string, zoneName = domainName, id = 'Cert'): acm.Certificate {
  const zone = HostedZone.fromLookup(scope, `${id}Zone`, { domainName: zoneName });
  return new acm.Certificate(scope, id, { domainName, validation: acm.CertificateValidation.fromDns(zone) });
}

/** Wirings with a looked-up value, what is found for it that is right, and one that is wrong in the second run. */
const WIRINGS: Record<string, { wire: (stack: Stack) => void; right: Found; wrong: Found; finding: RegExp }> = {
  'the ARN of a certificate': {
    wire: (stack) => listener(stack, lookUp(stack, '/cert')),
    right: { '/cert': arnIn('eu-west-1') },
    wrong: { '/cert': arnIn('us-east-1') },
    finding: /certificate-region/,
  },
  'the region in an ARN': {
    wire: (stack) => listener(stack, arnIn(lookUp(stack, '/region'))),
    right: { '/region': 'eu-west-1' },
    wrong: { '/region': 'us-east-1' },
    finding: /certificate-region/,
  },
  'an ARN that a Lazy looks up': {
    wire: (stack) => listener(stack, Lazy.string({ produce: () => lookUp(stack, '/cert') })),
    right: { '/cert': arnIn('eu-west-1') },
    wrong: { '/cert': arnIn('us-east-1') },
    finding: /certificate-region/,
  },
  'an ARN of an imported certificate': {
    wire: (stack) => listener(stack, acm.Certificate.fromCertificateArn(stack, 'Imported', lookUp(stack, '/cert')).certificateArn),
    right: { '/cert': arnIn('eu-west-1') },
    wrong: { '/cert': arnIn('us-east-1') },
    finding: /certificate-region/,
  },
  'a domain name and its zone': {
    wire: (stack) => certificate(stack, lookUp(stack, '/domain')),
    right: { '/domain': 'shop.example.com' },
    wrong: { '/domain': 'https://shop.example.com' },
    finding: /certificate-names/,
  },
  'a domain name in upper case': {
    wire: (stack) => certificate(stack, lookUp(stack, '/domain').toUpperCase()),
    right: { '/domain': 'shop.example.com' },
    wrong: { '/domain': 'https://shop.example.com' },
    finding: /certificate-names/,
  },
  'a name below a looked-up domain, and another': {
    wire: (stack) => new acm.Certificate(stack, 'Cert', {
      domainName: lookUp(stack, '/domain'),
      subjectAlternativeNames: [`*.${lookUp(stack, '/domain')}`, `www.${lookUp(stack, '/domain')}`],
      validation: acm.CertificateValidation.fromDns(HostedZone.fromLookup(stack, 'Zone', { domainName: lookUp(stack, '/domain') })),
    }),
    right: { '/domain': 'shop.example.com' },
    wrong: { '/domain': 'shop' },
    finding: /certificate-names/,
  },
  'the alias of a distribution': {
    wire: (stack) => {
      const site = new Stack(stack.node.root, 'Site', { env: { ...IRELAND, region: 'us-east-1' } });
      return new cloudfront.Distribution(site, 'Site', {
        defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
        domainNames: [`www.${lookUp(stack, '/domain')}`],
        certificate: certificate(site, 'www.example.com', 'example.com'),
      });
    },
    right: { '/domain': 'example.com' },
    wrong: { '/domain': 'example.org' },
    finding: /name-coverage/,
  },
};

const MISTAKES = Object.keys(WIRINGS);

/** Every zone that a wiring looks up is found. */
function withZones(found: Found, app: App): App {
  for (const domainName of [...Object.values(found), 'example.com']) {
    for (const region of ['eu-west-1', 'us-east-1']) {
      app.node.setContext(`hosted-zone:account=${IRELAND.account}:domainName=${domainName}:region=${region}`, { Id: '/hostedzone/Z1', Name: `${domainName}.` });
    }
  }
  return app;
}

function run(wiring: string, found: Found, add: (app: App) => void): () => void {
  const app = withZones(found, new App({ context: contextOf(found) }));
  add(app);
  WIRINGS[wiring].wire(new Stack(app, 'Web', { env: IRELAND }));
  return () => app.synth();
}

describe.each(MISTAKES)('%s that is looked up', (wiring) => {
  const { right, wrong, finding } = WIRINGS[wiring];

  test.each<[string, (app: App) => void]>([
    ['with the checks', (app) => CertificateChecks.apply(app)],
    ['with the policy plugin', (app) => Validations.of(app).addPlugins(new CertificateChecksPlugin())],
    ['with single Aspects', (app) => [new CertificateRegionCheck(), new NameCoverageCheck(), new CertificateNamesCheck()].forEach((check) => Aspects.of(app).add(check))],
  ])('is judged once it is there, %s', (_, add) => {
    expect(run(wiring, {}, add)).not.toThrow();
    expect(run(wiring, right, add)).not.toThrow();
    expect(run(wiring, wrong, add)).toThrow(finding);
  });

  test('raises no warning in the first run', () => {
    const { app, stack } = appWith();
    CertificateChecks.apply(app);
    WIRINGS[wiring].wire(stack);
    app.synth();
    const warnings = app.node.findAll().filter((each): each is Stack => Stack.isStack(each))
      .flatMap((each) => Annotations.fromStack(each).findWarning('*', Match.stringLikeRegexp('cdk-acm')));
    expect(warnings).toEqual([]);
  });
});

describe('in the first run', () => {
  test('what does not come from a lookup is judged', () => {
    const { app, stack } = appWith();
    CertificateChecks.apply(app);
    listener(stack, lookUp(stack, '/cert'), 'Unknown');
    listener(stack, arnIn('us-east-1'), 'Wrong');
    expect(() => app.synth()).toThrow(/cdk-acm found 1 error[^]*Web\/Wrong/);
  });

  test('two lookups with one dummy value are not the same hosted zone or load balancer', () => {
    const { app, stack } = appWith();
    CertificateChecks.apply(app);
    for (const privateZone of [false, true]) {
      const zone = HostedZone.fromLookup(stack, `Zone ${privateZone}`, { domainName: 'example.com', privateZone });
      new CfnRecordSet(stack, `Record ${privateZone}`, { hostedZoneId: zone.hostedZoneId, name: 'www.example.com', type: 'A', resourceRecords: ['192.0.2.1'], ttl: '60' });
      const loadBalancerArn = elbv2.ApplicationLoadBalancer.fromLookup(stack, `Alb ${privateZone}`, { loadBalancerTags: { private: `${privateZone}` } }).loadBalancerArn;
      listener(stack, arnIn('eu-west-1'), `Listener ${privateZone}`).loadBalancerArn = loadBalancerArn;
    }
    expect(() => app.synth()).not.toThrow();
  });

  test('the known part of an ARN is judged', () => {
    const { app, stack } = appWith();
    CertificateChecks.apply(app);
    listener(stack, `arn:aws:acm:us-east-1:111122223333:certificate/${lookUp(stack, '/id')}`);
    expect(() => app.synth()).toThrow(/certificate-region/);
  });

  test('a name below the name by which a zone is looked up is judged', () => {
    const { app, stack } = appWith();
    CertificateChecks.apply(app);
    certificate(stack, 'my_shop.example.com', 'example.com');
    expect(() => app.synth()).toThrow(/certificate-names/);
  });

  test('the lookup may be made in a Stage, and after the construct', () => {
    const app = new App();
    CertificateChecks.apply(app);
    const web = new Stack(new Stage(app, 'Prod', { env: IRELAND }), 'Web');
    const values: string[] = [];
    listener(web, Lazy.string({ produce: () => values[0] }));
    values.push(lookUp(new Stack(app, 'Dns', { env: IRELAND }), '/cert'));
    expect(() => app.synth()).not.toThrow();
  });

  test('checks that are applied to one stack know the lookups of another', () => {
    const { app, stack } = appWith();
    CertificateChecks.apply(stack);
    listener(stack, lookUp(new Stack(app, 'Dns', { env: IRELAND }), '/cert'));
    expect(() => app.synth()).not.toThrow();
  });

  test('a stack whose region is looked up is in an unknown region', () => {
    const { app, stack } = appWith();
    CertificateChecks.apply(app);
    listener(new Stack(app, 'There', { env: { account: IRELAND.account, region: lookUp(stack, '/region') } }), arnIn('us-east-1'));
    expect(() => app.synth()).not.toThrow();
  });

  test('an acknowledgement of what cannot be judged yet is not idle', () => {
    const { app, stack } = appWith();
    CertificateChecks.apply(app);
    Validations.of(listener(stack, lookUp(stack, '/cert'))).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'moves next week' });
    app.synth();
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });
});

describe('allowed domains that are looked up', () => {
  /** What `CertificateChecks`, its plugin and its single Aspect do with such domains, for a certificate of www.example.com. */
  const EDGES: [string, (app: App, allowedDomains: string[]) => void][] = [
    ['CertificateChecks', (app, allowedDomains) => CertificateChecks.apply(app, { allowedDomains })],
    ['the plugin', (app, allowedDomains) => Validations.of(app).addPlugins(new CertificateChecksPlugin({ allowedDomains }))],
    ['the single Aspect', (app, allowedDomains) => Aspects.of(app).add(new AllowedNamesCheck({ allowedDomains }))],
  ];
  const PATTERNS: [string, (domain: string) => string][] = [
    ['alone', (domain) => domain], ['in a wildcard', (domain) => `*.${domain}`], ['in upper case', (domain) => domain.toUpperCase()],
  ];
  const synthesized = (found: Found, add: (app: App, domain: string) => void) => {
    const app = withZones(found, new App({ context: contextOf(found) }));
    const stack = new Stack(app, 'Web', { env: IRELAND });
    add(app, lookUp(stack, '/domain'));
    certificate(stack, 'www.example.com', 'example.com');
    return () => app.synth();
  };

  describe.each(EDGES)('%s', (_, apply) => {
    test.each(PATTERNS)('allows any name while the domain is missing, %s', (__, pattern) => {
      expect(synthesized({}, (app, domain) => apply(app, ['other.example.org', pattern(domain)]))).not.toThrow();
    });

    test('judges once the domain is there', () => {
      expect(synthesized({ '/domain': 'www.example.com' }, (app, domain) => apply(app, [domain]))).not.toThrow();
      expect(synthesized({ '/domain': 'example.com' }, (app, domain) => apply(app, [`*.${domain}`]))).not.toThrow();
      expect(synthesized({ '/domain': 'example.org' }, (app, domain) => apply(app, [domain]))).toThrow(/allowed-names/);
    });

    test('refuses what was looked up and is no domain name', () => {
      expect(() => synthesized({ '/domain': 'https://example.org' }, (app, domain) => apply(app, [domain])))
        .toThrow('the allowed domain "https://example.org" is not a bare domain name');
    });

    test('refuses what is no domain name and is not looked up', () => {
      expect(() => synthesized({}, (app) => apply(app, ['https://example.org']))).toThrow('the allowed domain "https://example.org" is not a bare domain name');
    });
  });

  test('a severity that is yet to be looked up may be off, and is judged once it is there', () => {
    const apply = (app: App, level: string) => {
      CertificateChecks.apply(app, { allowedDomains: ['example.org'], severity: { 'allowed-names': level as Severity } });
    };
    expect(synthesized({}, apply)).not.toThrow();
    expect(synthesized({ '/domain': 'off' }, apply)).not.toThrow();
    expect(synthesized({ '/domain': 'error' }, apply)).toThrow(/allowed-names/);
    expect(() => synthesized({ '/domain': 'eror' }, apply)).toThrow('the severity of "allowed-names" is "eror": it may be error, warning, off');
  });

  test('may have a dummy value of the app itself', () => {
    const add = (dummyValue: string) => (app: App) => {
      const props = { parameterName: '/other' };
      const domain: unknown = ContextProvider.getValue(app.node.findChild('Web') as Stack, { provider: 'ssm', props, dummyValue }).value;
      CertificateChecks.apply(app, { allowedDomains: [domain as string] });
    };
    expect(synthesized({}, add('none_yet'))).not.toThrow();
    expect(synthesized({}, add('not-yet.example.org'))).not.toThrow();
  });
});
