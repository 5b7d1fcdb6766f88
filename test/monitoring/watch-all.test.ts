import { App, AspectPriority, Aspects, Aws, CfnParameter, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnDomainName } from 'aws-cdk-lib/aws-apigateway';
import { Certificate, CertificateValidation, CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { alarmsOf, arn, certificateIn, DUBLIN, EMAILS, propertiesOf, stackById, stackIn, zone } from './monitored-app';
import { CertificateMonitor, CloudFrontCertificate, ImportedCertificate } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

/** The paths of the certificates whose alarms a stack has. */
function watchedIn(stack: Stack): string[] {
  return alarmsOf(stack).map(({ AlarmDescription }) => /^Certificate (\S+) expires/.exec(AlarmDescription as string)?.[1] ?? '');
}

function warnings(stack: Stack): unknown[] {
  return Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('cannot be watched')).map(({ entry }) => entry.data);
}

describe('watches', () => {
  test('certificates of CDK, of this library, and L1s, each in its region', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    certificateIn(web, 'Ours');
    new Certificate(web, 'L2', { domainName: 'www.example.com', validation: CertificateValidation.fromDns() });
    new CfnCertificate(web, 'L1', { domainName: 'www.example.com' });
    new CloudFrontCertificate(web, 'CloudFront', { domainName: 'www.example.com', hostedZone: zone(web) });
    ImportedCertificate.selfSigned(web, 'Imported', { domainNames: ['dev.example.com'] });
    expect(watchedIn(web).sort()).toEqual(['Web/Imported', 'Web/L1', 'Web/L2', 'Web/Ours']);
    expect(watchedIn(stackById(app, 'Web-CdkAcm-us-east-1'))).toEqual(['Web/CloudFront']);
  });

  test('certificates that exist already, once each', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    Certificate.fromCertificateArn(web, 'One', arn('us-east-1'));
    Certificate.fromCertificateArn(web, 'Two', arn('us-east-1'));
    expect(watchedIn(stackById(app.synth() && app, 'Web-CdkAcm-us-east-1-Monitor'))).toEqual(['Web/One']);
  });

  test.each([
    ['of its region and account', DUBLIN, `arn:${Aws.PARTITION}:acm:${Aws.REGION}:${Aws.ACCOUNT_ID}:certificate/0a1b`],
    ['of its partition', DUBLIN, `arn:${Aws.PARTITION}:acm:eu-west-1:111111111111:certificate/0a1b`],
    ['of a stack that can be deployed anywhere', undefined, `arn:${Aws.PARTITION}:acm:${Aws.REGION}:${Aws.ACCOUNT_ID}:certificate/0a1b`],
  ])('certificates whose ARN has the pseudo parameters %s, once each', (_, env, written) => {
    CertificateMonitor.watchAll(app, EMAILS);
    const stack = stackIn(app, 'Existing', env);
    for (const id of ['One', 'Two']) Certificate.fromCertificateArn(stack, id, written);
    new CfnDomainName(stack, 'Api', { domainName: 'api.example.com', regionalCertificateArn: written });
    expect(watchedIn(stack)).toEqual(['Existing/One']);
    expect(warnings(stack)).toEqual([]);
  });

  test('certificates of another region, whose ARN has the account of the stack', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    const anywhere = stackIn(app, 'Anywhere');
    for (const stack of [web, anywhere]) Certificate.fromCertificateArn(stack, 'Cert', `arn:${Aws.PARTITION}:acm:us-east-1:${Aws.ACCOUNT_ID}:certificate/0a1b`);
    app.synth();
    expect(watchedIn(stackById(app, 'Web-CdkAcm-us-east-1-Monitor'))).toEqual(['Web/Cert']);
    expect(watchedIn(stackById(app, 'Anywhere-CdkAcm-us-east-1-Monitor'))).toEqual(['Anywhere/Cert']);
  });

  test('certificates that an L1 names by their ARN, once each', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    for (const id of ['One', 'Two']) new CfnDomainName(web, id, { domainName: `${id}.example.com`, regionalCertificateArn: arn('eu-west-1') });
    expect(watchedIn(web)).toEqual(['Web/One']);
  });

  test('in Stages that are there, each with topics of its own', () => {
    const prod = stackIn(new Stage(app, 'Prod'), 'Shop', DUBLIN);
    CertificateMonitor.watchAll(app, EMAILS);
    certificateIn(web);
    certificateIn(prod);
    expect(watchedIn(prod)).toEqual(['Prod/Shop/Cert']);
    expect([web, prod].map((stack) => propertiesOf(stack, 'AWS::SNS::Topic').length)).toEqual([1, 1]);
    app.synth();
  });

  test('what another Aspect creates', () => {
    const fresh = new App({ context: { '@aws-cdk/core:aspectStabilization': true } });
    const [early, late] = [stackIn(fresh, 'Early', DUBLIN), stackIn(fresh, 'Late', DUBLIN)];
    CertificateMonitor.watchAll(fresh, EMAILS);
    Aspects.of(late).add({ visit: (node) => void (node === late && !early.node.tryFindChild('Cert') && certificateIn(early)) }, { priority: AspectPriority.MUTATING });
    expect(watchedIn(early)).toEqual(['Early/Cert']);
  });

  test('only what is beneath a stack, wherever its certificates are', () => {
    const shop = stackIn(app, 'Shop', DUBLIN);
    CertificateMonitor.watchAll(web, EMAILS);
    certificateIn(shop);
    new CloudFrontCertificate(web, 'CloudFront', { domainName: 'www.example.com', hostedZone: zone(web) });
    expect(watchedIn(stackById(app, 'Web-CdkAcm-us-east-1'))).toEqual(['Web/CloudFront']);
    expect(alarmsOf(shop)).toEqual([]);
  });

  test('with the settings of the nearest call', () => {
    const shop = stackIn(app, 'Shop', DUBLIN);
    CertificateMonitor.watchAll(shop, { emails: ['shop@example.com'] });
    CertificateMonitor.watchAll(app, EMAILS);
    certificateIn(web);
    certificateIn(shop);
    const emails = [web, shop].map((stack) => propertiesOf(stack, 'AWS::SNS::Subscription').map(({ Endpoint }) => Endpoint));
    expect(emails).toEqual([['ops@example.com'], ['shop@example.com']]);
  });
});

