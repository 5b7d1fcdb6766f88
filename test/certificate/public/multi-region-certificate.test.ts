import { App, CfnOutput, CfnParameter, DefaultStackSynthesizer, Fn, NestedStack, RemovalPolicy, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { ICertificate, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Alarm, ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';
import { HostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct, IConstruct } from 'constructs';
import { MultiRegionCertificate, MultiRegionCertificateProps } from '../../../src';
import { ACCOUNT, importedZone, stackIds, SYDNEY, VIRGINIA } from '../cloudfront-app';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';
const PARAMETER = 'AWS::SSM::Parameter';
const DUBLIN = { account: ACCOUNT, region: 'eu-west-1' };

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = new Stack(app, 'Web', { env: SYDNEY });
});

function certificatesIn(scope: Construct, props: Partial<MultiRegionCertificateProps> = {}, id = 'Certs'): MultiRegionCertificate {
  return new MultiRegionCertificate(scope, id, {
    domainName: 'example.com',
    subjectAlternativeNames: ['*.example.com'],
    hostedZone: props.validation || props.hostedZones ? undefined : importedZone(new Construct(scope, `ZoneOf${id}`)),
    ...props,
  });
}

function use(certificate: ICertificate, ...stacks: Stack[]): void {
  stacks.forEach((stack) => new CfnOutput(stack, `Used${certificate.node.addr}`, { value: certificate.certificateArn }));
}

function arnIn(stack: Stack, certificate: ICertificate): unknown {
  return Template.fromStack(stack).toJSON().Outputs[`Used${certificate.node.addr}`].Value;
}

/** The only stack that certificates were created in for a region. */
function stackWithCertificate(region: string, scope: IConstruct = app): Stack {
  const stacks = scope.node.findAll().filter((each): each is Stack => Stack.isStack(each) && each.region === region)
    .filter((stack) => Object.keys(Template.fromStack(stack).findResources(CERTIFICATE)).length > 0);
  expect(stacks).toHaveLength(1);
  return stacks[0];
}

