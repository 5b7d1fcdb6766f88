import { Judge } from '../../../src/checks/judge';
import { delegatedZone } from '../../../src/checks/rules/delegated-zone';
import type { DescribedHostedZone } from '../../../src/deployment/described-hosted-zone';
import { readInput } from '../../../src/readers/templates/read';
import { template, validatedIn } from '../../cli/live/templates';

const ZONE: DescribedHostedZone = { exists: true, name: 'example.com', isPrivate: false, nameServers: ['ns-1.awsdns-00.com'], otherServers: ['ns1.godaddy.com'] };

/** What the rule finds, if Route 53 and DNS say this of the zone of a certificate. */
function found(described: Partial<DescribedHostedZone> | undefined) {
  const { deployment } = readInput([template({ Cert: validatedIn('Z1') })]);
  deployment.hostedZones = () => described && { ...ZONE, ...described };
  return new Judge([delegatedZone]).judge(deployment.stacks[0].resources[0]).map(({ message, fix, severity }) => ({ message, fix, severity }));
}

const fix = 'set the name servers ns-1.awsdns-00.com at the registrar of "example.com", or as NS records in the zone above it, '
  + 'or use the hosted zone that the internet asks; run "npx cdk-acm doctor" to see what ACM waits for: https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md';

test.each<[string, readonly string[], string]>([
  ['is delegated to others', ['ns1.godaddy.com', 'ns2.godaddy.com'], 'is delegated to ns1.godaddy.com, ns2.godaddy.com'],
  ['is not delegated', [], 'is not delegated'],
])('a zone that %s is a warning', (_, otherServers, delegation) => {
  const message = `"example.com" ${delegation}, and the hosted zone Z1 is at ns-1.awsdns-00.com: ACM does not see records in it`;
  expect(found({ otherServers })).toEqual([{ message, fix, severity: 'warning' }]);
});

test.each<[string, Partial<DescribedHostedZone> | undefined]>([
  ['is delegated to its own', { otherServers: undefined }],
  ['is private, which validation-zone reports', { isPrivate: true }],
  ['does not exist, which validation-zone reports', { exists: false, name: undefined }],
  ['has name servers that are not known', { nameServers: [] }],
  ['was not asked about', undefined],
])('nothing is found if the zone %s', (_, described) => {
  expect(found(described)).toEqual([]);
});
