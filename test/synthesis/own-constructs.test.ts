import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, Aspects, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-appsync';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { CertificateChecks, CertificateChecksPlugin, CloudFrontCertificate, NamesQuotaCheck, RegionalCertificate, Severity } from '../../src';
import { RULE_IDS } from '../../src/checks/rules';
import { WARNINGS_OF_CONSTRUCTS } from '../../src/synthesis/acknowledgements';
import { run } from '../cli/run';

const LONDON = { account: '111122223333', region: 'eu-west-2' };

function checkedApp(): App {
  const app = new App();
  CertificateChecks.apply(app);
  return app;
}

function props(scope: Construct) {
  return {
    domainName: 'www.example.com',
    hostedZone: HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }),
  };
}

const SHAPES: Record<string, (app: App) => Stack> = {
  'a stack with an environment': (app) => new Stack(app, 'Web', { env: LONDON }),
  'a stack that can be deployed anywhere': (app) => new Stack(app, 'Web'),
  'a stack in a Stage': (app) => new Stack(new Stage(app, 'Prod', { env: LONDON }), 'Web'),
  'a nested stack': (app) => new NestedStack(new Stack(app, 'Web', { env: LONDON }), 'Nested'),
};

describe.each(Object.entries(SHAPES))('in %s', (name, shape) => {
  test('CloudFrontCertificate serves what reads from us-east-1', () => {
    const app = checkedApp();
    const stack = shape(app);
    new CfnDomainName(stack, 'Api', { domainName: 'www.example.com', certificateArn: new CloudFrontCertificate(stack, 'Cert', props(stack)).certificateArn });
    expect(() => app.synth()).not.toThrow();
  });

  test('RegionalCertificate does not, as far as its region is known', () => {
    const app = checkedApp();
    const stack = shape(app);
    new CfnDomainName(stack, 'Api', { domainName: 'www.example.com', certificateArn: new RegionalCertificate(stack, 'Cert', props(stack)).certificateArn });
    if (name === 'a stack that can be deployed anywhere') expect(() => app.synth()).not.toThrow();
    else expect(() => app.synth()).toThrow(/from us-east-1, but .*Web.*\/Cert.* is in eu-west-2/);
  });

  test('CloudFrontCertificate does not serve a load balancer, as far as its region is known', () => {
    const app = checkedApp();
    const stack = shape(app);
    new CfnListenerCertificate(stack, 'Sni', {
      listenerArn: 'arn', certificates: [{ certificateArn: new CloudFrontCertificate(stack, 'Cert', props(stack)).certificateArn }],
    });
    if (name === 'a stack that can be deployed anywhere') expect(() => app.synth()).not.toThrow();
    else expect(() => app.synth()).toThrow(/from eu-west-2, but (Prod\/)?Web\/(Nested\/)?Cert is in us-east-1/);
  });
});