describe('leaves out', () => {
  test('what a monitor watches already', () => {
    const certificate = certificateIn(web);
    CertificateMonitor.watchAll(app, EMAILS);
    new CertificateMonitor(web, 'Monitor', { emails: ['web@example.com'] }).watch(certificate);
    expect(alarmsOf(web)).toHaveLength(1);
  });

  test('certificates and stacks that are excluded, in support stacks too', () => {
    const shop = stackIn(app, 'Shop', DUBLIN);
    const cloudFront = new CloudFrontCertificate(web, 'CloudFront', { domainName: 'www.example.com', hostedZone: zone(web) });
    CertificateMonitor.watchAll(app, { ...EMAILS, exclude: [cloudFront, shop], excludeArns: [arn('eu-west-1')] });
    Certificate.fromCertificateArn(web, 'Imported', arn('eu-west-1'));
    certificateIn(shop);
    expect([web, shop, stackById(app, 'Web-CdkAcm-us-east-1')].flatMap(watchedIn)).toEqual([]);
    app.synth();
  });

  test('a certificate by its ARN that is excluded, also where a resource uses it', () => {
    const excluded = Certificate.fromCertificateArn(web, 'Excluded', arn('eu-west-1'));
    const elsewhere = Certificate.fromCertificateArn(web, 'Elsewhere', arn('eu-west-1', '222222222222'));
    CertificateMonitor.watchAll(app, { ...EMAILS, exclude: [excluded, elsewhere], excludeArns: [arn('eu-west-1', '333333333333')] });
    [excluded.certificateArn, elsewhere.certificateArn, arn('eu-west-1', '333333333333')].forEach((regionalCertificateArn, index) => {
      new CfnDomainName(web, `Api${index}`, { domainName: 'api.example.com', regionalCertificateArn });
    });
    expect([...watchedIn(web), ...warnings(web)]).toEqual([]);
  });

  test('but not one that is used outside the stack that is excluded', () => {
    const sandbox = stackIn(app, 'Sandbox', DUBLIN);
    CertificateMonitor.watchAll(app, { ...EMAILS, exclude: [sandbox] });
    for (const stack of [sandbox, web]) Certificate.fromCertificateArn(stack, 'Cert', arn('eu-west-1'));
    expect([sandbox, web].map(watchedIn)).toEqual([[], ['Web/Cert']]);
  });

  test('a certificate of another account, with one warning in each Stage', () => {
    const stage = stackIn(new Stage(app, 'Prod'), 'Shop', DUBLIN);
    CertificateMonitor.watchAll(app, EMAILS);
    for (const stack of [web, stage]) {
      Certificate.fromCertificateArn(stack, 'One', arn('eu-west-1', '222222222222'));
      Certificate.fromCertificateArn(stack, 'Two', arn('eu-west-1', '222222222222'));
      new CfnDomainName(stack, 'Api', { domainName: 'api.example.com', regionalCertificateArn: arn('eu-west-1', '222222222222') });
    }
    expect([web, stage].map((stack) => warnings(stack).map((text) => String(text).split(' ')[1]))).toEqual([['"Web/One"'], ['"Prod/Shop/One"']]);
  });

  test('certificates that cannot be watched, with a warning', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    const { valueAsString } = new CfnParameter(web, 'Arn');
    Certificate.fromCertificateArn(web, 'Unknown', valueAsString);
    Certificate.fromCertificateArn(web, 'Elsewhere', arn('eu-west-1', '222222222222'));
    expect(warnings(web)).toEqual([
      expect.stringMatching(/^certificate "Web\/Unknown" cannot be watched: its ARN is known at deployment only, .* give the ARN as a text; or exclude it from watchAll\(\)/),
      expect.stringMatching(/^certificate "Web\/Elsewhere" cannot be watched: it is in account 222222222222, .*/),
    ]);
  });
});

