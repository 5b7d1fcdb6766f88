import { App, Environment, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-appsync';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CertificateChecks, RegionalCertificate } from '../../src';
import { run } from '../cli/run';

const LONDON: Environment = { account: '111122223333', region: 'eu-west-2' };
const VIRGINIA: Environment = { ...LONDON, region: 'us-east-1' };

interface Stacks {
  readonly certs: Stack;
  readonly web: Stack;
}

/** Where a certificate and what uses it are. */
const SHAPES: Record<string, (app: App, env: Environment) => Stacks> = {
  'two stacks': (app, env) => ({ certs: new Stack(app, 'Certs', { env }), web: new Stack(app, 'Web', { env }) }),
  'two stacks of a Stage': (app, env) => {
    const stage = new Stage(app, 'Prod', { env });
    return { certs: new Stack(stage, 'Certs'), web: new Stack(stage, 'Web') };
  },
  'two nested stacks': (app, env) => ({
    certs: new NestedStack(new Stack(app, 'Certs', { env }), 'Nested'),
    web: new NestedStack(new Stack(app, 'Web', { env }), 'Nested'),
  }),
};

function certificateIn(stack: Stack): RegionalCertificate {
  return new RegionalCertificate(stack, 'Cert', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() });
}

function distribution(stack: Stack, alias: string, certificate: RegionalCertificate): CfnDistribution {
  return new CfnDistribution(stack, 'Site', {
    distributionConfig: {
      enabled: true,
      aliases: [alias],
      viewerCertificate: { acmCertificateArn: certificate.certificateArn, sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2021' },
      defaultCacheBehavior: { targetOriginId: 'origin', viewerProtocolPolicy: 'https-only' },
    },
  });
}

describe.each(Object.entries(SHAPES))('a RegionalCertificate that another stack reads, in %s', (_, shape) => {
  /** What is reported of an app, during synthesis and by the command line. */
  function reports(env: Environment, use: (web: Stack, certificate: RegionalCertificate) => void): [synthesis: string, commandLine: string] {
    const build = () => {
      const app = new App();
      const { certs, web } = shape(app, env);
      use(web, certificateIn(certs));
      return app;
    };
    const checked = build();
    CertificateChecks.apply(checked);
    let synthesis = '';
    try {
      checked.synth();
    } catch (error) {
      synthesis = String(error);
    }
    return [synthesis, run('check', build().synth().directory).out];
  }

  test('is followed to its region', () => {
    for (const report of reports(LONDON, (web, { certificateArn }) => new CfnDomainName(web, 'Api', { domainName: 'www.example.com', certificateArn }))) {
      expect(report).toMatch(/from us-east-1, but (Prod\/)?Certs\/(Nested\/)?Cert is in eu-west-2/);
    }
  });

  test('is followed to its names', () => {
    for (const report of reports(VIRGINIA, (web, certificate) => distribution(web, 'img.example.com', certificate))) {
      expect(report).toMatch(/img\.example\.com.*Certs\/(Nested\/)?Cert\b/);
    }
  });

  test('is right where both are', () => {
    const [synthesis, commandLine] = reports(VIRGINIA, (web, certificate) => distribution(web, 'www.example.com', certificate));
    expect(synthesis).toBe('');
    expect(commandLine).toContain('nothing is wired wrong');
  });
});

test('a certificate is followed where the regions of both stacks are unknown', () => {
  const app = new App();
  const { certs, web } = SHAPES['two stacks'](app, {});
  distribution(web, 'img.example.com', certificateIn(certs));
  CertificateChecks.apply(app);
  expect(() => app.synth()).toThrow(/img\.example\.com.*Certs\/Cert/);
});

test('a finding is acknowledged at the consumer', () => {
  const app = new App();
  const { certs, web } = SHAPES['two stacks'](app, VIRGINIA);
  Validations.of(distribution(web, 'img.example.com', certificateIn(certs))).acknowledge({ id: 'cdk-acm::name-coverage', reason: 'a test' });
  CertificateChecks.apply(app);
  expect(() => app.synth()).not.toThrow();
});

test('the map draws the certificate with the consumer in the other stack', () => {
  const app = new App();
  const { certs, web } = SHAPES['two stacks'](app, VIRGINIA);
  distribution(web, 'www.example.com', certificateIn(certs));
  const { out } = run('map', app.synth().directory, '--format', 'mermaid');
  expect(out).toContain('Certs/Cert');
  expect(out).toContain('Web/Site');
  expect(out).not.toMatch(/used by nobody|not used/i);
});