describe('a CloudFrontCertificate in another region', () => {
  const BY_EMAIL = { id: 'cdk-acm::validation-method', reason: 'somebody follows the links' };

  /** What is found where its certificate is validated by email, in the words of each edge; acknowledged by the user where this says so. */
  function findings(region: string, acknowledgedAt: (certificate: CloudFrontCertificate) => Construct[]) {
    const app = new App();
    const stack = new Stack(app, 'Web', { env: { account: LONDON.account, region } });
    CertificateChecks.apply(app, { severity: { 'validation-method': Severity.ERROR } });
    const certificate = new CloudFrontCertificate(stack, 'Cert', { domainName: 'www.example.com', validation: CertificateValidation.fromEmail() });
    acknowledgedAt(certificate).forEach((construct) => Validations.of(construct).acknowledge(BY_EMAIL));
    const validation = app.node.validate();

    const unchecked = new App();
    const again = new CloudFrontCertificate(new Stack(unchecked, 'Web', { env: { account: LONDON.account, region } }), 'Cert', {
      domainName: 'www.example.com', validation: CertificateValidation.fromEmail(),
    });
    acknowledgedAt(again).forEach((construct) => Validations.of(construct).acknowledge(BY_EMAIL));
    const { out } = run('check', unchecked.synth().directory, '--severity', 'validation-method=error');
    return { validation, out };
  }

  test.each(['us-east-1', 'eu-west-2'])('is called by the path of the construct, from %s', (region) => {
    const { validation, out } = findings(region, () => []);
    expect(validation).toEqual([expect.stringContaining('in Web/Cert (AWS::CertificateManager::Certificate)')]);
    expect(out).toContain('in Web/Cert (AWS::CertificateManager::Certificate)');
  });

  test.each<[string, (certificate: CloudFrontCertificate) => Construct[]]>([
    ['at the construct', (certificate) => [certificate]],
    ['at its stack', (certificate) => [certificate.stack]],
    ['at the certificate in it', (certificate) => [certificate.certificate]],
  ])('is acknowledged %s, in every region', (_, acknowledgedAt) => {
    for (const region of ['us-east-1', 'eu-west-2']) {
      const { validation, out } = findings(region, acknowledgedAt);
      expect(validation).toEqual([]);
      expect(out).toContain('nothing is wired wrong');
    }
  });

  test('is not acknowledged at another one', () => {
    const other = (certificate: CloudFrontCertificate) => [new CloudFrontCertificate(certificate.stack, 'Other', { ...props(certificate.stack) })];
    const { validation, out } = findings('eu-west-2', other);
    expect(validation).toEqual([expect.stringContaining('Web/Cert is validated by email')]);
    expect(out).toContain('Web/Cert is validated by email');
  });
});