describe('the certificate of a region', () => {
  test('is created when it is first asked for, and the same afterwards', () => {
    const certificates = certificatesIn(web);
    expect(stackIds(app)).toEqual(['Web']);
    Template.fromStack(web).resourceCountIs(CERTIFICATE, 0);

    const dublin = new Stack(app, 'Dublin', { env: DUBLIN });
    const certificate = certificates.forRegion('eu-west-1');
    expect(certificates.forRegion('eu-west-1')).toBe(certificate);
    expect(certificates.forRegionOf(new Construct(dublin, 'Alb'))).toBe(certificate);
    expect(certificates.forRegionOf(new NestedStack(dublin, 'Nested'))).toBe(certificate);
    expect(certificates.forCloudFront()).toBe(certificates.forRegion('us-east-1'));
    expect(certificates.forCloudFront()).not.toBe(certificate);
  });

  test('is in place in the region of the stack, and adds nothing else', () => {
    const certificate = certificatesIn(web).forRegionOf(web);
    use(certificate, web);
    expect(arnIn(web, certificate)).toEqual({ Ref: 'Certs101366FA' });
    expect(stackIds(app)).toEqual(['Web']);
    Template.fromStack(web).resourceCountIs(PARAMETER, 0);
    Template.fromStack(web).hasResource(CERTIFICATE, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  test('is in a support stack in any other region, with the same names and tags', () => {
    const certificate = certificatesIn(web).forRegion('eu-west-1');
    use(certificate, web);
    const support = stackWithCertificate('eu-west-1');
    expect(support).not.toBe(web);
    expect(support.account).toBe(ACCOUNT);
    Template.fromStack(support).hasResource(CERTIFICATE, {
      Properties: {
        DomainName: 'example.com',
        SubjectAlternativeNames: ['*.example.com'],
        DomainValidationOptions: [{ DomainName: 'example.com', HostedZoneId: 'Z1' }],
        Tags: [{ Key: 'Name', Value: 'Web/Certs' }],
      },
      UpdateReplacePolicy: 'Retain',
    });
    Template.fromStack(web).hasResourceProperties(PARAMETER, {
      Description: Match.stringLikeRegexp('^Revision [0-9a-f]{16} of the certificate Web/Certs in eu-west-1$'),
      Value: { 'Fn::GetStackOutput': { StackName: support.stackName, OutputName: 'CdkAcmWebCertsArn3E9C09E5', Region: 'eu-west-1' } },
    });
    expect(web.dependencies).toEqual([support]);
  });

  test('is read by each stack that uses it, and by no other', () => {
    const [dublin, virginia] = [new Stack(app, 'Dublin', { env: DUBLIN }), new Stack(app, 'Virginia', { env: VIRGINIA })];
    const certificates = certificatesIn(web);
    use(certificates.forRegionOf(dublin), dublin);
    use(certificates.forCloudFront(), dublin, web);
    Template.fromStack(dublin).resourceCountIs(PARAMETER, 2);
    Template.fromStack(web).resourceCountIs(PARAMETER, 1);
    expect(virginia.dependencies).toEqual([]);
    expect(dublin.dependencies.map(({ region }) => region).sort()).toEqual(['eu-west-1', 'us-east-1']);
    expect(web.dependencies.map(({ region }) => region)).toEqual(['us-east-1']);
  });

  test('of the home stack is read by a stack of another region too', () => {
    const dublin = new Stack(app, 'Dublin', { env: DUBLIN });
    const certificate = certificatesIn(web).forRegionOf(web);
    use(certificate, dublin);
    Template.fromStack(dublin).hasResourceProperties(PARAMETER, { Value: { 'Fn::GetStackOutput': { StackName: 'Web', Region: 'ap-southeast-2' } } });
    Template.fromStack(web).hasResource(CERTIFICATE, { UpdateReplacePolicy: 'Retain' });
  });

  test('changes in each reader when a name is added', () => {
    const templates = (subjectAlternativeNames: string[]) => {
      app = new App();
      const [home, dublin] = [new Stack(app, 'Web', { env: SYDNEY }), new Stack(app, 'Dublin', { env: DUBLIN })];
      const certificates = certificatesIn(home, { subjectAlternativeNames });
      use(certificates.forCloudFront(), home, dublin);
      use(certificates.forRegionOf(dublin), dublin);
      return [home, dublin].map((stack) => Object.values(Template.fromStack(stack).findResources(PARAMETER)));
    };
    const [before, after] = [templates([]), templates(['*.example.com'])];
    expect(before.map(({ length }) => length)).toEqual([1, 2]);
    before.flat().forEach((parameter) => expect(after.flat()).not.toContainEqual(parameter));
  });

  test('has its own region in env and metric', () => {
    const dublin = new Stack(app, 'Dublin', { env: DUBLIN });
    const certificates = certificatesIn(web);
    const [there, here] = [certificates.forRegion('eu-west-1'), certificates.forRegion('ap-southeast-2')];
    expect([there.env.region, here.env.region]).toEqual(['eu-west-1', 'ap-southeast-2']);
    expect([there.env.account, here.env.account]).toEqual([ACCOUNT, ACCOUNT]);
    const alarm = { threshold: 30, evaluationPeriods: 1, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD };
    new Alarm(dublin, 'Alarm', { metric: there.metricDaysToExpiry(), ...alarm });
    Template.fromStack(dublin).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Dimensions: [{ Name: 'CertificateArn', Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('^CdkAcm'), 'Value'] } }],
    });
    expect(() => new Alarm(web, 'Elsewhere', { metric: there.metricDaysToExpiry(), ...alarm })).toThrow('eu-west-1');
  });

  test('has the tags of the construct, and its removal policy', () => {
    const certificates = certificatesIn(web, { removalPolicy: RemovalPolicy.RETAIN });
    Tags.of(certificates).add('team', 'shop');
    certificates.forRegion('eu-west-1');
    certificates.forRegion('ap-southeast-2');
    ['eu-west-1', 'ap-southeast-2'].forEach((region) => Template.fromStack(stackWithCertificate(region)).hasResource(CERTIFICATE, {
      Properties: { Tags: [{ Key: 'Name', Value: 'Web/Certs' }, { Key: 'team', Value: 'shop' }] },
      DeletionPolicy: 'Retain',
    }));
  });

  test('is in a nested stack with the construct, which passes it on', () => {
    const nested = new NestedStack(web, 'Nested');
    const certificate = certificatesIn(nested).forRegionOf(web);
    use(certificate, web);
    Template.fromStack(nested).resourceCountIs(CERTIFICATE, 1);
    expect(arnIn(web, certificate)).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Nested/), expect.stringMatching(/^Outputs/)] });
  });

  test('is in the Stage of the construct', () => {
    const stage = new Stage(app, 'Prod', { env: SYDNEY });
    const inStage = new Stack(stage, 'Web');
    use(certificatesIn(inStage).forCloudFront(), inStage);
    const support = stackWithCertificate('us-east-1', stage);
    expect(inStage.dependencies.map(({ node }) => node.path)).toEqual([support.node.path]);
    expect(stackIds(app)).toEqual(['Web']);
  });

  test('in two stacks under the same ID is another one', () => {
    const shop = new Stack(app, 'Shop', { env: SYDNEY });
    const both = [web, shop].map((stack) => certificatesIn(stack, { supportStackName: 'edge' }).forCloudFront());
    both.forEach((certificate, index) => use(certificate, [web, shop][index]));
    const support = stackWithCertificate('us-east-1');
    expect(support.stackName).toBe('edge');
    Template.fromStack(support).resourceCountIs(CERTIFICATE, 2);
    expect(new Set([web, shop].map((stack) => JSON.stringify(Template.fromStack(stack).findResources(PARAMETER)))).size).toBe(2);
  });
});

