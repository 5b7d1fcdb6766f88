import { App, Aws, CfnCondition, CfnParameter, CfnResource, Fn, Lazy, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Certificate, CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { CfnEnvironment } from 'aws-cdk-lib/aws-elasticbeanstalk';
import { ApplicationLoadBalancer, CfnListener, ListenerAction, ListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ACCOUNT, alarmsOf, arn, certificateIn, DUBLIN, EMAILS, stackIn } from './monitored-app';
import { CertificateMonitor } from '../../src';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

function warnings(stack: Stack): unknown[] {
  return Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('cannot be watched')).map(({ entry }) => entry.data);
}

describe('certificates that only their users name', () => {
  function listener(stack: Stack, certificateArn: string, id = 'Https'): CfnListener {
    // the load balancers of CDK write their certificates when they are asked for them
    const certificates = Lazy.any({ produce: () => [{ certificateArn }] });
    return new CfnListener(stack, id, { loadBalancerArn: 'arn', defaultActions: [], certificates });
  }

  test.each([
    ['a text', () => arn('eu-west-1')],
    ['a text with the region of the stack', (stack: Stack) => `arn:${stack.partition}:acm:${Aws.REGION}:${Aws.ACCOUNT_ID}:certificate/12345678-1234-1234-1234-123456789012`],
    ['Fn::Sub', () => Fn.sub(arn('${AWS::Region}', '${AWS::AccountId}'))],
    ['Fn::If', (stack: Stack) => {
      new CfnCondition(stack, 'Condition', { expression: Fn.conditionEquals(Aws.REGION, 'eu-west-1') });
      return Fn.conditionIf('Condition', arn('eu-west-1'), Aws.NO_VALUE).toString();
    }],
  ])('are watched: %s', (_, write) => {
    CertificateMonitor.watchAll(app, EMAILS);
    listener(web, write(web));
    expect(alarmsOf(web)).toEqual([expect.objectContaining({ Dimensions: [{ Name: 'CertificateArn', Value: arn('eu-west-1') }] })]);
    expect(warnings(web)).toEqual([]);
  });

  test('also by ListenerCertificate, as a further certificate, and by an override', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    const [first, more, overridden] = ['1', '2', '3'].map((digit) => arn('eu-west-1', ACCOUNT, digit.repeat(8)));
    const alb = new ApplicationLoadBalancer(web, 'Alb', { vpc: new Vpc(web, 'Vpc') });
    alb.addListener('Https', { port: 443, certificates: [ListenerCertificate.fromArn(first)], defaultAction: ListenerAction.fixedResponse(404) })
      .addCertificates('More', [ListenerCertificate.fromArn(more)]);
    listener(web, 'x').addPropertyOverride('Certificates.0.CertificateArn', overridden);
    expect(alarmsOf(web).map(({ Dimensions }) => (Dimensions as { Value: string }[])[0].Value).sort()).toEqual([first, more, overridden]);
  });

  test.each([
    ['a parameter', (stack: Stack) => new CfnParameter(stack, 'Arn').valueAsString],
    ['an export', () => Fn.importValue('Certificate')],
    ['a dynamic reference', () => '{{resolve:ssm:/certificate}}'],
    ['the output of a custom resource', (stack: Stack) => new CfnResource(stack, 'Custom', { type: 'Custom::Certificate' }).getAtt('Arn').toString()],
  ])('are reported if only the deployment knows them: %s', (_, write) => {
    CertificateMonitor.watchAll(app, EMAILS);
    listener(web, write(web));
    expect(warnings(web)).toEqual(['a certificate of "Web/Https" cannot be watched: its ARN is known at deployment only, and so are its region and account: '
      + 'watch it in the app that creates it, or give the ARN as a text; or exclude it from watchAll() [ack: cdk-acm::unwatched-certificate]']);
  });

  test('are reported in a Stage too, which CDK synthesizes first', () => {
    const stack = stackIn(new Stage(app, 'Early'), 'Shop', DUBLIN);
    CertificateMonitor.watchAll(app, EMAILS);
    listener(stack, Fn.importValue('Certificate'));
    expect(warnings(stack)).toEqual([expect.stringContaining('a certificate of "Early/Shop/Https" cannot be watched')]);
  });

  test('fail synthesis in a Stage that cannot be reached', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    listener(stackIn(new Stage(app, 'Late'), 'Shop', DUBLIN), Fn.importValue('Certificate'));
    expect(() => app.synth()).toThrow('certificate "Late/Shop/Https" is not watched, as Stage "Late" is created after watchAll()');
  });

  test.each([
    ['a certificate of this library', (stack: Stack) => certificateIn(stack).certificateArn],
    ['one of another stack', () => certificateIn(stackIn(app, 'Certs', DUBLIN)).certificateArn],
    ['one of CDK', (stack: Stack) => new CfnCertificate(stack, 'L1', { domainName: 'www.example.com' }).ref],
    ['one of CDK by its logical ID', (stack: Stack) => {
      new CfnCertificate(stack, 'L1', { domainName: 'www.example.com' });
      return { Ref: 'L1' } as never;
    }],
    ['one that CDK imports by a parameter, which is reported there', (stack: Stack) => (
      Certificate.fromCertificateArn(stack, 'Imported', new CfnParameter(stack, 'Arn').valueAsString).certificateArn)],
  ])('are not reported again: %s', (_, write) => {
    CertificateMonitor.watchAll(app, EMAILS);
    listener(web, write(web));
    expect(warnings(web).filter((text) => String(text).includes('Web/Https'))).toEqual([]);
    app.synth();
  });

  test('are left out if their user is excluded', () => {
    const unknown = listener(web, Fn.importValue('Certificate'), 'Unknown');
    CertificateMonitor.watchAll(app, { ...EMAILS, exclude: [unknown, listener(web, arn('eu-west-1'))] });
    expect([...warnings(web), ...alarmsOf(web)]).toEqual([]);
  });

  test('a setting that is no certificate is not reported', () => {
    CertificateMonitor.watchAll(app, EMAILS);
    const { valueAsString: value } = new CfnParameter(web, 'Value');
    const environment = (id: string, optionName: string) => new CfnEnvironment(web, id, {
      applicationName: 'shop', optionSettings: [{ namespace: 'aws:elbv2:listener:443', optionName, value }],
    });
    environment('Rule', 'Rules');
    environment('Tls', 'SSLCertificateArns');
    expect(warnings(web)).toEqual([expect.stringContaining('a certificate of "Web/Tls" cannot be watched')]);
  });
});
