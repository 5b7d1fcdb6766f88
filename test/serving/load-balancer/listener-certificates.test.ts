import { App, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Certificate, CertificateValidation, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb } from '../../../src';

const LISTENER_CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';

function created(scope: Stack, id: string): ICertificate {
  return new Certificate(scope, id, { domainName: `${id.toLowerCase()}.example.com`, validation: CertificateValidation.fromDns() });
}

function imported(scope: Stack, name: string, region = 'ap-southeast-2'): ICertificate {
  return Certificate.fromCertificateArn(scope, `Imported ${name}`, `arn:aws:acm:${region}:111111111111:certificate/${name}`);
}

describe('certificates chosen by SNI', () => {
  /** Which certificate each logical id serves, for a load balancer with these certificates. */
  function served(makeCertificates: (stack: Stack) => ICertificate[]): Record<string, unknown> {
    const stack = new WebStack(SYDNEY);
    new SecureAlb(stack, 'Web', { vpc: stack.vpc, certificates: makeCertificates(stack) });
    return Object.fromEntries(Object.entries(stack.template.findResources(LISTENER_CERTIFICATE))
      .map(([id, { Properties }]) => [id, Properties.Certificates]));
  }

  test('each certificate but the first has a resource of its own', () => {
    expect(Object.values(served((stack) => [created(stack, 'Main'), imported(stack, 'one'), imported(stack, 'two')]))).toEqual([
      [{ CertificateArn: 'arn:aws:acm:ap-southeast-2:111111111111:certificate/one' }],
      [{ CertificateArn: 'arn:aws:acm:ap-southeast-2:111111111111:certificate/two' }],
    ]);
  });

  test.each([
    ['created', created],
    ['imported', imported],
  ])('logical ids stay when %s certificates come, go or change places', (_, make) => {
    const full = served((stack) => ['Main', 'A', 'B', 'C'].map((name) => make(stack, name)));
    const changed = served((stack) => ['Main', 'C', 'New', 'A'].map((name) => make(stack, name)));

    expect(Object.keys(full)).toHaveLength(3);
    expect(changed).toMatchObject(Object.fromEntries(Object.entries(full).filter(([id]) => id in changed)));
    expect(Object.keys(full).filter((id) => id in changed)).toHaveLength(2);
  });

  test('logical ids of imported and created certificates are pinned', () => {
    expect(Object.keys(served((stack) => [created(stack, 'Main'), created(stack, 'Second'), imported(stack, '0a1b')]))).toEqual([
      'WebListenerSecond1C75E10BD',
      'WebListener0a1b1AE65515B',
    ]);
  });

  test('logical ids are the same in each Stage and under each stack id', () => {
    function idsBelow(app: App, stageId: string, stackId: string) {
      const stack = new WebStack(SYDNEY, new Stage(app, stageId), stackId);
      new SecureAlb(stack, 'Web', { vpc: stack.vpc, certificates: [created(stack, 'Main'), created(stack, 'Second')] });
      return Object.keys(stack.template.findResources(LISTENER_CERTIFICATE));
    }
    expect(idsBelow(new App(), 'Dev', 'Shop')).toEqual(idsBelow(new App(), 'Prod', 'Store'));
  });

  test('certificates of one id in two other stacks do not collide', () => {
    const app = new App();
    const stack = new WebStack(SYDNEY, app);
    const certificates = ['One', 'Two', 'Three'].map((id) => created(new Stack(app, id, { env: SYDNEY }), 'Certificate'));
    new SecureAlb(stack, 'Web', { vpc: stack.vpc, certificates });
    stack.template.resourceCountIs(LISTENER_CERTIFICATE, 2);
  });

  test('a certificate given twice is served once', () => {
    expect(Object.values(served((stack) => {
      const main = created(stack, 'Main');
      const again = Certificate.fromCertificateArn(stack, 'Again', main.certificateArn);
      return [main, imported(stack, 'one'), main, again];
    }))).toEqual([[{ CertificateArn: 'arn:aws:acm:ap-southeast-2:111111111111:certificate/one' }]]);
  });

  test('a certificate can be added to one that was created for the names', () => {
    const stack = new WebStack(SYDNEY);
    const alb = new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone });
    alb.addCertificates(imported(stack, 'one'), imported(stack, 'two'));

    stack.template.resourceCountIs(LISTENER_CERTIFICATE, 2);
    expect(alb.certificate.node.path).toBe('Shop/Web/Certificate');
  });

  describe('beside the default one', () => {
    function withFurther(count: number): Annotations {
      const stack = new WebStack(SYDNEY);
      const names = Array.from({ length: count + 1 }, (_, index) => `c${index}`);
      new SecureAlb(stack, 'Web', { vpc: stack.vpc, certificates: names.map((name) => imported(stack, name)) });
      return Annotations.fromStack(stack);
    }

    test('25 are as many as a load balancer takes', () => {
      withFurther(25).hasNoWarning('*', Match.anyValue());
    });

    test('26 bring a warning that names the quota', () => {
      withFurther(26).hasWarning('/Shop/Web/Listener/Default', Match.stringLikeRegexp(
        'this listener has more than 25 certificates besides its default one: that needs an increase of the quota '
        + '"Certificates per Application Load Balancer" in its account and region, or several names in one certificate'));
    });
  });
});
