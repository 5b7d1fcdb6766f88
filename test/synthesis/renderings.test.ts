import { App, CfnResource, Lazy, Stack } from 'aws-cdk-lib';
import { CertificateChecks } from '../../src';

const CONSUMERS = 20;

/** How often core asks for a property that a rule reads, and for one that none reads, of the certificate and of its consumers. */
function renderings(order: 'certificate first' | 'consumers first') {
  const stack = new Stack(new App(), 'Web', { env: { region: 'us-east-1', account: '111122223333' } });
  CertificateChecks.apply(stack);
  const counts = { certificate: 0, unreadOfCertificate: 0, consumers: Array.from({ length: CONSUMERS }, () => 0), unreadOfConsumers: 0 };
  const certificate = () => new CfnResource(stack, 'Certificate', {
    type: 'AWS::CertificateManager::Certificate',
    properties: {
      DomainName: Lazy.any({ produce: () => (counts.certificate++, '*.example.com') }),
      ValidationMethod: 'DNS',
      Tags: Lazy.any({ produce: () => void counts.unreadOfCertificate++ }),
    },
  });
  const consumers = () => counts.consumers.forEach((_, index) => new CfnResource(stack, `Site${index}`, {
    type: 'AWS::CloudFront::Distribution',
    properties: {
      DistributionConfig: {
        Aliases: Lazy.any({ produce: () => (counts.consumers[index]++, [`www${index}.example.com`]) }),
        ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' }, MinimumProtocolVersion: 'TLSv1.2_2021' },
        Comment: Lazy.any({ produce: () => void counts.unreadOfConsumers++ }),
      },
    },
  }));
  (order === 'certificate first' ? [certificate, consumers] : [consumers, certificate]).forEach((make) => make());
  expect(stack.node.validate()).toEqual([]);
  return counts;
}

test('a property of a consumer is rendered once, whatever the rules ask of it', () => {
  expect(renderings('certificate first').consumers).toEqual(Array.from({ length: CONSUMERS }, () => 1));
});

test('a property of a certificate is rendered once for all of its consumers', () => {
  expect(renderings('certificate first').certificate).toBe(1);
  expect(renderings('consumers first').certificate).toBe(1);
});

test('a property that no rule reads is not rendered', () => {
  expect(renderings('certificate first')).toMatchObject({ unreadOfCertificate: 0, unreadOfConsumers: 0 });
});