describe('regions', () => {
  test('get certificates without a consumer', () => {
    certificatesIn(web, { regions: ['ap-southeast-2', 'eu-west-1', 'us-east-1'] });
    ['ap-southeast-2', 'eu-west-1', 'us-east-1'].forEach((region) => Template.fromStack(stackWithCertificate(region)).resourceCountIs(CERTIFICATE, 1));
    expect(web.dependencies).toEqual([]);
  });

  test('are refused where they are none, in a list too', () => {
    expect(() => certificatesIn(web).forRegion('Sydney')).toThrow('forRegion() of "Web/Certs": "Sydney" is not a region');
    expect(() => certificatesIn(web, { regions: ['eu-west-1', 'Sydney'] }, 'Others')).toThrow('MultiRegionCertificate "Web/Others": regions: "Sydney" is not a region');
    expect(() => certificatesIn(web, { regions: ['eu-west-1', 'eu-west-1'] }, 'Twice')).toThrow('MultiRegionCertificate "Web/Twice": regions has "eu-west-1" twice');
  });

  test('that CDK does not know are warned of once', () => {
    const certificates = certificatesIn(web);
    certificates.forRegion('eu-west-1');
    certificates.forRegion('eu-wset-1');
    certificates.forRegion('eu-wset-1');
    expect(Annotations.fromStack(web).findWarning('*', Match.anyValue())).toHaveLength(1);
  });

  test.each<[unknown, string]>([
    [undefined, 'region must be a region, got undefined'],
    [7, 'region must be a region, got the number 7'],
    [null, 'region must be a region, got null'],
  ])('are texts, not %p', (region, message) => {
    expect(() => certificatesIn(web).forRegion(region as string)).toThrow(`forRegion() of "Web/Certs": ${message}`);
  });
});

test.each<[string, Partial<Record<keyof MultiRegionCertificateProps, unknown>>, string]>([
  ['a name that is none', { domainName: 'https://example.com' }, 'ACM issues no certificate for "https://example.com"'],
  ['no name', { domainName: undefined }, 'MultiRegionCertificate "Web/Certs": domainName must be a domain name, got undefined'],
  ['no zone', { hostedZone: undefined }, 'MultiRegionCertificate "Web/Certs": no hosted zone is given to validate "example.com"'],
  ['a text for regions', { regions: 'eu-west-1' }, 'regions must be a list of regions, got the text "eu-west-1": write [\'eu-west-1\']'],
  ['a text for supportStacks', { supportStacks: ['Edge'] }, 'supportStacks[0] must be a stack, got the text "Edge"'],
  ['a key algorithm that ACM does not issue', { keyAlgorithm: KeyAlgorithm.RSA_4096 }, 'ACM issues no certificates with the key algorithm "RSA_4096"'],
])('%s is refused at once', (_, props, message) => {
  expect(() => certificatesIn(web, props as Partial<MultiRegionCertificateProps>)).toThrow(message);
});

