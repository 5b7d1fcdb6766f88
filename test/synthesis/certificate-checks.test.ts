import { App, Aspects, CfnOutput, CfnParameter, CfnResource, Fn, Lazy, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { CertificateChecks, CertificateRegionCheck, Severity, SupportedServiceCheck } from '../../src';

// The templates here hold what the checks look at, and little else that CloudFormation would want.
process.env.CDK_VALIDATION = 'false';

const SYDNEY = { account: '111122223333', region: 'ap-southeast-2' };
const VIRGINIA = { account: '111122223333', region: 'us-east-1' };
const SYDNEY_ARN = 'arn:aws:acm:ap-southeast-2:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const VIRGINIA_ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** A distribution whose template has this value as its certificate. */
function distribution(scope: Construct, certificateArn: string, id = 'Site'): CfnResource {
  return new CfnResource(scope, id, {
    type: 'AWS::CloudFront::Distribution',
    properties: { DistributionConfig: { Enabled: true, ViewerCertificate: { AcmCertificateArn: certificateArn } } },
  });
}

function certificate(scope: Construct, id = 'Cert'): acm.Certificate {
  return new acm.Certificate(scope, id, { domainName: 'www.example.com', validation: acm.CertificateValidation.fromDns() });
}

/** An app with checks, and one stack in Sydney. */
function checkedApp(): { app: App; stack: Stack } {
  const app = new App();
  CertificateChecks.apply(app);
  return { app, stack: new Stack(app, 'Web', { env: SYDNEY }) };
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
    expect(() => app.synth()).toThrow(/certificate-region at test\/synthesis\/certificate-checks\.test\.ts:\d+/);
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
    ['Fn::If with a branch that is not known', (stack) => Fn.conditionIf('Which', SYDNEY_ARN, new CfnParameter(stack, 'Arn').valueAsString).toString()],
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

describe('a finding is silenced', () => {
  test.each(['the consumer', 'its stack', 'the app'])('where it is acknowledged at %s', (where) => {
    const { app, stack } = checkedApp();
    const site = distribution(stack, SYDNEY_ARN);
    const scope = { 'the consumer': site, 'its stack': stack, 'the app': app }[where]!;
    Validations.of(scope).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    expect(() => app.synth()).not.toThrow();
  });

  test('there and only there', () => {
    const { app, stack } = checkedApp();
    Validations.of(distribution(stack, SYDNEY_ARN, 'One')).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    distribution(stack, SYDNEY_ARN, 'Two');
    expect(() => app.synth()).toThrow('cdk-acm found 1 error');
  });

  test('by its own rule alone', () => {
    const { app, stack } = checkedApp();
    Validations.of(distribution(stack, SYDNEY_ARN)).acknowledge({ id: 'cdk-acm::supported-service', reason: 'another matter' });
    expect(() => app.synth()).toThrow(WRONG_REGION);
  });

  test.each<[string, string[]]>([
    ['one after the other', ['certificate-region', 'certificate-account']],
    ['in the other order', ['certificate-account', 'certificate-region']],
  ])('beside another one at the same construct, %s', (_, rules) => {
    const { app, stack } = checkedApp();
    const site = distribution(stack, SYDNEY_ARN.replace(SYDNEY.account, '444455556666'));
    rules.forEach((rule) => Validations.of(site).acknowledge({ id: `cdk-acm::${rule}`, reason: 'it moves tomorrow' }));
    expect(() => app.synth()).not.toThrow();
  });

  test('by the severity off, and made a warning by the severity warning', () => {
    for (const severity of [Severity.OFF, Severity.WARNING]) {
      const app = new App();
      CertificateChecks.apply(app, { severity: { 'certificate-region': severity } });
      distribution(new Stack(app, 'Web', { env: SYDNEY }), SYDNEY_ARN);
      const { messages } = app.synth().getStackByName('Web');
      expect(messages.filter((message) => message.level === 'warning')).toHaveLength(severity === Severity.OFF ? 0 : 1);
    }
  });

  test('by what is applied to its own stack, over what is applied to the app', () => {
    const { app, stack } = checkedApp();
    CertificateChecks.apply(stack, { severity: { 'certificate-region': Severity.OFF } });
    distribution(stack, SYDNEY_ARN);
    expect(() => app.synth()).not.toThrow();
  });
});

describe('an acknowledgement that silences nothing is a warning', () => {
  test.each([
    ['certificate-region', 'nothing here breaks cdk-acm::certificate-region'],
    ['certificate-regoin', 'there is no rule cdk-acm::certificate-regoin to acknowledge: write "cdk-acm::certificate-region"'],
    ['certificates', 'there is no rule cdk-acm::certificates to acknowledge: the rules are certificate-region, '],
  ])('%s', (rule, text) => {
    expect(warningsOf(`cdk-acm::${rule}`)).toContainEqual(expect.stringContaining(text));
  });

  test.each([
    ['without the prefix', 'certificate-region', 'cdk-acm::certificate-region'],
    ['without the prefix, of a construct', 'support-stack-name', 'cdk-acm::support-stack-name'],
    ['with one colon', 'cdk-acm:certificate-region', 'cdk-acm::certificate-region'],
    ['with another spelling of the prefix, and of the rule', 'CdkAcm::certificateRegion', 'cdk-acm::certificate-region'],
    ['with a slash', 'cdk-acm/tls-policy', 'cdk-acm::tls-policy'],
  ])('%s', (_, id, meant) => {
    expect(warningsOf(id)).toContainEqual(expect.stringContaining(`there is no rule ${id} to acknowledge: write "${meant}"`));
  });

  test.each(['AwsSolutions-ELB2', 'AwsSolutions::certificate-region', 'certificate-regions', 'other::tls-policy', 'Annotation::@aws-cdk/core:x'])(
    'but not one of another library: %s', (id) => {
      expect(warningsOf(id)).toEqual([]);
    });

  test('but not one that a single check cannot know', () => {
    const app = new App();
    Aspects.of(app).add(new CertificateRegionCheck());
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    Validations.of(distribution(stack, VIRGINIA_ARN)).acknowledge({ id: 'tls-policy', reason: 'none' });
    expect(app.synth().getStackByName('Web').messages).toEqual([]);
  });

  function warningsOf(id: string): unknown[] {
    const { app, stack } = checkedApp();
    Validations.of(distribution(stack, VIRGINIA_ARN)).acknowledge({ id, reason: 'none' });
    return app.synth().getStackByName('Web').messages.map((message) => message.entry.data);
  }
});

test.each(['cdk-acm::certificate-region', 'certificate_region', 'certificateRegion'])('a severity for %s is refused with the ID of the rule', (id) => {
  expect(() => CertificateChecks.apply(new App(), { severity: { [id]: Severity.OFF } }))
    .toThrow(`there is no rule "${id}": write "certificate-region"`);
});

test('a severity for a rule that does not exist is refused', () => {
  expect(() => CertificateChecks.apply(new App(), { severity: { 'certificate-regoin': Severity.OFF } }))
    .toThrow('there is no rule "certificate-regoin": write "certificate-region"');
});

test('a severity that does not exist is refused, where no compiler says so', () => {
  const severity = JSON.parse('{ "certificate-region": "warn" }') as Record<string, Severity>;
  expect(() => CertificateChecks.apply(new App(), { severity }))
    .toThrow('the severity of "certificate-region" is "warn": it may be error, warning, off');
});

test('a mistyped acknowledgement is told together with the finding that it does not silence', () => {
  const { app, stack } = checkedApp();
  Validations.of(distribution(stack, SYDNEY_ARN)).acknowledge({ id: 'cdk-acm::certificate-regoin', reason: 'none' });
  expect(() => app.synth()).toThrow(/certificate-region at[^]*at Web\/Site: there is no rule cdk-acm::certificate-regoin/);
});

describe('a single check as an Aspect', () => {
  test('fails the app that it is added to, also for stacks in Stages', () => {
    const app = new App();
    Aspects.of(app).add(new CertificateRegionCheck());
    distribution(new Stack(new Stage(app, 'Prod', { env: SYDNEY }), 'Web'), SYDNEY_ARN);
    expect(() => app.synth()).toThrow(WRONG_REGION);
  });

  test('asks its own rule alone', () => {
    const app = new App();
    Aspects.of(app).add(new SupportedServiceCheck());
    distribution(new Stack(app, 'Web', { env: SYDNEY }), SYDNEY_ARN);
    expect(() => app.synth()).not.toThrow();
  });

  test('judges each construct that it is added to', () => {
    const app = new App();
    const check = new CertificateRegionCheck();
    for (const id of ['One', 'Two']) {
      const stack = new Stack(app, id, { env: SYDNEY });
      distribution(stack, SYDNEY_ARN);
      Aspects.of(stack).add(check);
    }
    expect(() => app.synth()).toThrow(/in One\/Site[^]*in Two\/Site/);
  });

  test('says the same thing once when the checks are applied as well', () => {
    const { app, stack } = checkedApp();
    Aspects.of(app).add(new CertificateRegionCheck());
    distribution(stack, SYDNEY_ARN);
    expect(() => app.synth()).toThrow('cdk-acm found 1 error');
  });
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
