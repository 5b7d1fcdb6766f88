import { Aws, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SYDNEY, WebStack } from './web-stack';
import { CloudFrontCertificate, MultiRegionCertificate, SecureAlb } from '../../../src';

const US_EAST_1_ARN = 'arn:aws:acm:us-east-1:111111111111:certificate/0a1b';

function created(scope: Stack, id: string): ICertificate {
  return new Certificate(scope, id, { domainName: `${id.toLowerCase()}.example.com`, validation: CertificateValidation.fromDns() });
}

function imported(scope: Stack, name: string, region = 'ap-southeast-2'): ICertificate {
  return Certificate.fromCertificateArn(scope, `Imported ${name}`, `arn:aws:acm:${region}:111111111111:certificate/${name}`);
}

describe('a certificate in another region', () => {
  function serve(certificate: (stack: WebStack) => ICertificate, env = SYDNEY) {
    const stack = new WebStack(env);
    return new SecureAlb(stack, 'Web', { vpc: stack.vpc, certificates: [certificate(stack)] });
  }

  test('is refused when its literal ARN says so', () => {
    expect(() => serve((stack) => Certificate.fromCertificateArn(stack, 'Wrong', US_EAST_1_ARN))).toThrow(
      'SecureAlb "Shop/Web": the certificate "Shop/Wrong" is in us-east-1, but the load balancer "Shop/Web" is in ap-southeast-2: '
      + 'a load balancer takes certificates of its own region only, '
      + 'create one in ap-southeast-2 (RegionalCertificate in the load balancer\'s stack)');
  });

  test('is refused in our own words when its ARN is none', () => {
    expect(() => serve((stack) => Certificate.fromCertificateArn(stack, 'Wrong', 'my-cert'))).toThrow(
      'SecureAlb "Shop/Web": certificates[0].certificateArn must be the ARN of a certificate, got the text "my-cert": '
      + 'write it in full: arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555');
  });

  test('is refused when its ARN says so, though partition and account are tokens', () => {
    const arn = `arn:${Aws.PARTITION}:acm:us-east-1:${Aws.ACCOUNT_ID}:certificate/0a1b`;
    expect(() => serve((stack) => Certificate.fromCertificateArn(stack, 'Wrong', arn))).toThrow('the certificate "Shop/Wrong" is in us-east-1, but');
    expect(() => serve((stack) => Certificate.fromCertificateArn(stack, 'Right', arn.replace('us-east-1', 'ap-southeast-2')))).not.toThrow();
  });

  test('is refused when it is created in a stack of another known region', () => {
    expect(() => serve((stack) => created(new Stack(stack.node.root, 'Global', { env: { ...SYDNEY, region: 'us-east-1' } }), 'Certificate')))
      .toThrow('the certificate "Global/Certificate" is in us-east-1, but the load balancer "Shop/Web" is in ap-southeast-2');
  });

  test('is refused when it is one for CloudFront', () => {
    expect(() => serve((stack) => new CloudFrontCertificate(stack, 'Certificate', { domainName: 'www.example.com', hostedZone: stack.hostedZone })))
      .toThrow('the certificate "Shop/Certificate" is in us-east-1, but the load balancer "Shop/Web" is in ap-southeast-2');
  });

  test.each(['us-east-1', 'eu-west-1'])('of a MultiRegionCertificate is refused with the method that gives the right one (%s)', (region) => {
    const certificates = (stack: WebStack) => new MultiRegionCertificate(stack, 'Global', { domainName: 'www.example.com', hostedZone: stack.hostedZone });
    expect(() => serve((stack) => certificates(stack).forRegion(region))).toThrow(`is in ${region}, but the load balancer "Shop/Web" is in ap-southeast-2: `
      + 'a load balancer takes certificates of its own region only, '
      + 'write forRegionOf(this) of the MultiRegionCertificate "Shop/Global", or forRegion(\'ap-southeast-2\')');
    expect(() => serve((stack) => certificates(stack).forRegionOf(stack))).not.toThrow();
  });

  test('is refused when it is added later', () => {
    const alb = serve((stack) => created(stack, 'Main'));
    expect(() => alb.addCertificates(imported(Stack.of(alb), 'late', 'eu-west-1'))).toThrow('SecureAlb "Shop/Web": the certificate "Shop/Imported late" is in eu-west-1, but');
  });

  test.each<[string, (stack: Stack) => ICertificate]>([
    ['a parameter', (stack) => Certificate.fromCertificateArn(stack, 'C', new CfnParameter(stack, 'Arn').valueAsString)],
    ['a parameter of a stack in another region', (stack) => Certificate.fromCertificateArn(stack, 'C',
      new CfnParameter(new Stack(stack.node.root, 'Global', { env: { region: 'us-east-1' } }), 'Arn').valueAsString)],
    ['an import', (stack) => Certificate.fromCertificateArn(stack, 'C', Fn.importValue('Arn'))],
    ['an ARN with an unknown region', (stack) => Certificate.fromCertificateArn(stack, 'C', `arn:aws:acm:${stack.region}:111111111111:certificate/0a1b`)],
    ['a certificate imported by a token into a stack of another region', (stack) =>
      Certificate.fromCertificateArn(new Stack(stack.node.root, 'Global', { env: { region: 'us-east-1' } }), 'C', Fn.importValue('Arn'))],
    ['a certificate of an environment-agnostic stack', (stack) => created(new Stack(stack.node.root, 'Agnostic'), 'C')],
  ])('may be behind %s, which passes', (_, certificate) => {
    expect(() => serve(certificate)).not.toThrow();
  });

  test('cannot be known in an environment-agnostic stack, where a literal ARN passes', () => {
    expect(() => serve((stack) => Certificate.fromCertificateArn(stack, 'C', US_EAST_1_ARN), {})).not.toThrow();
  });
});