describe('for the region of a construct', () => {
  test('a stack without a known region is refused with a way out', () => {
    const anywhere = new Stack(app, 'Anywhere');
    expect(() => certificatesIn(web).forRegionOf(anywhere)).toThrow('forRegionOf() of "Web/Certs": the region of stack "Anywhere" is not known; '
      + 'give the stack an env with a region, name the region with forRegion(), or create a RegionalCertificate in that stack');
  });

  test('a construct that is in no stack is refused', () => {
    expect(() => certificatesIn(web).forRegionOf(new Construct(app, 'Group')))
      .toThrow('forRegionOf() of "Web/Certs": "Group" is in no stack, which would say the region: give a stack or a construct in one');
  });

  test('something that is no construct is refused', () => {
    expect(() => certificatesIn(web).forRegionOf('eu-west-1' as unknown as IConstruct))
      .toThrow('forRegionOf() of "Web/Certs": scope must be a construct, got the text "eu-west-1"');
  });

  test('a stack of another account or Stage cannot read it', () => {
    const elsewhere = new Stack(app, 'Elsewhere', { env: { account: '222222222222', region: 'eu-west-1' } });
    expect(() => elsewhere.resolve(certificatesIn(web).forRegionOf(elsewhere).certificateArn)).toThrow('certificate "Web/Certs" cannot be used in stack '
      + '"Elsewhere": it is in account 111111111111, the stack in account 222222222222');
    const staged = new Stack(new Stage(app, 'Prod', { env: DUBLIN }), 'Web');
    expect(() => staged.resolve(certificatesIn(web, {}, 'More').forRegionOf(staged).certificateArn)).toThrow('they are in different Stages');
  });
});

describe('for CloudFront', () => {
  test.each([
    ['cn-north-1', 'CloudFront in the China regions does not take ACM certificates: upload the certificate to IAM'],
    ['us-gov-west-1', 'there is no CloudFront in the GovCloud partition'],
  ])('%s is refused, while its own regions work', (region, message) => {
    const stack = new Stack(app, 'Special', { env: { region } });
    const certificates = certificatesIn(stack);
    expect(() => certificates.forRegionOf(stack)).not.toThrow();
    expect(() => certificates.forCloudFront()).toThrow(message);
  });

  test('a partition without documentation is refused with a way out', () => {
    const stack = new Stack(app, 'Special', { env: { region: 'eusc-de-east-1' } });
    expect(() => certificatesIn(stack).forCloudFront()).toThrow('": AWS does not document in which region CloudFront of the partition "aws-eusc" reads '
      + 'certificates: if you know it, use forRegion() with that region');
  });

  test('a key algorithm that CloudFront does not take is refused, while load balancers take it', () => {
    const certificates = certificatesIn(web, { keyAlgorithm: KeyAlgorithm.EC_SECP384R1 });
    certificates.forRegion('us-east-1');
    expect(() => certificates.forCloudFront()).toThrow('MultiRegionCertificate "Web/Certs": CloudFront takes no certificates with the key algorithm "EC_secp384r1"');
  });
});

describe('a stack without a known region', () => {
  test('has all its certificates in support stacks', () => {
    const anywhere = new Stack(app, 'Anywhere');
    const certificates = certificatesIn(anywhere);
    const [cloudFront, dublin] = [certificates.forCloudFront(), certificates.forRegion('eu-west-1')];
    use(cloudFront, anywhere);
    use(dublin, anywhere, new Stack(app, 'Dublin', { env: { region: 'eu-west-1' } }));
    Template.fromStack(anywhere).resourceCountIs(CERTIFICATE, 0);
    Template.fromStack(anywhere).resourceCountIs(PARAMETER, 2);
    ['us-east-1', 'eu-west-1'].forEach((region) => stackWithCertificate(region));
    expect(cloudFront.env.region).toBe('us-east-1');
  });

  test('is in one partition, that of its first certificate', () => {
    const certificates = certificatesIn(new Stack(app, 'Anywhere'), { regions: ['cn-north-1', 'cn-northwest-1'] });
    expect(() => certificates.forCloudFront()).toThrow('us-east-1 is in the partition "aws", and cn-north-1, which has a certificate of it, in the partition "aws-cn"');
  });
});

