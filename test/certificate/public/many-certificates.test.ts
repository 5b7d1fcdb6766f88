import { App, CfnOutput, RemovalPolicy, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { CloudFrontCertificate, CloudFrontCertificateProps, MultiRegionCertificate } from '../../../src';
import { importedZone, SYDNEY } from '../cloudfront-app';

interface StackTemplate {
  readonly Resources: Record<string, { readonly DeletionPolicy: string; readonly Properties: { readonly DomainName: string } }>;
  readonly Outputs: Record<string, object>;
}

interface Support {
  readonly name: string;
  readonly bytes: number;
  readonly template: StackTemplate;
}

const HOME = SYDNEY;

const LABELS = Array.from({ length: 250 }, (_, index) => `site${index}`);

/** The support stacks of an app with a certificate for each label, all in one stack of a Stage. */
function supportStacks(labels: string[], props: Partial<CloudFrontCertificateProps> = {}): Support[] {
  const stage = new Stage(new App(), 'Prod');
  const web = new Stack(stage, 'Web', { env: HOME });
  const hostedZone = importedZone(web);
  labels.forEach((label) => new CloudFrontCertificate(web, label, { domainName: `${label}.example.com`, hostedZone, ...props }));
  return stage.synth().stacks.filter(({ environment }) => environment.region !== HOME.region).map(support);
}

function support({ stackName, template }: CloudFormationStackArtifact): Support {
  return { name: stackName, template: template as StackTemplate, bytes: JSON.stringify(template, undefined, 1).length };
}

/** The stack that each name is in. */
function places(stacks: Support[]): Record<string, string> {
  const namesOf = ({ template }: Support) => Object.values(template.Resources).map(({ Properties }) => Properties.DomainName);
  return Object.fromEntries(stacks.flatMap((each) => namesOf(each).map((domainName) => [domainName, each.name])));
}

describe('250 certificates for CloudFront in one stack', () => {
  const stacks = supportStacks(LABELS);

  test('are in support stacks that CloudFormation takes without a bucket', () => {
    expect(Object.keys(places(stacks))).toHaveLength(250);
    stacks.forEach(({ bytes, template }) => {
      expect(bytes).toBeLessThanOrEqual(51_200);
      expect(Object.keys(template.Outputs).length).toBeLessThanOrEqual(200);
      expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(500);
    });
    expect(stacks.length).toBeLessThan(10);
  });

  test('fill the first support stack, and continue in stacks with its name and a digit', () => {
    const [first, ...others] = stacks.map(({ name }) => name).sort();
    expect(first).toBe('Prod-Web-ap-southeast-2-CdkAcm-us-east-1');
    others.forEach((name) => expect(name).toMatch(/^Prod-Web-ap-southeast-2-CdkAcm-us-east-1-[23]+$/));
    expect(stacks.find(({ name }) => name === first)!.bytes).toBeGreaterThan(20_000);
  });

  test('are all read by their stack', () => {
    const web = new Stack(new App(), 'Web', { env: HOME });
    const hostedZone = importedZone(web);
    LABELS.forEach((label) => new CloudFrontCertificate(web, label, { domainName: `${label}.example.com`, hostedZone }));
    Template.fromStack(web).resourceCountIs('AWS::SSM::Parameter', 250);
    expect(web.dependencies.length).toBeGreaterThan(1);
  });

  test('stay where they are when one is added after them', () => {
    for (const count of [40, 41, 42, 43, 249]) {
      expect(places(supportStacks(LABELS.slice(0, count + 1)))).toMatchObject(places(supportStacks(LABELS.slice(0, count))));
    }
  });

  test.each(['site0', 'site20', 'site120', 'site249'])('stay where they are when %s leaves, but for one of each support stack that it makes room in', (removed) => {
    const [before, after] = [places(stacks), places(supportStacks(LABELS.filter((label) => label !== removed)))];
    const moved = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(moved.length).toBeLessThanOrEqual(2);
    moved.forEach((name) => expect(before[name].startsWith(after[name])).toBe(true));
  });
});

describe('a support stack that continues', () => {
  const policies = (stacks: Support[]) => {
    const [{ template }] = stacks.filter(({ name }) => name.endsWith('us-east-1'));
    return [...new Set(Object.values(template.Resources).map(({ DeletionPolicy }) => DeletionPolicy))];
  };

  test('retains its certificates, since one that moves to another stack is still in use', () => {
    expect(policies(supportStacks(LABELS.slice(0, 5)))).toEqual(['Delete']);
    expect(policies(supportStacks(LABELS.slice(0, 60)))).toEqual(['Retain']);
    expect(policies(supportStacks(LABELS.slice(0, 60), { removalPolicy: RemovalPolicy.DESTROY }))).toEqual(['Delete']);
  });

  test('has a name that is cut where it has to be', () => {
    const names = supportStacks(LABELS.slice(0, 60), { supportStackName: 'x'.repeat(128) }).map(({ name }) => name);
    expect(names).toContain('x'.repeat(128));
    names.forEach((name) => expect(name.length).toBeLessThanOrEqual(128));
    expect(names.filter((name) => /^x{117}-[0-9a-f]{8}-[23]$/.test(name)).length).toBeGreaterThan(0);
  });
});

test('a support stack with a name that is given continues in stacks with that name and a digit', () => {
  const names = supportStacks(LABELS.slice(0, 60), { supportStackName: 'edge' }).map(({ name }) => name);
  expect(names).toContain('edge');
  names.forEach((name) => expect(name).toMatch(/^edge(-[23])?$/));
});

test('certificates in several regions continue in each region for itself', () => {
  const app = new App();
  const web = new Stack(app, 'Web', { env: HOME });
  const hostedZone = importedZone(web);
  for (const label of LABELS.slice(0, 60)) {
    const certificates = new MultiRegionCertificate(web, label, { domainName: `${label}.example.com`, hostedZone, regions: ['eu-central-1', 'us-east-1'] });
    new CfnOutput(web, `Used${label}`, { value: certificates.forCloudFront().certificateArn });
  }
  const stacks = app.synth().stacks.filter(({ environment }) => environment.region !== HOME.region).map(support);
  const byRegion = (region: string) => stacks.filter(({ name }) => name.includes(`-CdkAcm-${region}`)).map(({ name }) => name.split(region)[1]);
  expect(byRegion('us-east-1').length).toBeGreaterThan(1);
  expect(byRegion('us-east-1')).toEqual(byRegion('eu-central-1'));
});

test('a template that is too large for a region without a bucket is warned of', () => {
  const app = new App();
  const web = new Stack(app, 'Web', { env: HOME });
  Array.from({ length: 60 }, (_, index) => Tags.of(web).add(`tag${index}`, 'x'.repeat(200)));
  const hostedZone = importedZone(web);
  LABELS.slice(0, 5).forEach((label) => new CloudFrontCertificate(web, label, { domainName: `${label}.example.com`, hostedZone }));
  const { messages } = app.synth().getStackByName('Web-ap-southeast-2-CdkAcm-us-east-1');
  expect(messages.map(({ entry }) => entry.data)).toEqual([expect.stringMatching(
    /^the template of support stack "Web-CdkAcm-us-east-1" has \d+ bytes, and above 51200 bytes the CDK CLI needs a bootstrap bucket in us-east-1: give some of its/)]);
});
