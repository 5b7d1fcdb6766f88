import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-appsync';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { IConstruct } from 'constructs';
import { CertificateChecks, MultiRegionCertificate, Severity } from '../../src';
import { run } from '../cli/run';

const ACCOUNT = '111122223333';

/** A stack in Sydney and one in Dublin, with certificates for both and for CloudFront. */
class TwoRegions extends App {
  public readonly sydney = new Stack(this, 'Sydney', { env: { account: ACCOUNT, region: 'ap-southeast-2' } });
  public readonly dublin = new Stack(this, 'Dublin', { env: { account: ACCOUNT, region: 'eu-west-1' } });
  public readonly certificates: MultiRegionCertificate;

  constructor(home: (app: TwoRegions) => Stack = ({ sydney }) => sydney) {
    super();
    const stack = home(this);
    this.certificates = new MultiRegionCertificate(stack, 'Certs', {
      domainName: 'example.com',
      subjectAlternativeNames: ['*.example.com'],
      hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }),
    });
  }

  public listen(stack: Stack, region: string): this {
    new CfnListenerCertificate(stack, 'Sni', { listenerArn: 'arn', certificates: [{ certificateArn: this.certificates.forRegion(region).certificateArn }] });
    return this;
  }

  public checked(): this {
    CertificateChecks.apply(this);
    return this;
  }

  public serveApi(stack: Stack, region: string): this {
    new CfnDomainName(stack, 'Api', { domainName: 'api.example.com', certificateArn: this.certificates.forRegion(region).certificateArn });
    return this;
  }
}

const HOMES: [string, (app: TwoRegions) => Stack][] = [
  ['a stack of one of the regions', ({ sydney }) => sydney],
  ['a stack without a known region', (app) => new Stack(app, 'Home')],
  ['a stack of another region', (app) => new Stack(app, 'Home', { env: { account: ACCOUNT, region: 'eu-central-1' } })],
];

describe.each(HOMES)('certificates of %s', (_, home) => {
  test('are right in their own regions, from both edges', () => {
    const app = new TwoRegions(home);
    app.listen(app.sydney, 'ap-southeast-2').listen(app.dublin, 'eu-west-1').serveApi(app.sydney, 'us-east-1');
    CertificateChecks.apply(app);
    expect(run('check', app.synth().directory)).toMatchObject({ exitCode: 0, out: expect.stringContaining('nothing is wired wrong') as string });
  });

  test.each([
    ['ap-southeast-2', 'eu-west-1', (app: TwoRegions) => app.listen(app.sydney, 'eu-west-1')],
    ['eu-west-1', 'ap-southeast-2', (app: TwoRegions) => app.listen(app.dublin, 'ap-southeast-2')],
    ['us-east-1', 'eu-west-1', (app: TwoRegions) => app.serveApi(app.sydney, 'eu-west-1')],
    ['us-east-1', 'eu-west-1', (app: TwoRegions) => app.serveApi(app.dublin, 'eu-west-1')],
  ])('in a slot of %s are reported with the region that they are in, %s', (wanted, actual, wire) => {
    const checked = wire(new TwoRegions(home));
    CertificateChecks.apply(checked);
    const finding = new RegExp(`from ${wanted}, but \\w+/Certs is in ${actual}`);
    expect(() => checked.synth()).toThrow(finding);
    const { exitCode, out } = run('check', wire(new TwoRegions(home)).synth().directory);
    expect(exitCode).toBe(1);
    expect(out).toMatch(finding);
    const fix = wanted === 'us-east-1' ? /write forCloudFront\(\) of \w+\/Certs, which gives its certificate in us-east-1/
      : new RegExp(`write forRegion\\('${wanted}'\\) of \\w+/Certs, or forRegionOf\\(\\) with the construct that uses the certificate`);
    expect(() => wire(new TwoRegions(home)).checked().synth()).toThrow(fix);
    expect(out).toMatch(fix);
  });
});

test('the map shows each certificate with its consumer and both regions', () => {
  const app = new TwoRegions();
  const { out } = run('map', app.listen(app.sydney, 'eu-west-1').listen(app.dublin, 'eu-west-1').synth().directory);
  expect(out).toContain('Sydney/Certs');
  expect(out).toMatch(/eu-west-1/);
  expect(out).toMatch(/ap-southeast-2/);
  expect(out).toMatch(/certificate-region/);
});

describe('a finding about the certificates', () => {
  const problems = (acknowledge: (app: TwoRegions) => IConstruct[]) => {
    const app = new TwoRegions();
    const certificates = new MultiRegionCertificate(app.sydney, 'ByEmail', {
      domainName: 'example.com', validation: CertificateValidation.fromEmail(), regions: ['eu-west-1', 'ap-southeast-2'],
    });
    CertificateChecks.apply(app, { severity: { 'validation-method': Severity.ERROR } });
    [certificates, ...acknowledge(app)].slice(acknowledge(app).length ? 0 : 1).forEach((construct) => {
      Validations.of(construct).acknowledge({ id: 'cdk-acm::validation-method', reason: 'somebody follows the links' });
    });
    return app.node.validate();
  };

  test('names the construct that the user wrote, for each region', () => {
    expect(problems(() => []).join('').match(/in Sydney\/ByEmail \(/g)).toHaveLength(2);
  });

  test('is acknowledged for all regions at the construct', () => {
    expect(problems(({ certificates }) => [certificates])).toEqual([]);
  });
});
