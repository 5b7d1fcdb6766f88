import { recordClaims, recordLabel, recordsIn } from '../../src/checks/record-names';
import { resourceIn, stackOf } from '../deployment/templates';

/** A record set with these properties, in a zone of its app. */
function record(Properties: Record<string, unknown>) {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Resources: {
      Zone: { Type: 'AWS::Route53::HostedZone', Properties: {} },
      Record: { Type: 'AWS::Route53::RecordSet', Properties: { HostedZoneId: 'Z1', Name: 'www.example.com', Type: 'A', ...Properties } },
    },
  });
  return recordsIn(resourceIn(stack, 'Record'))[0];
}
const claims = (properties: Record<string, unknown>) => recordClaims(record(properties));
const PLACE = '["ID Z1","www.example.com"]';

test.each<[Record<string, unknown>, string]>([
  [{}, 'www.example.com A'], [{ Name: '\\052.example.com.', Type: 'CNAME' }, '*.example.com CNAME'], [{ Name: { 'Fn::Sub': '${Given}.com' } }, '….com A'], [{ Name: undefined, Type: undefined }, '… …'],
])('%j is called %s', (properties, label) => {
  expect(recordLabel(record(properties))).toBe(label);
});

test('a simple record set excludes another one of its name and type, and a CNAME', () => {
  expect(claims({})).toEqual({
    claimed: [`${PLACE} no CNAME`, `${PLACE} A simple`, `${PLACE} A as `],
    excluded: [`${PLACE} CNAME`, `${PLACE} A routed`, `${PLACE} A as `],
  });
});

test('a record set with a routing policy excludes one with its identifier, and a simple one', () => {
  expect(claims({ Type: 'CNAME', SetIdentifier: 'blue' })).toEqual({
    claimed: [`${PLACE} CNAME`, `${PLACE} CNAME routed`, `${PLACE} CNAME as blue`],
    excluded: [`${PLACE} no CNAME`, `${PLACE} CNAME simple`, `${PLACE} CNAME as blue`],
  });
});

test('a record set with a documented routing policy excludes all others, and one with another policy those that are documented', () => {
  const policies = (properties: Record<string, unknown>) => {
    const { claimed, excluded } = claims({ SetIdentifier: 'blue', ...properties });
    return [claimed, excluded].map((all) => all.filter((each) => each.includes(' by ')).map((each) => each.slice(each.indexOf(' by ') + 4)));
  };
  expect(policies({ Weight: 1 })).toEqual([['weighted'], ['latency', 'failover', 'geolocation', 'geoproximity', 'multivalue answer', 'IP-based']]);
  expect(policies({ MultiValueAnswer: true })).toEqual([['multivalue answer'], ['weighted', 'latency', 'failover', 'geolocation']]);
  expect(policies({})).toEqual([[], []]);
});

test.each<[string, Record<string, unknown>]>([
  ['in capitals with a dot at its end', { Name: 'WWW.Example.com.' }], ['in the zone by its longer ID', { HostedZoneId: '/hostedzone/Z1' }],
])('a name %s is the same', (_, properties) => {
  expect(claims(properties)).toEqual(claims({}));
});

test.each<[string, Record<string, unknown>]>([
  ['another zone', { HostedZoneId: 'Z2' }], ['a zone of the app', { HostedZoneId: { Ref: 'Zone' } }], ['a zone that is known by its name', { HostedZoneId: undefined, HostedZoneName: 'example.com.' }],
])('in %s it is another name', (_, properties) => {
  expect(new Set(claims(properties).claimed).size).toBe(3);
  expect(claims(properties).claimed.filter((each) => claims({}).excluded.includes(each))).toEqual([]);
});

test.each<[string, Record<string, unknown>]>([['no type that leads to a service', { Type: 'TXT' }], ['no name', { Name: undefined }], ['no zone', { HostedZoneId: undefined }]])('with %s it takes none', (_, properties) => {
  expect(claims(properties)).toEqual({ claimed: [], excluded: [] });
});

test('an element that a group repeats is one record set', () => {
  const element = { Name: 'a.example.com', Type: 'A' };
  const stack = stackOf({ Resources: { Group: { Type: 'AWS::Route53::RecordSetGroup', Properties: { HostedZoneId: 'Z1', RecordSets: [element, { ...element }, { ...element, Type: 'AAAA' }] } } } });
  expect(recordsIn(resourceIn(stack, 'Group')).map(recordLabel)).toEqual(['a.example.com A', 'a.example.com AAAA']);
});
