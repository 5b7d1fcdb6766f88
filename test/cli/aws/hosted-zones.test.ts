import { Asking } from './asking';
import { FakeError, hostedZoneAnswer } from './fake-aws';
import { hostedZone, hostedZonesBelow, recordsIn } from '../../../src/cli/aws/hosted-zones';

const asking = new Asking();

describe('Route 53', () => {
  test('describes a zone', async () => {
    asking.answering(hostedZoneAnswer('Z123', 'Example.com', ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net.']));
    expect(await hostedZone(asking.aws, 'eu-west-1', 'Z123')).toEqual({
      answer: { id: 'Z123', name: 'example.com', isPrivate: false, nameServers: ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'], records: 4 },
    });
    expect(asking.server.seen).toMatchObject([{ method: 'GET', path: '/2013-04-01/hostedzone/Z123', region: 'us-east-1' }]);
  });

  test('describes a private zone', async () => {
    asking.answering(hostedZoneAnswer('Z123', 'example.com', [], true));
    expect(await hostedZone(asking.aws, 'eu-west-1', 'Z123')).toMatchObject({ answer: { isPrivate: true, nameServers: [] } });
  });

  test('does not have it, or not for this account', async () => {
    asking.answering(new FakeError('NoSuchHostedZone', 'No hosted zone found with ID: Z123', 404));
    expect(await hostedZone(asking.aws, 'eu-west-1', 'Z123')).toEqual({ answer: undefined });
    asking.answering(new FakeError('AccessDenied', 'User x is not authorized to access this resource', 403));
    expect(await hostedZone(asking.aws, 'eu-west-1', 'Z123')).toEqual({ notAsked: 'AccessDenied: User x is not authorized to access this resource' });
  });

  test.each(['', '<GetHostedZoneResponse>', '<HostedZone><Id>', hostedZoneAnswer('Z999', 'example.com', [])])('answers with %s', async (answer) => {
    asking.answering(answer);
    expect(await hostedZone(asking.aws, 'eu-west-1', 'Z123')).toEqual({ notAsked: 'Route 53 answers with something that does not describe this hosted zone' });
  });

  test.each(['../../x', 'Z1?x', 'Z1 2', ''])('is not asked about "%s"', async (id) => {
    expect(await hostedZone(asking.aws, 'eu-west-1', id)).toEqual({ notAsked: `"${id}" is not the ID of a hosted zone` });
    expect(asking.server.seen).toEqual([]);
  });

  describe('lists zones', () => {
    const zone = (id: string, name: string, isPrivate: boolean) =>
      `<HostedZone><Id>/hostedzone/${id}</Id><Name>${name}.</Name><Config><PrivateZone>${isPrivate}</PrivateZone></Config></HostedZone>`;
    const own = zone('Z1', 'example.com', false) + zone('Z2', 'example.com', true) + zone('Z4', 'www.example.com', false);
    const answer = [['Z1', '', false], ['Z2', '', true], ['Z4', 'www.', false]]
      .map(([id, label, isPrivate]) => ({ id, name: `${label}example.com`, isPrivate, nameServers: [], records: undefined }));

    test.each<[string, string, object]>([
      ['of a name and below it', `${own}</HostedZones>`, { answer }],
      ['and those that come after it, which are none of it', `${own}${zone('Z3', 'example.net', false)}</HostedZones><IsTruncated>true</IsTruncated>`, { answer }],
      ['of which there are too many', `${own}</HostedZones><IsTruncated>true</IsTruncated>`, { notAsked: 'the account has more than 3 hosted zones below example.com' }],
    ])('%s', async (_, zones, outcome) => {
      asking.answering(`<R><HostedZones>${zones}</R>`);
      expect(await hostedZonesBelow(asking.aws, 'eu-west-1', 'example.com')).toEqual(outcome);
      expect(asking.server.seen[0].path).toBe('/2013-04-01/hostedzonesbyname?dnsname=example.com');
    });
  });

  test('lists the records of a name', async () => {
    const record = (name: string, type: string, inner: string) => `<ResourceRecordSet><Name>${name}.</Name><Type>${type}</Type>${inner}</ResourceRecordSet>`;
    const value = '<ResourceRecords><ResourceRecord><Value>&quot;a&amp;b&quot;</Value></ResourceRecord></ResourceRecords>';
    asking.answering(`<R>${record('\\052.example.com', 'TXT', value)}${record('\\052.example.com', 'TYPE257', value)}${record('www.example.com', 'TXT', value)}</R>`);
    expect(await recordsIn(asking.aws, 'eu-west-1', 'Z1', '*.example.com', 'TXT')).toEqual({ answer: [{ name: '*.example.com', type: 'TXT', values: ['"a&b"'], alias: undefined }] });
    expect(asking.server.seen[0].path).toBe('/2013-04-01/hostedzone/Z1/rrset?name=%2A.example.com&type=TXT&maxitems=100');
    asking.answering(`<R>${record('www.example.com', 'A', '<AliasTarget><DNSName>d1.cloudfront.net.</DNSName></AliasTarget>')}</R>`);
    expect(await recordsIn(asking.aws, 'eu-west-1', 'Z1', 'www.example.com', 'A')).toMatchObject({ answer: [{ values: [], alias: 'd1.cloudfront.net.' }] });
  });
});