describe('fails synthesis', () => {
  test('for a Stage that is created later', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    certificateIn(stackIn(new Stage(app, 'Prod'), 'Shop', DUBLIN));
    expect(() => app.synth()).toThrow('CertificateMonitor.watchAll() of "App": certificate "Prod/Shop/Cert" is not watched, '
      + 'as Stage "Prod" is created after watchAll(), or synthesized before it: call watchAll on the Stage, in its constructor');
  });

  test('for a Stage that is synthesized before', () => {
    const prod = new Stage(app, 'Prod');
    certificateIn(stackIn(prod, 'Shop', DUBLIN));
    prod.synth();
    CertificateMonitor.watchAll(app, EMAILS);
    expect(() => app.synth()).toThrow('call watchAll on the Stage');
  });

  test('for a certificate of such a Stage that could not be watched', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    Certificate.fromCertificateArn(stackIn(new Stage(app, 'Prod'), 'Shop', DUBLIN), 'Elsewhere', arn('eu-west-1', '222222222222'));
    expect(() => app.synth()).toThrow('call watchAll on the Stage');
  });

  test('but not for a Stage that watches itself, is excluded, or has no certificate', () => {
    const beta = new Stage(app, 'Beta');
    CertificateMonitor.watchAll(app, { ...EMAILS, exclude: [beta] });
    const prod = new Stage(app, 'Prod');
    CertificateMonitor.watchAll(prod, EMAILS);
    certificateIn(stackIn(prod, 'Shop', DUBLIN));
    certificateIn(stackIn(beta, 'Shop', DUBLIN));
    new Construct(stackIn(new Stage(app, 'Empty'), 'Shop', DUBLIN), 'Nothing');
    expect(() => app.synth()).not.toThrow();
  });

  test('for a certificate that an Aspect creates too late', () => {
    const fresh = new App({ context: { '@aws-cdk/core:aspectStabilization': false } });
    const [early, late] = [stackIn(fresh, 'Early', DUBLIN), stackIn(fresh, 'Late', DUBLIN)];
    CertificateMonitor.watchAll(fresh, EMAILS);
    Aspects.of(late).add({ visit: (node) => void (node === late && certificateIn(early)) }, { priority: AspectPriority.MUTATING });
    expect(() => fresh.synth()).toThrow('certificate "Early/Cert" is not watched, as an Aspect creates it after watchAll() has visited its stack: '
      + 'set the feature flag "@aws-cdk/core:aspectStabilization" to true in cdk.json');
  });
});

describe('refuses', () => {
  test('a second call for one scope', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    expect(() => CertificateMonitor.watchAll(app, EMAILS)).toThrow(
      'CertificateMonitor.watchAll() of "App" was called before: call it once, with all emails and exclusions');
  });

  test('a scope that is neither an app, a Stage nor a stack', () => {
    expect(() => CertificateMonitor.watchAll(new Construct(web, 'Part'), EMAILS)).toThrow(
      'CertificateMonitor.watchAll() of "Web/Part": scope must be an App, a Stage or a stack: give the stack around it');
  });

  test.each([
    [undefined, 'CertificateMonitor.watchAll() of "App": props must be an object of props (emails, httpsUrls, topic, …), got undefined: write { emails: [\'ops@example.com\'], … }'],
    [{ emails: ['ops'] }, 'CertificateMonitor.watchAll() of "App": emails[0] must be an email address, got the text "ops": write \'ops@example.com\''],
    [{ ...EMAILS, excludeArns: ['x'] }, 'CertificateMonitor.watchAll() of "App": excludeArns[0] must be the ARN of a certificate that is known while the app runs, got the text "x"'],
    [{ ...EMAILS, exclude: ['x'] }, 'CertificateMonitor.watchAll() of "App": exclude[0] must be a construct, got the text "x": write certificate'],
  ])('%j as props', (props, message) => {
    expect(() => CertificateMonitor.watchAll(app, props as never)).toThrow(message);
  });
});
