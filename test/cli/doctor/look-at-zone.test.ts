import { DnsClient } from '../../../src/cli/dns/dns-client';
import { forgetZones, lookAtZone } from '../../../src/cli/doctor/look-at-zone';
import { Asking } from '../aws/asking';
import { FakeError, hostedZoneAnswer } from '../aws/fake-aws';
import { asking as askingDns } from '../dns/asking';

const ZONE = { name: 'example.com', servers: ['ns1.example.net'], isBelowMissing: false, unanswered: [], isSilent: false };
const asking = new Asking();
const noDns = new DnsClient({ resolver: '127.0.0.1:1' });

test('each hosted zone is asked about once, until it is forgotten', async () => {
  asking.answering(hostedZoneAnswer('Z1', 'example.com', ZONE.servers));
  const look = async () => lookAtZone(asking.aws, noDns, 'eu-west-1', 'Z1', ZONE);
  expect(await Promise.all([look(), look()])).toEqual(Array(2).fill({ id: 'Z1', asked: { answer: expect.objectContaining({ name: 'example.com' }) } }));
  expect(asking.server.seen).toHaveLength(1);
  forgetZones(asking.aws);
  await look();
  expect(asking.server.seen).toHaveLength(2);
});

test('addresses are compared if the names of the servers differ', async () => {
  asking.answering(hostedZoneAnswer('Z1', 'example.com', ['ns-1.awsdns-00.com']));
  const zones = { 'ns1.example.net A': ['192.0.2.1'], 'ns-1.awsdns-00.com A': ['192.0.2.1'] };
  expect(await askingDns(zones, async (dns) => lookAtZone(asking.aws, dns, 'eu-west-1', 'Z1', ZONE))).toMatchObject({ sharesAddress: true });
});

test('nothing is compared for a hosted zone that cannot be asked', async () => {
  asking.answering(new FakeError('AccessDenied', 'no', 403));
  expect(await lookAtZone(asking.aws, noDns, 'eu-west-1', 'Z1', ZONE)).toEqual({ id: 'Z1', asked: { notAsked: 'AccessDenied: no' } });
});
