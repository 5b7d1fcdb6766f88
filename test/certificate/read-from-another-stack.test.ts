import { App, CfnOutput, Environment, NestedStack, RemovalPolicies, Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Alarm, ComparisonOperator, Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnListener } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { RegionalCertificate, RegionalCertificateProps } from '../../src';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';
const PARAMETER = 'AWS::SSM::Parameter';
const DUBLIN: Environment = { account: '111111111111', region: 'eu-west-1' };

let app: App;
let certs: Stack;
let web: Stack;
beforeEach(() => {
  app = new App();
  certs = new Stack(app, 'Certs', { env: DUBLIN });
  web = new Stack(app, 'Web', { env: DUBLIN });
});

function certificateIn(stack: Stack, props: Partial<RegionalCertificateProps> = {}): RegionalCertificate {
  return new RegionalCertificate(stack, 'Cert', { domainName: 'www.example.com', validation: CertificateValidation.fromDns(), ...props });
}

function use(certificate: RegionalCertificate, ...stacks: Stack[]): void {
  stacks.forEach((stack) => new CfnOutput(stack, 'Used', { value: certificate.certificateArn }));
}

function template(stack: Stack): Template {
  return Template.fromStack(stack);
}

describe('in its own stack', () => {
  test('a certificate is a plain reference and adds nothing', () => {
    use(certificateIn(certs), certs);
    expect(template(certs).toJSON()).toEqual({
      Resources: { Cert5C9FAEC1: expect.objectContaining({ Type: CERTIFICATE, DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' }) },
      Outputs: { Used: { Value: { Ref: 'Cert5C9FAEC1' } } },
      Parameters: expect.anything(),
      Rules: expect.anything(),
    });
  });

  test('a certificate is passed to a nested stack, and out of one, without a lookup', () => {
    const nested = new NestedStack(certs, 'Nested');
    use(certificateIn(certs), nested);
    use(certificateIn(nested), certs);
    [certs, nested].forEach((stack) => template(stack).resourceCountIs(PARAMETER, 0));
    [certs, nested].forEach((stack) => template(stack).hasResource(CERTIFICATE, { UpdateReplacePolicy: 'Delete' }));
    template(nested).hasOutput('Used', { Value: { Ref: Match.anyValue() } });
    template(certs).hasOutput('Used', { Value: { 'Fn::GetAtt': Match.anyValue() } });
  });
});

describe.each(['weak', 'strong', 'both', undefined])('in another stack, with %s references between stacks,', (strength) => {
  /** The templates of the two stacks. */
  function templates(props: Partial<RegionalCertificateProps> = {}): [certs: Template, web: Template] {
    app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': strength } });
    [certs, web] = ['Certs', 'Web'].map((id) => new Stack(app, id, { env: DUBLIN }));
    use(certificateIn(certs, props), web);
    return [template(certs), template(web)];
  }

  test('a certificate is looked up, without an export', () => {
    const [home, reader] = templates();
    reader.hasOutput('Used', { Value: { 'Fn::GetAtt': ['CdkAcmCertsCertArnBF4A3823', 'Value'] } });
    reader.templateMatches({
      Resources: {
        CdkAcmCertsCertArnBF4A3823: {
          Type: PARAMETER,
          Properties: {
            Description: Match.stringLikeRegexp('^Revision [0-9a-f]{16} of the certificate Certs/Cert in eu-west-1$'),
            Value: { 'Fn::GetStackOutput': { StackName: 'Certs', OutputName: 'CdkAcmCertsCertArnBF4A3823', Region: 'eu-west-1' } },
          },
        },
      },
    });
    home.hasOutput('CdkAcmCertsCertArnBF4A3823', { Value: { Ref: 'Cert5C9FAEC1' }, Export: Match.absent() });
    expect(Object.keys(home.toJSON().Outputs)).toHaveLength(1);
    expect(web.dependencies).toEqual([certs]);
  });

  test('a certificate is retained when it is replaced, and the template changes with it', () => {
    const [home, reader] = templates();
    home.hasResource(CERTIFICATE, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' });
    const [, after] = templates({ subjectAlternativeNames: ['img.example.com'] });
    expect(after.toJSON()).not.toEqual(reader.toJSON());
  });
});

test('two stacks look a certificate up, each for itself, from one output', () => {
  const shop = new Stack(app, 'Shop', { env: DUBLIN });
  use(certificateIn(certs), web, shop);
  [web, shop].forEach((stack) => template(stack).resourceCountIs(PARAMETER, 1));
  expect(Object.keys(template(certs).toJSON().Outputs)).toHaveLength(1);
});

test('a certificate is retained when it is replaced, whatever removal policies say', () => {
  const certificate = certificateIn(certs);
  use(certificate, web);
  RemovalPolicies.of(app).destroy();
  template(certs).hasResource(CERTIFICATE, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Retain' });
});

test('a certificate of a nested stack is passed out to the stack around it, and read there', () => {
  const middle = new NestedStack(certs, 'Middle');
  const inner = new NestedStack(middle, 'Inner');
  use(certificateIn(inner), web);
  const output = Object.keys(template(inner).toJSON().Outputs);
  expect(output).toHaveLength(1);
  template(inner).hasOutput(output[0], { Value: { Ref: 'Cert5C9FAEC1' } });
  template(middle).hasOutput('*', { Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Inner'), `Outputs.${output[0]}`] } });
  template(certs).hasOutput('*', { Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Middle'), Match.stringLikeRegexp('^Outputs\\.CdkAcm')] } });
  template(web).hasResourceProperties(PARAMETER, { Value: { 'Fn::GetStackOutput': { StackName: 'Certs' } } });
});

test('a nested stack is uploaded with the output that is read', () => {
  const nestedTemplate = (isRead: boolean) => {
    app = new App();
    [certs, web] = ['Certs', 'Web'].map((id) => new Stack(app, id, { env: DUBLIN }));
    const certificate = certificateIn(new NestedStack(certs, 'Nested'));
    if (isRead) use(certificate, web);
    const [nested] = Object.values(template(certs).findResources('AWS::CloudFormation::Stack'));
    return /[0-9a-f]{64}\.json/.exec(JSON.stringify(nested))?.[0];
  };
  expect(nestedTemplate(true)).toBeDefined();
  expect(nestedTemplate(true)).not.toBe(nestedTemplate(false));
});

describe('the region', () => {
  const use2 = (home: Environment, reader: Environment) => {
    const stacks = [new Stack(app, 'Home', { env: home }), new Stack(app, 'Reader', { env: reader })];
    use(certificateIn(stacks[0]), stacks[1]);
    return stacks;
  };

  test('is left out where the regions of both stacks are unknown, so each reads in its own', () => {
    const [, reader] = use2({}, {});
    template(reader).hasResourceProperties(PARAMETER, {
      Description: Match.stringLikeRegexp('of the certificate Home/Cert$'),
      Value: { 'Fn::GetStackOutput': { StackName: 'Home', Region: Match.absent() } },
    });
  });

  test('is that of the certificate where the region of the reader is another one or unknown', () => {
    for (const env of [{ ...DUBLIN, region: 'us-east-1' }, {}]) {
      app = new App();
      template(use2(DUBLIN, env)[1]).hasResourceProperties(PARAMETER, { Value: { 'Fn::GetStackOutput': { Region: 'eu-west-1' } } });
    }
  });

  test('of the certificate has to be known where that of the reader is', () => {
    use2({}, DUBLIN);
    expect(() => app.synth()).toThrow('certificate "Home/Cert" cannot be used in stack "Reader": the region of stack "Home", which has the '
      + 'certificate, is not known, and stack "Reader" in eu-west-1 cannot know where to read it; give stack "Home" an env with a region');
  });
});

test('a certificate is not for the stacks of another Stage or account', () => {
  use(certificateIn(certs), new Stack(new Stage(app, 'Prod', { env: DUBLIN }), 'Web'));
  expect(() => app.synth()).toThrow('certificate "Certs/Cert" cannot be used in stack "Prod/Web": '
    + 'they are in different Stages, which are deployed apart; create a certificate in each Stage');
  const other = new App();
  use(certificateIn(new Stack(other, 'Certs', { env: DUBLIN })), new Stack(other, 'Web', { env: { ...DUBLIN, account: '222222222222' } }));
  expect(() => other.synth()).toThrow('certificate "Certs/Cert" cannot be used in stack "Web": it is in account 111111111111, '
    + 'the stack in account 222222222222, and a certificate serves its own account only; create a certificate in each account');
});

test('a stack that is deployed before the certificate cannot use it', () => {
  certs.addStackDependency(web);
  use(certificateIn(certs), web);
  expect(() => app.synth()).toThrow('stack "Web" cannot read output "Certs/CdkAcm/Certs/Cert/Arn": stack "Certs" is deployed after "Web"; '
    + 'create the certificate in a stack that needs nothing of the stack that uses it');
});

describe('what else leads to the certificate', () => {
  test('is its reference', () => {
    const { certificateRef } = certificateIn(certs);
    new CfnListener(web, 'Listener', {
      loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/web/1',
      defaultActions: [],
      certificates: [{ certificateArn: Object.values(certificateRef)[0] }],
    });
    template(web).hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      Certificates: [{ CertificateArn: { 'Fn::GetAtt': ['CdkAcmCertsCertArnBF4A3823', 'Value'] } }],
    });
  });

  test('is its metric, for an alarm in another stack of its region', () => {
    new Alarm(web, 'Alarm', {
      metric: certificateIn(certs).metricDaysToExpiry(),
      threshold: 30,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    });
    template(web).hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'DaysToExpiry',
      Dimensions: [{ Name: 'CertificateArn', Value: { 'Fn::GetAtt': ['CdkAcmCertsCertArnBF4A3823', 'Value'] } }],
    });
  });

  test('is its metric, for a dashboard in another region', () => {
    const virginia = new Stack(app, 'Virginia', { env: { ...DUBLIN, region: 'us-east-1' } });
    new Dashboard(virginia, 'Dashboard', { widgets: [[new GraphWidget({ left: [certificateIn(certs).metricDaysToExpiry()] })]] });
    const body = JSON.stringify(template(virginia).findResources('AWS::CloudWatch::Dashboard'));
    expect(body).toContain('\\"region\\":\\"eu-west-1\\"');
    expect(body).toContain('CdkAcmCertsCertArnBF4A3823');
  });
});

test('an export that a running app still imports can stay until no stack imports it', () => {
  const exported = (stack: Stack) => Object.values(template(stack).findOutputs('*', { Export: Match.anyValue() }));
  const before = new App();
  const [home, reader] = ['Certs', 'Web'].map((id) => new Stack(before, id, { env: DUBLIN }));
  const { certificateArn } = new Certificate(home, 'Cert', { domainName: 'www.example.com' });
  new CfnOutput(reader, 'Used', { value: certificateArn });

  const certificate = certificateIn(certs);
  use(certificate, web);
  certs.exportValue(certificate.certificate.certificateArn);
  expect(exported(certs)).toEqual(exported(home));
  expect(exported(certs)).toHaveLength(1);
});
