import { App, CfnOutput, CfnParameter, CfnResource, Fn, Lazy, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { checkedApp, distribution, SYDNEY, SYDNEY_ARN, VIRGINIA_ARN } from './checked-app';
import { CertificateChecks, Severity } from '../../src';

const VIRGINIA = { account: '111122223333', region: 'us-east-1' };

function certificate(scope: Construct, id = 'Cert'): acm.Certificate {
  return new acm.Certificate(scope, id, { domainName: 'www.example.com', validation: acm.CertificateValidation.fromDns() });
}

const WRONG_REGION = /cdk-acm::certificate-region/;

describe('an app with the checks fails synthesis', () => {
  test('when CloudFront is given a certificate of the L2 in its own region', () => {
    const { app, stack } = checkedApp();
    new cloudfront.Distribution(stack, 'Site', {
      defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
      domainNames: ['www.example.com'],
      certificate: certificate(stack),
    });
    expect(() => app.synth()).toThrow('CloudFront reads this certificate from us-east-1, but Web/Cert is in ap-southeast-2');
  });

  test('in a Stage that is added after the checks were applied', () => {
    const app = new App();
    CertificateChecks.apply(app);
    const stack = new Stack(new Stage(app, 'Prod', { env: SYDNEY }), 'Web');
    distribution(stack, certificate(stack).certificateArn);
    expect(() => app.synth()).toThrow('but Prod/Web/Cert is in ap-southeast-2');
  });

  test('once, when the checks are applied twice to one scope', () => {
    const app = new App();
    CertificateChecks.apply(app);
    CertificateChecks.apply(app);
    distribution(new Stack(app, 'Web', { env: SYDNEY }), SYDNEY_ARN);
    let message = '';
    try {
      app.synth();
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message.match(/cdk-acm::certificate-region/g)).toHaveLength(1);
  });

  test('as the later of two calls on one scope says', () => {
    const app = new App();
    CertificateChecks.apply(app);
    CertificateChecks.apply(app, { severity: { 'certificate-region': Severity.OFF } });
    distribution(new Stack(app, 'Web', { env: SYDNEY }), SYDNEY_ARN);
    expect(() => app.synth()).not.toThrow();
  });

  test('with the file and line of the user that created the consumer', () => {
    const { app, stack } = checkedApp();
    distribution(stack, SYDNEY_ARN);
    expect(() => app.synth()).toThrow(/certificate-region at test\/synthesis\/checked-app\.ts:\d+/);
  });

  test.each<[string, (stack: Stack) => string]>([
    ['a literal ARN', () => SYDNEY_ARN],
    ['an ARN that knows only its region', () => Fn.join('', ['arn:aws:acm:ap-southeast-2:', Fn.ref('AWS::AccountId'), ':certificate/1'])],
    ['an ARN in Fn::Sub', () => Fn.sub('arn:${AWS::Partition}:acm:${AWS::Region}:111122223333:certificate/1')],
    ['a Lazy', (stack) => Lazy.string({ produce: () => certificate(stack, 'Late').certificateArn })],
    ['a raw resource', (stack) => new CfnResource(stack, 'Raw', {
      type: 'AWS::CertificateManager::Certificate', properties: { DomainName: 'www.example.com' },
    }).ref],
    ['a reference in Fn::Join', (stack) => Fn.join('', [certificate(stack).certificateArn])],
    ['parts of an ARN that is split and joined', (stack) => {
      const id = Fn.select(1, Fn.split('/', certificate(stack).certificateArn));
      return Fn.join('/', ['arn:aws:acm:ap-southeast-2:111122223333:certificate', id]);
    }],
    ['a certificate of another stack', (stack) => certificate(new Stack(stack.node.root, 'Other', { env: SYDNEY })).certificateArn],
    ['a certificate of a nested stack', (stack) => certificate(new NestedStack(stack, 'Nested')).certificateArn],
    ['Fn::If, whose two branches are known', (stack) => {
      new CfnParameter(stack, 'Which');
      return Fn.conditionIf('Which', SYDNEY_ARN, VIRGINIA_ARN).toString();
    }],
    ['Fn::If, of which only one branch is known', (stack) => Fn.conditionIf('Which', SYDNEY_ARN, new CfnParameter(stack, 'Arn').valueAsString).toString()],
  ])('when the certificate in the wrong region is %s', (_, arn) => {
    const { app, stack } = checkedApp();
    distribution(stack, arn(stack));
    expect(() => app.synth()).toThrow(WRONG_REGION);
  });

  test('when an override puts the wrong certificate in', () => {
    const { app, stack } = checkedApp();
    const site = distribution(stack, VIRGINIA_ARN);
    site.addPropertyOverride('DistributionConfig.ViewerCertificate.AcmCertificateArn', SYDNEY_ARN);
    expect(() => app.synth()).toThrow(WRONG_REGION);
  });

  test('when an override makes another type of it', () => {
    const { app, stack } = checkedApp();
    new CfnResource(stack, 'Site', { type: 'Own::Site', properties: { DistributionConfig: { ViewerCertificate: { AcmCertificateArn: SYDNEY_ARN } } } })
      .addOverride('Type', 'AWS::CloudFront::Distribution');
    expect(() => app.synth()).toThrow(WRONG_REGION);
  });

  test('when an override refers to a certificate by its logical id', () => {
    const { app, stack } = checkedApp();
    const wrong = certificate(stack);
    const logicalId = stack.getLogicalId(wrong.node.defaultChild as acm.CfnCertificate);
    distribution(stack, VIRGINIA_ARN).addPropertyOverride('DistributionConfig.ViewerCertificate.AcmCertificateArn', { Ref: logicalId });
    expect(() => app.synth()).toThrow('but Web/Cert is in ap-southeast-2');
  });

  test('when the consumer is in a nested stack', () => {
    const { app, stack } = checkedApp();
    distribution(new NestedStack(stack, 'Nested'), certificate(stack).certificateArn);
    expect(() => app.synth()).toThrow(WRONG_REGION);
  });

  test('when one branch of Fn::If is wrong, and the other is not known', () => {
    const { app, stack } = checkedApp();
    distribution(stack, Fn.conditionIf('Which', SYDNEY_ARN, new CfnParameter(stack, 'Arn').valueAsString).toString());
    expect(() => app.synth()).toThrow(/when condition Which holds/);
  });

  test('again, when it is synthesized again', () => {
    const { app, stack } = checkedApp();
    distribution(stack, SYDNEY_ARN);
    expect(() => app.synth()).toThrow(WRONG_REGION);
    expect(() => app.synth({ force: true })).toThrow(WRONG_REGION);
  });
});

describe('an app with the checks is synthesized', () => {
  test.each<[string, (stack: Stack) => string]>([
    ['a literal ARN of us-east-1', () => VIRGINIA_ARN],
    ['a certificate of a stack in us-east-1', (stack) => certificate(new Stack(stack.node.root, 'Edge', { env: VIRGINIA })).certificateArn],
    ['a parameter', (stack) => new CfnParameter(stack, 'Arn', { default: SYDNEY_ARN }).valueAsString],
    ['an import of another app', () => Fn.importValue('certificate')],
    ['an output of a stack of another app', () => Fn.getStackOutput('elsewhere', 'Certificate', 'us-east-1')],
    ['a dynamic reference', () => '{{resolve:ssm:/certificate}}'],
    ['Fn::If with a branch that is not known', (stack) => Fn.conditionIf('Which', VIRGINIA_ARN, new CfnParameter(stack, 'Arn').valueAsString).toString()],
    ['an empty text', () => ''],
  ])('when CloudFront is given %s', (_, arn) => {
    const { app, stack } = checkedApp();
    distribution(stack, arn(stack));
    expect(() => app.synth()).not.toThrow();
  });

  test('when nobody knows where the certificate will be created', () => {
    const app = new App();
    CertificateChecks.apply(app);
    const stack = new Stack(app, 'Anywhere');
    distribution(stack, certificate(stack).certificateArn);
    expect(() => app.synth()).not.toThrow();
  });
});

test.each<[string, (stack: Stack, reference: string) => string]>([
  ['Fn::Join', (_, reference) => Fn.join(' ', ['echo', reference])],
  ['Fn::Split', (_, reference) => Fn.select(0, Fn.split(':', reference))],
  ['a text in JSON', (stack, reference) => stack.toJsonString({ topic: reference })],
])('a machine whose start-up script has a reference in %s is synthesized as without the checks', (_, script) => {
  const templates = [true, false].map((isChecked) => {
    const app = new App();
    if (isChecked) CertificateChecks.apply(app);
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    const other = new CfnResource(new Stack(app, 'Other', { env: SYDNEY }), 'Topic', { type: 'AWS::SNS::Topic' });
    const own = new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' });
    for (const topic of [own, other]) {
      new CfnResource(stack, `Host${topic.stack.node.id}`, { type: 'AWS::EC2::Instance', properties: { UserData: Fn.base64(script(stack, topic.ref)) } });
    }
    return app.synth().getStackByName('Web').template;
  });
  expect(templates[0]).toEqual(templates[1]);
});

test('exports are read once, however many imports there are', () => {
  const timesRead = (imports: number) => {
    const { app, stack } = checkedApp();
    let count = 0;
    new CfnOutput(stack, 'Out', { value: Lazy.uncachedString({ produce: () => `${count += 1}` }), exportName: 'other' });
    for (let index = 0; index < imports; index += 1) distribution(stack, Fn.importValue(`cert-${index}`), `Site${index}`);
    app.synth();
    return count;
  };
  expect(timesRead(9)).toBe(timesRead(1));
});

test('an instance, which would check nothing, is refused', () => {
  const constructor = CertificateChecks as unknown as new (app: App) => CertificateChecks;
  expect(() => new constructor(new App())).toThrow('CertificateChecks has no instances: write CertificateChecks.apply(app)');
});
