import { App, Aws, NestedStack, RemovalPolicies, RemovalPolicy, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Alarm, ComparisonOperator, Dashboard, GraphWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CodePipeline, CodePipelineSource, ShellStep } from 'aws-cdk-lib/pipelines';
import { CloudFrontCertificate } from '../../../src';
import { ACCOUNT, arnIn, certificateIn, stackIds, SYDNEY, use, VIRGINIA } from '../cloudfront-app';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';
const PARAMETER = 'AWS::SSM::Parameter';

let app: App;
beforeEach(() => {
  app = new App();
});

describe('in a stack in us-east-1', () => {
  test('the certificate is created in place', () => {
    const web = new Stack(app, 'Web', { env: VIRGINIA });
    const certificate = certificateIn(web);
    use(certificate, web);
    expect(arnIn(web, certificate)).toEqual({ Ref: 'Cert5C9FAEC1' });
    expect(stackIds(app)).toEqual(['Web']);
    Template.fromStack(web).hasResource(CERTIFICATE, {
      Properties: { DomainName: 'www.example.com', DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: 'Z1' }] },
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
    });
    Template.fromStack(web).resourceCountIs(PARAMETER, 0);
  });

  test('a stack elsewhere looks it up, and a replaced certificate is kept for it', () => {
    const web = new Stack(app, 'Web', { env: VIRGINIA });
    const other = new Stack(app, 'Other', { env: SYDNEY });
    const certificate = certificateIn(web);
    use(certificate, other);
    expect(arnIn(other, certificate)).toEqual({ 'Fn::GetAtt': ['CdkAcmWebCertArn6F59F79F', 'Value'] });
    Template.fromStack(other).hasResourceProperties(PARAMETER, { Value: { 'Fn::GetStackOutput': { StackName: 'Web', Region: 'us-east-1' } } });
    Template.fromStack(web).hasResource(CERTIFICATE, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' });
    expect(other.dependencies).toEqual([web]);
  });

  test('a stack that it is deployed after cannot look it up, but can with a support stack', () => {
    const web = new Stack(app, 'Web', { env: VIRGINIA });
    const other = new Stack(app, 'Other', { env: SYDNEY });
    web.addStackDependency(other);
    const message = 'stack "Web" is deployed after "Other"; '
      + 'create one of the certificates in another stack: give it a supportStackName of its own, or a supportStack';
    expect(() => other.resolve(certificateIn(web).certificateArn)).toThrow(message);
    const certificate = certificateIn(web, { supportStack: new Stack(app, 'Edge', { env: VIRGINIA }) }, 'Moved');
    expect(() => other.resolve(certificate.certificateArn)).not.toThrow();
  });

  test('a nested stack has it in place too, and a stack elsewhere looks it up in the stack around it', () => {
    const web = new Stack(app, 'Web', { env: VIRGINIA });
    const other = new Stack(app, 'Other', { env: SYDNEY });
    const nested = new NestedStack(web, 'Nested');
    const certificate = certificateIn(nested);
    use(certificate, web, other);
    expect(arnIn(web, certificate)).toEqual({ 'Fn::GetAtt': [expect.stringContaining('Nested'), expect.stringContaining('Outputs.')] });
    [web, nested].forEach((stack) => Template.fromStack(stack).resourceCountIs(PARAMETER, 0));
    Template.fromStack(nested).hasResource(CERTIFICATE, { UpdateReplacePolicy: 'Retain' });
    Template.fromStack(web).hasOutput('*', { Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Nested'), Match.stringLikeRegexp('^Outputs')] } });
    Template.fromStack(other).hasResourceProperties(PARAMETER, { Value: { 'Fn::GetStackOutput': { StackName: 'Web' } } });
  });
});

describe('in a stack in another region', () => {
  let web: Stack;
  beforeEach(() => {
    web = new Stack(app, 'Web', { env: SYDNEY });
  });
  const support = () => app.node.findChild('Web-CdkAcm-us-east-1') as Stack;

  test('the certificate is created in a support stack in us-east-1, which is deployed first', () => {
    certificateIn(web);
    expect(support().environment).toBe(`aws://${ACCOUNT}/us-east-1`);
    expect(web.dependencies).toEqual([support()]);
    Template.fromStack(support()).hasResource(CERTIFICATE, {
      Properties: {
        DomainName: 'www.example.com',
        DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId: 'Z1' }],
        Tags: [{ Key: 'Name', Value: 'Web/Cert' }],
      },
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Retain',
    });
    Template.fromStack(web).resourceCountIs(CERTIFICATE, 0);
  });

  test('logical ids and output names stay', () => {
    certificateIn(web);
    const template = Template.fromStack(support()).toJSON();
    expect(Object.keys(template.Resources)).toEqual(['CdkAcmWebCert54782366']);
    expect(Object.keys(template.Outputs)).toEqual(['CdkAcmWebCertArn6F59F79F']);
    expect(Object.keys(Template.fromStack(web).findResources(PARAMETER))).toEqual(['CertArn21D6F1C0']);
  });

  test('one lookup serves every use, an output among them', () => {
    const certificate = certificateIn(web);
    ['One', 'Two'].forEach((id) => new Distribution(web, id, {
      defaultBehavior: { origin: new HttpOrigin('origin.example.com') }, domainNames: ['www.example.com'], certificate,
    }));
    use(certificate, web);
    const arn = { 'Fn::GetAtt': ['CertArn21D6F1C0', 'Value'] };
    expect(arnIn(web, certificate)).toEqual(arn);
    Template.fromStack(web).resourcePropertiesCountIs('AWS::CloudFront::Distribution', {
      DistributionConfig: { ViewerCertificate: { AcmCertificateArn: arn } },
    }, 2);
    expect(JSON.stringify(Template.fromStack(web)).match(/Fn::GetStackOutput/g)).toHaveLength(1);
    Template.fromStack(web).hasResourceProperties(PARAMETER, {
      Type: 'String',
      Name: Match.absent(),
      Description: Match.stringLikeRegexp('^Revision [0-9a-f]{16} of the certificate Web/Cert in us-east-1$'),
      Value: {
        'Fn::GetStackOutput': {
          StackName: 'Web-ap-southeast-2-CdkAcm-us-east-1',
          OutputName: 'CdkAcmWebCertArn6F59F79F',
          Region: 'us-east-1',
        },
      },
    });
  });

  test('there is no Lambda, no export and no warning', () => {
    new Distribution(web, 'Site', {
      defaultBehavior: { origin: new HttpOrigin('origin.example.com') }, domainNames: ['www.example.com'], certificate: certificateIn(web),
    });
    const types = [web, support()].flatMap((stack) => Object.values(Template.fromStack(stack).toJSON().Resources))
      .map((resource) => (resource as { Type: string }).Type);
    expect(types).toEqual([PARAMETER, 'AWS::CloudFront::Distribution', CERTIFICATE]);
    expect(Template.fromStack(support()).findOutputs('*', { Export: Match.anyValue() })).toEqual({});
    [web, support()].forEach((stack) => Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue()));
  });

  test('two certificates of one stack share the support stack, and another stack has its own', () => {
    const shop = new Stack(app, 'Shop', { env: { ...SYDNEY, region: 'eu-west-1' } });
    certificateIn(web);
    certificateIn(web, { domainName: 'img.example.com' }, 'Images');
    certificateIn(shop);
    expect(stackIds(app)).toEqual(['Web', 'Shop', 'Web-CdkAcm-us-east-1', 'Shop-CdkAcm-us-east-1']);
    Template.fromStack(support()).resourceCountIs(CERTIFICATE, 2);
    expect(Object.keys(Template.fromStack(support()).toJSON().Outputs)).toHaveLength(2);
    expect(web.dependencies).toEqual([support()]);
    expect(shop.dependencies).not.toContain(support());
  });

  test('certificates with one ID in two stacks share a support stack that has a name', () => {
    const shop = new Stack(app, 'Shop', { env: { ...SYDNEY, region: 'eu-west-1' } });
    [web, shop].forEach((stack) => certificateIn(stack, { supportStackName: 'edge' }));
    const edge = app.node.findChild(`CdkAcm-us-east-1-${ACCOUNT}-edge`) as Stack;
    Template.fromStack(edge).resourceCountIs(CERTIFICATE, 2);
    expect(Object.keys(Template.fromStack(edge).toJSON().Outputs)).toHaveLength(2);
    expect([web, shop].map((stack) => stack.dependencies)).toEqual([[edge], [edge]]);
  });

  test('paths that read alike do not meet', () => {
    certificateIn(new Stack(app, 'A-B', { env: SYDNEY }), { supportStackName: 'edge' }, 'C');
    certificateIn(new Stack(app, 'A', { env: SYDNEY }), { supportStackName: 'edge' }, 'B-C');
    certificateIn(new Stack(app, 'AB', { env: SYDNEY }), { supportStackName: 'edge' }, 'C');
    expect(Object.keys(Template.fromStack(app.node.findChild(`CdkAcm-us-east-1-${ACCOUNT}-edge`) as Stack).toJSON().Outputs)).toHaveLength(3);
  });

  test('another stack looks the certificate up for itself', () => {
    const other = new Stack(app, 'Other', { env: SYDNEY });
    const nested = new NestedStack(other, 'Nested');
    const certificate = certificateIn(web);
    use(certificate, other, nested);
    expect(arnIn(nested, certificate)).toEqual({ Ref: expect.any(String) });
    expect(arnIn(other, certificate)).toEqual({ 'Fn::GetAtt': ['CdkAcmWebCertArn6F59F79F', 'Value'] });
    expect(other.dependencies).toEqual([support()]);
    Template.fromStack(other).resourceCountIs(PARAMETER, 1);
    Template.fromStack(other).hasResourceProperties(PARAMETER, {
      Description: Match.stringLikeRegexp('of the certificate Web/Cert in us-east-1$'),
      Value: { 'Fn::GetStackOutput': { OutputName: 'CdkAcmWebCertArn6F59F79F' } },
    });
  });

  test('a lookup in another stack has the tags of that stack, as the one beside the certificate has', () => {
    const stage = new Stage(app, 'Prod', { env: SYDNEY });
    const [home, other] = ['Home', 'Other'].map((id) => new Stack(stage, id));
    use(certificateIn(home), other);
    Tags.of(stage).add('team', 'shop');
    Tags.of(stage).add('tier', 'gold');
    [home, other].forEach((stack) => Tags.of(stack).remove('tier'));
    Tags.of(app).add('not', 'for Stages');
    [home, other].forEach((stack) => Template.fromStack(stack).hasResourceProperties(PARAMETER, { Tags: { team: 'shop' } }));
    Template.fromStack(other).hasResourceProperties(PARAMETER, { Tags: { tier: Match.absent(), not: Match.absent() } });
  });

  test('a nested stack gets it from the stack around it, and the other way round', () => {
    const nested = new NestedStack(web, 'Nested');
    const [outer, inner] = [certificateIn(web), certificateIn(nested)];
    use(outer, nested);
    use(inner, web);
    expect(arnIn(nested, outer)).toEqual({ Ref: expect.stringContaining('CertArn') });
    expect(arnIn(web, inner)).toEqual({ 'Fn::GetAtt': [expect.stringContaining('Nested'), expect.stringContaining('Outputs.')] });
    Template.fromStack(nested).resourceCountIs(PARAMETER, 1);
    Template.fromStack(web).resourceCountIs(PARAMETER, 1);
    expect(web.dependencies).toEqual([support()]);
  });
});

