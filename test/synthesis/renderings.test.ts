import { App, CfnResource, Lazy, Stack } from 'aws-cdk-lib';
import { CertificateChecks } from '../../src';

const CONSUMERS = 20;

/** How often the certificate and the consumers in a stack are rendered when the checks look at it. */
function renderings(order: 'certificate first' | 'consumers first'): { readonly certificate: number; readonly consumers: number[] } {
  const stack = new Stack(new App(), 'Web', { env: { region: 'us-east-1', account: '111122223333' } });
  CertificateChecks.apply(stack);
  const counts = { certificate: 0, consumers: Array.from({ length: CONSUMERS }, () => 0) };
  const certificate = () => new CfnResource(stack, 'Certificate', {
    type: 'AWS::CertificateManager::Certificate',
    properties: { DomainName: 'www.example.com', ValidationMethod: 'DNS', Tags: Lazy.any({ produce: () => void counts.certificate++ }) },
  });
  const consumers = () => counts.consumers.forEach((_, index) => new CfnResource(stack, `Site${index}`, {
    type: 'AWS::CloudFront::Distribution',
    properties: {
      DistributionConfig: {
        Aliases: ['www.example.com'],
        ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' }, MinimumProtocolVersion: 'TLSv1.2_2021' },
        Comment: Lazy.any({ produce: () => void counts.consumers[index]++ }),
      },
    },
  }));
  (order === 'certificate first' ? [certificate, consumers] : [consumers, certificate]).forEach((make) => make());
  expect(stack.node.validate()).toEqual([]);
  return counts;
}

test('a consumer is read once, whatever the rules ask of it', () => {
  expect(renderings('certificate first').consumers).toEqual(Array.from({ length: CONSUMERS }, () => 1));
});

test('a certificate is read once for all of its consumers, and once for itself where it stands before them', () => {
  expect(renderings('certificate first').certificate).toBe(2);
  expect(renderings('consumers first').certificate).toBe(1);
});
