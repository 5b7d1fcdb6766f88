import { CfnParameter, Stack } from 'aws-cdk-lib';
import { Certificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { aSite } from './a-site';
import { CloudFrontCertificate, MultiRegionCertificate, RegionalCertificate } from '../../../src';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

function siteWith(certificate: (stack: WebStack) => ICertificate): () => unknown {
  const stack = new WebStack(SYDNEY);
  const given = certificate(stack);
  return () => aSite(stack, { certificate: given });
}

const WWW = { domainName: 'www.example.com' };

test.each<[string, (stack: WebStack) => ICertificate]>([
  ['created', (stack) => new RegionalCertificate(stack, 'Certificate', { ...WWW, hostedZone: stack.hostedZone })],
  ['imported', (stack) => Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b')],
])('a certificate of another region is refused: %s', (_, certificate) => {
  expect(siteWith(certificate)).toThrow('SecureSite "Shop/Site": the certificate "Shop/Certificate" is in ap-southeast-2: CloudFront takes certificates of us-east-1 only, '
    + 'leave certificate out, or give a CloudFrontCertificate, which a stack in any region can have');
});

test('one of a MultiRegionCertificate is refused with the method that gives the right one', () => {
  const certificates = (stack: WebStack) => new MultiRegionCertificate(stack, 'Global', { ...WWW, hostedZone: stack.hostedZone });
  expect(siteWith((stack) => certificates(stack).forRegionOf(stack)))
    .toThrow('CloudFront takes certificates of us-east-1 only, write forCloudFront() of the MultiRegionCertificate "Shop/Global"');
  expect(siteWith((stack) => certificates(stack).forCloudFront())).not.toThrow();
});

test.each<[string, (stack: WebStack) => ICertificate]>([
  ['a CloudFrontCertificate', (stack) => new CloudFrontCertificate(stack, 'Certificate', { ...WWW, hostedZone: stack.hostedZone })],
  ['of a stack in us-east-1', (stack) => Certificate.fromCertificateArn(new Stack(stack.node.root, 'Global', { env: { ...SYDNEY, region: 'us-east-1' } }), 'Certificate',
    'arn:aws:acm:us-east-1:111111111111:certificate/0a1b')],
  ['a parameter', (stack) => Certificate.fromCertificateArn(stack, 'Certificate', new CfnParameter(stack, 'Arn').valueAsString)],
])('what is in us-east-1, or may be, is taken: %s', (_, certificate) => {
  expect(siteWith(certificate)).not.toThrow();
});