describe('support stacks', () => {
  test('have the name that is given in each region, and its synthesizer', () => {
    const supportStackSynthesizer = new DefaultStackSynthesizer({ qualifier: 'edge' });
    const certificates = certificatesIn(web, { supportStackName: 'edge', supportStackSynthesizer, regions: ['eu-west-1', 'us-east-1'] });
    certificates.forRegion('eu-central-1');
    ['eu-west-1', 'us-east-1', 'eu-central-1'].forEach((region) => {
      expect(stackWithCertificate(region).stackName).toBe('edge');
      expect(stackWithCertificate(region).synthesizer.bootstrapQualifier).toBe('edge');
    });
  });

  test('can be stacks of the app, also the one that uses the certificate', () => {
    const dublin = new Stack(app, 'Dublin', { env: DUBLIN });
    const certificate = certificatesIn(web, { supportStacks: [dublin] }).forRegionOf(dublin);
    use(certificate, dublin, web);
    expect(arnIn(dublin, certificate)).toEqual({ Ref: 'CdkAcmWebCerts5541176D' });
    expect(stackWithCertificate('eu-west-1')).toBe(dublin);
    expect(stackIds(app)).toEqual(['Web', 'Dublin']);
  });

  test('of the app are one for each region', () => {
    const supportStacks = ['A', 'B'].map((id) => new Stack(app, id, { env: DUBLIN }));
    expect(() => certificatesIn(web, { supportStacks })).toThrow('give one stack for each region');
  });

  test('of the app are of the same account and Stage', () => {
    const elsewhere = new Stack(app, 'Elsewhere', { env: { account: '222222222222', region: 'eu-west-1' } });
    expect(() => certificatesIn(web, { supportStacks: [elsewhere] }).forRegion('eu-west-1')).toThrow(/^MultiRegionCertificate "Web\/Certs": .*a support stack serves its own account only/);
  });
});

describe('a hosted zone', () => {
  test('of the home stack is read by the support stacks, which are deployed after it', () => {
    const hostedZone = new PublicHostedZone(web, 'Zone', { zoneName: 'example.com' });
    const dublin = new Stack(app, 'Dublin', { env: DUBLIN });
    const certificates = certificatesIn(web, { hostedZone });
    use(certificates.forRegionOf(web), web);
    use(certificates.forRegionOf(dublin), dublin);
    const support = stackWithCertificate('eu-west-1');
    Template.fromStack(support).hasResourceProperties(CERTIFICATE, {
      DomainValidationOptions: [{ HostedZoneId: { 'Fn::GetStackOutput': { StackName: 'Web', Region: 'ap-southeast-2' } } }],
    });
    expect(support.dependencies).toEqual([web]);
    Template.fromStack(web).hasResourceProperties(CERTIFICATE, { DomainValidationOptions: [{ HostedZoneId: { Ref: Match.stringLikeRegexp('^Zone') } }] });
  });

  test('of the home stack does not go with a certificate of another region there', () => {
    const hostedZone = new PublicHostedZone(web, 'Zone', { zoneName: 'example.com' });
    use(certificatesIn(web, { hostedZone }).forCloudFront(), web);
    expect(() => app.synth()).toThrow('is deployed after "Web"; '
      + 'create the hosted zone in a stack of its own, or import it with HostedZone.fromHostedZoneAttributes()');
  });

  test('whose id is an export of the home region cannot be read in another one', () => {
    const hostedZone = HostedZone.fromHostedZoneAttributes(web, 'Zone', { hostedZoneId: Fn.importValue('ZoneId'), zoneName: 'example.com' });
    const certificates = certificatesIn(web, { hostedZone });
    expect(() => certificates.forRegionOf(web)).not.toThrow();
    expect(() => certificates.forRegion('eu-west-1')).toThrow('is read with Fn.importValue()');
  });

  test('whose id is a parameter of the home stack is read from an output there', () => {
    const hostedZone = HostedZone.fromHostedZoneAttributes(web, 'Zone', { hostedZoneId: new CfnParameter(web, 'ZoneId').valueAsString, zoneName: 'example.com' });
    certificatesIn(web, { hostedZone }).forRegion('eu-west-1');
    Template.fromStack(web).hasOutput('*', { Value: { Ref: 'ZoneId' } });
    expect(stackWithCertificate('eu-west-1').dependencies).toEqual([web]);
  });
});

test('many names bring one warning about the quota, not one for each region', () => {
  const subjectAlternativeNames = Array.from({ length: 10 }, (_, index) => `n${index}.example.com`);
  certificatesIn(web, { subjectAlternativeNames, regions: ['ap-southeast-2', 'eu-west-1', 'us-east-1'] });
  expect(Annotations.fromStack(web).findWarning('*', Match.anyValue())).toHaveLength(1);
});

test('a list of names that the app changes later changes no certificate', () => {
  const subjectAlternativeNames = ['www.example.com'];
  const certificates = certificatesIn(web, { subjectAlternativeNames, regions: ['eu-west-1'] });
  subjectAlternativeNames.push('api.example.com');
  certificates.forRegion('us-east-1');
  ['eu-west-1', 'us-east-1'].forEach((region) => Template.fromStack(stackWithCertificate(region)).hasResourceProperties(CERTIFICATE, {
    SubjectAlternativeNames: ['www.example.com'],
  }));
});
