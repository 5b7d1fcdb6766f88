import { Aws } from '../../../src/cli/aws/aws';
import { DnsClient } from '../../../src/cli/dns/dns-client';
import { lookAtOwnZones } from '../../../src/cli/doctor/look-at-own-zones';
import { FakeAws, FakeError, hostedZoneAnswer } from '../aws/fake-aws';

const SERVERS = ['ns-1.awsdns-00.com'];
const ZONE = { name: 'example.com', servers: SERVERS, isBelowMissing: false, unanswered: [], isSilent: false };

let server: FakeAws;
let aws: Aws;
const dns = new DnsClient({ resolver: '127.0.0.1:1' });
beforeAll(async () => { server = await FakeAws.start(); });
afterAll(async () => server.stop());
beforeEach(() => {
  server.seen.length = 0;
  aws = new Aws({ environment: server.environment, pause: 1 });
});

/** An account with these hosted zones, by their IDs. A name with an exclamation mark is that of a private zone. */
function withZones(zones: Readonly<Record<string, string>>) {
  const listed = Object.entries(zones).map(([id, name]) =>
    `<HostedZone><Id>/hostedzone/${id}</Id><Name>${name.replace('!', '')}.</Name><Config><PrivateZone>${name.endsWith('!')}</PrivateZone></Config></HostedZone>`);
  server.answer = ({ path }) => {
    const id = path.split('/').pop()!;
    return id in zones ? hostedZoneAnswer(id, zones[id], SERVERS) : `<R><HostedZones>${listed.join('')}</HostedZones></R>`;
  };
}

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['none', {}, []],
  ['the nearest', { Z1: 'example.com', Z2: 'www.example.com', Z3: 'x.www.example.com' }, ['Z2']],
  ['all of the nearest name', { Z1: 'example.com', Z2: 'example.com' }, ['Z1', 'Z2']],
  ['no private one', { Z1: 'example.com', Z2: 'www.example.com!' }, ['Z1']],
  ['none of a name that ends alike', { Z1: 'ww.example.com' }, []],
])('of the hosted zones of an account: %s', async (_, zones, ids) => {
  withZones(zones);
  const { notAsked, zones: found } = await lookAtOwnZones(aws, dns, 'eu-west-1', '*.www.example.com', ZONE);
  expect({ notAsked, ids: found.map(({ id }) => id) }).toEqual({ notAsked: undefined, ids });
});

test('many names of a domain are one question, and one for their zone', async () => {
  withZones({ Z1: 'example.com' });
  await Promise.all(Array.from({ length: 50 }, async (_, index) => lookAtOwnZones(aws, dns, 'eu-west-1', `n${index}.example.com`, ZONE)));
  expect(server.seen.map(({ path }) => path)).toEqual(['/2013-04-01/hostedzonesbyname?dnsname=example.com', '/2013-04-01/hostedzone/Z1']);
});

test('an account that may not list them', async () => {
  server.answer = () => new FakeError('AccessDenied', 'no', 403);
  expect(await lookAtOwnZones(aws, dns, 'eu-west-1', 'www.example.com', ZONE)).toEqual({ notAsked: 'AccessDenied: no', zones: [] });
});

test('an account that may not list them is asked once for all domains', async () => {
  server.answer = () => new FakeError('AccessDenied', 'no', 403);
  const found = await Promise.all([1, 2, 3].map(async (index) => lookAtOwnZones(aws, dns, 'eu-west-1', `www.example${index}.com`, ZONE)));
  expect(found).toEqual(Array.from({ length: 3 }, () => ({ notAsked: 'AccessDenied: no', zones: [] })));
  expect(server.seen).toHaveLength(1);
});

test('a list that AWS refuses for another reason is no reason not to ask for the next', async () => {
  server.answer = ({ path }) => path.includes('example1') ? new FakeError('InvalidDomainName', 'no', 400) : '<R><HostedZones></HostedZones></R>';
  const found = await Promise.all([1, 2].map(async (index) => lookAtOwnZones(aws, dns, 'eu-west-1', `www.example${index}.com`, ZONE)));
  expect(found).toEqual([{ notAsked: 'InvalidDomainName: no', zones: [] }, { notAsked: undefined, zones: [] }]);
});