describe('more than 10 names', () => {
  const MESSAGE = 'this certificate has more than 10 names: that needs an increase of the ACM quota "Domain names per ACM certificate" in its account and region';
  const ACKNOWLEDGED = { id: 'cdk-acm::names-quota', reason: 'we have a higher quota' };
  const AS_ERROR = { severity: { 'names-quota': Severity.ERROR } };

  /** Certificates that are made in a stack. */
  const CERTIFICATES: Record<string, (stack: Stack) => Construct> = {
    'a RegionalCertificate': (stack) => new RegionalCertificate(stack, 'Cert', { ...props(stack), subjectAlternativeNames }),
    'a CloudFrontCertificate': (stack) => new CloudFrontCertificate(stack, 'Cert', { ...props(stack), subjectAlternativeNames }),
    'a certificate of CDK': (stack) => {
      const { domainName, hostedZone } = props(stack);
      return new Certificate(stack, 'Cert', { domainName, subjectAlternativeNames, validation: CertificateValidation.fromDns(hostedZone) });
    },
  };
  const subjectAlternativeNames = Array.from({ length: 10 }, (_, index) => `n${index}.example.com`);

  /** All that somebody reads who has the app synthesized. */
  function told(app: App): string {
    const printed = [process.stderr.write, console.error].map(() => '');
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(printed[0] += text));
    jest.spyOn(console, 'error').mockImplementation((text) => void (printed[1] += text));
    try {
      const messages = app.synth().stacksRecursively.flatMap((stack) => stack.messages.map(({ entry }) => String(entry.data)));
      return [...messages, printed[0], ...violations(app)].join('\n');
    } catch (error) {
      return `synthesis fails: ${(error as Error).message}`;
    } finally {
      jest.restoreAllMocks();
    }
  }

  /** What the plugins report. */
  function violations(app: App): string[] {
    const file = join(app.outdir, 'validation-report.json');
    if (!existsSync(file)) return [];
    return JSON.parse(readFileSync(file, 'utf8')).pluginReports
      .flatMap((report: { violations: { description: string }[] }) => report.violations)
      .map(({ description }: { description: string }) => description);
  }

  function timesTold(text: string): number {
    return text.split(MESSAGE).length - 1;
  }

  describe.each(Object.entries(CERTIFICATES))('of %s', (_, create) => {
    describe.each<[string, (app: App) => void, string?]>([
      ['CertificateChecks.apply', (app) => CertificateChecks.apply(app)],
      ['CertificateChecks.apply as an error', (app) => CertificateChecks.apply(app, AS_ERROR), 'synthesis fails: '],
      ['the Aspect', (app) => Aspects.of(app).add(new NamesQuotaCheck())],
      ['the Aspect as an error', (app) => Aspects.of(app).add(new NamesQuotaCheck({ severity: Severity.ERROR })), 'synthesis fails: '],
      ['the plugin', (app) => Validations.of(app).addPlugins(new CertificateChecksPlugin())],
      ['the plugin as an error', (app) => Validations.of(app).addPlugins(new CertificateChecksPlugin(AS_ERROR)), 'synthesis fails: '],
      ['CertificateChecks.apply and the plugin', (app) => {
        CertificateChecks.apply(app);
        Validations.of(app).addPlugins(new CertificateChecksPlugin());
      }],
    ])('%s', (__, check, how = '') => {
      test.each<[string, (app: App) => Construct]>([
        ['in a stack of the app', (app) => app],
        ['in a stack of a Stage', (app) => new Stage(app, 'Prod')],
      ])('tells of them once, %s', (___, scopeIn) => {
        const app = new App();
        check(app);
        create(new Stack(scopeIn(app), 'Web', { env: LONDON }));
        const text = told(app);
        expect(timesTold(text)).toBe(1);
        expect(text).toContain(how);
      });

      test.each<[string, (stage: Stage) => void, (certificate: Construct) => void]>([
        ['above it before it is there', (stage) => Validations.of(stage).acknowledge(ACKNOWLEDGED), () => {}],
        ['at the certificate', () => {}, (certificate) => Validations.of(certificate).acknowledge(ACKNOWLEDGED)],
        ['at its stack', () => {}, (certificate) => Validations.of(Stack.of(certificate)).acknowledge(ACKNOWLEDGED)],
      ])('lets be what is acknowledged %s', (___, before, after) => {
        const app = new App();
        check(app);
        const stage = new Stage(app, 'Prod');
        before(stage);
        after(create(new Stack(stage, 'Web', { env: LONDON })));
        expect(told(app)).toBe('');
      });
    });

    test.each<[string, string[], number]>([
      ['as a warning', [], 0],
      ['as a warning that counts', ['--strict'], 1],
      ['as an error', ['--severity', 'names-quota=error'], 1],
    ])('are told once by the command line %s', (__, options, exitCode) => {
      const app = new App();
      create(new Stack(app, 'Web', { env: LONDON }));
      const result = run('check', app.synth().directory, ...options);
      expect(timesTold(result.out)).toBe(1);
      expect(result).toMatchObject({ exitCode, err: '', out: expect.stringContaining('→ split its 11 names over several certificates') });
    });

    test('are not told by the command line where they are acknowledged', () => {
      const app = new App();
      Validations.of(create(new Stack(app, 'Web', { env: LONDON }))).acknowledge(ACKNOWLEDGED);
      expect(run('check', app.synth().directory, '--strict')).toMatchObject({ exitCode: 0, err: '' });
    });
  });

  test.each(Object.entries(CERTIFICATES).slice(0, 2))('of %s are told without any checks', (_, create) => {
    const app = new App();
    create(new Stack(app, 'Web', { env: LONDON }));
    expect(timesTold(told(app))).toBe(1);
  });

  test('which turn out to be fewer bring a word on an acknowledgement that is not needed', () => {
    const app = checkedApp();
    const stack = new Stack(app, 'Web', { env: LONDON });
    Validations.of(new RegionalCertificate(stack, 'Cert', props(stack))).acknowledge(ACKNOWLEDGED);
    expect(told(app)).toContain('nothing here breaks cdk-acm::names-quota');
  });
});

test('the warnings that constructs of this library give and no rule does are these', () => {
  const given = ['private-ca', 'certificate', 'serving', 'monitoring', 'cross-region'].flatMap((folder) => {
    const path = join(__dirname, '..', '..', 'src', folder);
    return readdirSync(path, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.ts')).flatMap((file) => [...readFileSync(join(path, file), 'utf8').matchAll(/cdk-acm::([\w-]+)/g)].map(([, id]) => id));
  });
  expect([...new Set(given)].filter((id) => !RULE_IDS.includes(id)).sort()).toEqual(WARNINGS_OF_CONSTRUCTS);
});