describe('in a stack whose region is not known', () => {
  test('the certificate is created in us-east-1, in whatever account', () => {
    const web = new Stack(app, 'Web');
    const certificate = certificateIn(web);
    use(certificate, web);
    expect(arnIn(web, certificate)).toEqual({ 'Fn::GetAtt': ['CertArn21D6F1C0', 'Value'] });
    const support = app.node.findChild('Web-CdkAcm-us-east-1') as Stack;
    expect(support.environment).toBe('aws://unknown-account/us-east-1');
    Template.fromStack(support).resourceCountIs(CERTIFICATE, 1);
    Template.fromStack(web).hasResourceProperties(PARAMETER, { Value: { 'Fn::GetStackOutput': { StackName: 'Web-CdkAcm-us-east-1' } } });
    Annotations.fromStack(web).hasNoWarning('*', Match.anyValue());
  });
});

describe('in a Stage', () => {
  test('the support stack is in the Stage, and two Stages have two', () => {
    const [dev, prod] = [new Stage(app, 'Dev'), new Stage(app, 'Prod', { env: SYDNEY })];
    [dev, prod].forEach((stage) => certificateIn(new Stack(stage, 'Web')));
    expect(stackIds(app)).toEqual([]);
    [dev, prod].forEach((stage) => expect(stackIds(stage)).toEqual(['Web', 'Web-CdkAcm-us-east-1']));
    const stacks = app.synth().getNestedAssembly('assembly-Prod').stacks;
    expect(stacks.map((stack) => [stack.stackName, stack.environment.region])).toEqual([
      ['Prod-Web-ap-southeast-2-CdkAcm-us-east-1', 'us-east-1'],
      ['Prod-Web', 'ap-southeast-2'],
    ]);
  });

  test('logical ids are those of every other Stage', () => {
    const ids = ['Dev', 'Prod'].map((id) => {
      const stage = new Stage(app, id);
      certificateIn(new Stack(stage, 'Web'));
      return Object.keys(Template.fromStack(stage.node.findChild('Web-CdkAcm-us-east-1') as Stack).toJSON().Outputs);
    });
    expect(ids).toEqual([['CdkAcmWebCertArn6F59F79F'], ['CdkAcmWebCertArn6F59F79F']]);
  });

  test('a certificate is not for the stacks of another Stage', () => {
    const certificate = certificateIn(new Stack(new Stage(app, 'Dev', { env: SYDNEY }), 'Web'));
    use(certificate, new Stack(new Stage(app, 'Prod', { env: SYDNEY }), 'Web'));
    expect(() => app.synth()).toThrow('certificate "Dev/Web/Cert" cannot be used in stack "Prod/Web": '
      + 'they are in different Stages, which are deployed apart; create a certificate in each Stage');
  });

  test('a pipeline deploys the support stack before the stack', () => {
    const pipelineStack = new Stack(app, 'Pipeline', { env: SYDNEY });
    const pipeline = new CodePipeline(pipelineStack, 'Pipeline', {
      synth: new ShellStep('Synth', { input: CodePipelineSource.connection('o/r', 'main', { connectionArn: 'arn:aws:codestar' }), commands: ['true'] }),
    });
    const prod = new Stage(app, 'Prod', { env: SYDNEY });
    certificateIn(new Stack(prod, 'Web'));
    pipeline.addStage(prod);
    Template.fromStack(pipelineStack).hasResourceProperties('AWS::CodePipeline::Pipeline', {
      Stages: Match.arrayWith([{
        Name: 'Prod',
        Actions: [
          Match.objectLike({ Name: 'Web-ap-southeast-2-CdkAcm-us-east-1.Prepare', RunOrder: 1, Region: 'us-east-1' }),
          Match.objectLike({ Name: 'Web-ap-southeast-2-CdkAcm-us-east-1.Deploy', RunOrder: 2, Region: 'us-east-1' }),
          Match.objectLike({ Name: 'Web.Prepare', RunOrder: 3 }),
          Match.objectLike({ Name: 'Web.Deploy', RunOrder: 4 }),
        ],
      }]),
    });
  });
});

