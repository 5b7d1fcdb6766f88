import type { Finding } from '../../src/checks/finding';
import { Judge } from '../../src/checks/judge';
import { RULES, RULES_OF_DESCRIBED } from '../../src/checks/rules';
import type { DescribedCertificate } from '../../src/deployment/described-certificate';
import { EventStack } from '../../src/hook/handler/event-stack';

export const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** A certificate that is as it should be. */
export const ISSUED: DescribedCertificate = { exists: true, status: 'ISSUED', kind: 'public', key: 'RSA_2048', names: ['www.example.com'], days: 200 };

/** What the rules find in a resource, if ACM says this of the certificate with that ARN. */
export function findingsFor(Type: string, Properties: unknown, described: Partial<DescribedCertificate>): Finding[] {
  const stack = new EventStack({ path: 'Web', region: 'us-east-1', account: '111122223333' }, { Resources: { One: { Type, Properties } } });
  stack.certificates = new Map([[ARN, { ...ISSUED, ...described }]]);
  return new Judge([...RULES, ...RULES_OF_DESCRIBED]).judge(stack.resources[0]);
}

/** What they find in a distribution for www.example.com. */
export function findingsForSite(described: Partial<DescribedCertificate>): Finding[] {
  const ViewerCertificate = { AcmCertificateArn: ARN, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' };
  return findingsFor('AWS::CloudFront::Distribution', { DistributionConfig: { Enabled: true, Aliases: ['www.example.com'], ViewerCertificate } }, described);
}