describe('a certificate for CloudFront', () => {
  test.each([
    ['cn-north-1', 'CloudFront in the China regions does not take ACM certificates: '
      + 'upload the certificate to IAM and give the distribution its IamCertificateId'],
    ['us-gov-west-1', 'there is no CloudFront in the GovCloud partition: '
      + 'create the distribution and its certificate (in us-east-1) in an account of the standard partition'],
  ])('is refused in %s', (region, why) => {
    expect(() => certificateIn(new Stack(app, 'Web', { env: { region } }))).toThrow(`CloudFrontCertificate "Web/Cert": stack "Web" in ${region} cannot have a certificate for CloudFront: ${why}`);
  });

  test('needs a support stack in a partition that nobody has documented', () => {
    const web = new Stack(app, 'Web', { env: { region: 'eusc-de-west-1' } });
    const message = '": AWS does not document in which region CloudFront of the partition "aws-eusc" reads certificates: '
      + 'if you know it, give supportStack, a stack in that region';
    expect(() => certificateIn(web)).toThrow(message);
    expect(() => certificateIn(web, { supportStack: new Stack(app, 'Unknown') }, 'Unknown')).toThrow(message);
    const supportStack = new Stack(app, 'Known', { env: { region: 'eusc-de-east-1' } });
    expect(certificateIn(web, { supportStack }, 'Known').env.region).toBe('eusc-de-east-1');
  });

  test('has no key that CloudFront does not serve', () => {
    const web = new Stack(app, 'Web', { env: SYDNEY });
    expect(() => certificateIn(web, { keyAlgorithm: KeyAlgorithm.EC_SECP384R1 })).toThrow(
      'CloudFront takes no certificates with the key algorithm "EC_secp384r1": use one of "RSA_2048", "EC_prime256v1"');
    expect(() => certificateIn(web, { keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 }, 'P256')).not.toThrow();
    expect(() => certificateIn(web, { keyAlgorithm: new KeyAlgorithm(Aws.NO_VALUE) }, 'Token')).not.toThrow();
  });

  test('is in us-east-1, though its stack is not', () => {
    const web = new Stack(app, 'Web', { env: SYDNEY });
    const certificate = certificateIn(web);
    expect(certificate.env).toEqual({ account: ACCOUNT, region: 'us-east-1' });
    expect(certificate.stack).toBe(web);
    expect(Stack.of(certificate.certificate).region).toBe('us-east-1');
  });

  test('is not for the stacks of another account', () => {
    use(certificateIn(new Stack(app, 'Web', { env: SYDNEY })), new Stack(app, 'Other', { env: { ...SYDNEY, account: '222222222222' } }));
    expect(() => app.synth()).toThrow('certificate "Web/Cert" cannot be used in stack "Other": it is in account 111111111111, '
      + 'the stack in account 222222222222, and a certificate serves its own account only; create a certificate in each account');
  });

  test('may be for a stack whose account is not known', () => {
    const other = new Stack(app, 'Other');
    use(certificateIn(new Stack(app, 'Web', { env: SYDNEY })), other);
    Template.fromStack(other).resourceCountIs(PARAMETER, 1);
  });

  test('is tagged with what its stack and itself are tagged with, wherever it stands', () => {
    const web = new Stack(app, 'Web', { env: SYDNEY });
    const certificate = certificateIn(web);
    Tags.of(web).add('team', 'shop');
    Tags.of(certificate).add('tier', 'gold');
    Template.fromStack(Stack.of(certificate.certificate)).hasResourceProperties(CERTIFICATE, {
      Tags: [{ Key: 'Name', Value: 'Web/Cert' }, { Key: 'team', Value: 'shop' }, { Key: 'tier', Value: 'gold' }],
    });
  });

  test('is named by as much of its path as a tag takes', () => {
    const certificate = certificateIn(new Stack(app, 'Web', { env: SYDNEY }), {}, 'x'.repeat(300));
    Template.fromStack(Stack.of(certificate.certificate)).hasResourceProperties(CERTIFICATE, { Tags: [{ Key: 'Name', Value: 'x'.repeat(256) }] });
  });

  test('stays when it is taken out of the app, if that is asked for', () => {
    const web = new Stack(app, 'Web', { env: SYDNEY });
    const certificate = certificateIn(web);
    certificate.applyRemovalPolicy(RemovalPolicy.RETAIN);
    Template.fromStack(Stack.of(certificate.certificate)).hasResource(CERTIFICATE, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('is kept when it is replaced, though all that the app leaves behind is to be deleted', () => {
    const certificate = certificateIn(new Stack(app, 'Web', { env: SYDNEY }));
    RemovalPolicies.of(app).destroy();
    Template.fromStack(Stack.of(certificate.certificate)).hasResource(CERTIFICATE, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' });
  });

  test('is kept when it is replaced, whatever happens when it is taken out', () => {
    const web = new Stack(app, 'Web', { env: SYDNEY });
    const certificate = certificateIn(web, { removalPolicy: RemovalPolicy.RETAIN });
    certificate.applyRemovalPolicy(RemovalPolicy.DESTROY);
    Template.fromStack(Stack.of(certificate.certificate)).hasResource(CERTIFICATE, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' });
  });

  test('has a reference with its ARN, whatever the version of CDK calls that', () => {
    const certificate = certificateIn(new Stack(app, 'Web', { env: SYDNEY }));
    expect(Object.values(certificate.certificateRef)).toEqual([certificate.certificateArn]);
    expect(Object.keys(certificate.certificateRef)).toEqual(Object.keys(certificate.certificate.certificateRef));
  });
});

describe('the days to expiry', () => {
  const alarm = (scope: Stack, metric: Metric) => new Alarm(scope, 'Alarm', {
    metric, threshold: 30, evaluationPeriods: 1, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
  });
  let web: Stack;
  let certificate: CloudFrontCertificate;
  beforeEach(() => {
    web = new Stack(app, 'Web', { env: SYDNEY });
    certificate = certificateIn(web);
  });

  test('raise an alarm in the stack of the certificate', () => {
    const support = Stack.of(certificate.certificate);
    alarm(support, certificate.metricDaysToExpiry());
    Template.fromStack(support).hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'DaysToExpiry',
      Dimensions: [{ Name: 'CertificateArn', Value: { Ref: 'CdkAcmWebCert54782366' } }],
    });
  });

  test('cannot raise one in the stack that uses the certificate, where they are not seen', () => {
    expect(() => alarm(web, certificate.metricDaysToExpiry())).toThrow(/'ap-southeast-2'.*'us-east-1'/);
  });

  test('are drawn on a dashboard anywhere, from us-east-1', () => {
    new Dashboard(web, 'Dashboard', { widgets: [[new GraphWidget({ left: [certificate.metricDaysToExpiry()] })]] });
    const body = JSON.stringify(Template.fromStack(web).findResources('AWS::CloudWatch::Dashboard'));
    expect(body).toContain('\\"region\\":\\"us-east-1\\"');
    expect(body).toContain('{"Fn::GetAtt":["CertArn21D6F1C0","Value"]}');
  });
});
