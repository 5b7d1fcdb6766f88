import { diagnose } from '../../../../src/cli/doctor/diagnoses';
import { ownZonesDiagnoses } from '../../../../src/cli/doctor/diagnoses/own-zones';
import type { HostedZoneFacts, NameFacts } from '../../../../src/cli/doctor/facts';

const SERVERS = ['ns-1.awsdns-00.com'];
const ZONE = { name: 'example.com', servers: SERVERS, isBelowMissing: false, unanswered: [], isSilent: false };
const FACTS: NameFacts = { name: 'www.example.com', zone: ZONE, caa: { records: [] } };

/** A hosted zone at these name servers, which share no address with others. */
function own(name: string, nameServers: readonly string[] = SERVERS): HostedZoneFacts {
  return { id: 'Z1', asked: { answer: { id: 'Z1', name, isPrivate: false, nameServers } }, sharesAddress: false };
}

const verdicts = (facts: NameFacts) => ownZonesDiagnoses(facts).map(({ verdict, cause }) => `${verdict} ${cause ?? ''}`.trim());

test.each<[string, NameFacts['ownZones'], string[]]>([
  ['none was asked for', undefined, []],
  ['there is none', { zones: [] }, []],
  ['they cannot be asked', { notAsked: 'AccessDenied: no', zones: [] }, ['not-asked']],
  ['one that the internet asks', { zones: [own('example.com')] }, ['right']],
  ['one at other name servers', { zones: [own('example.com', ['ns-9.awsdns-09.com'])] }, ['doubtful other-delegation']],
  ['two, of which the internet asks one', { zones: [own('example.com', ['ns-9.awsdns-09.com']), own('example.com')] }, ['right']],
  ['one that is not delegated', { zones: [own('www.example.com')] }, ['doubtful missing-delegation']],
  ['one that contains the zone that the internet asks', { zones: [own('com')] }, []],
  ['one that is gone', { zones: [{ id: 'Z1', asked: { answer: undefined } }] }, []],
  ['one that may not be asked', { zones: [{ id: 'Z1', asked: { notAsked: 'AccessDenied: no' } }] }, ['not-asked']],
])('hosted zones of the account: %s', (_, ownZones, expected) => {
  expect(verdicts({ ...FACTS, ownZones })).toEqual(expected);
});

test('a zone that the internet does not ask is no cause if the record is there', () => {
  const expected = { name: '_x.www.example.com', value: '_y.acm-validations.aws' };
  const record = { expected, chain: { targets: [expected.value], isLoop: false }, isWildcard: false, hasAddress: false, isText: false, servers: [] };
  expect(verdicts({ ...FACTS, record, ownZones: { zones: [own('www.example.com')] } })).toEqual([]);
});

test('a name without a hosted zone of its own is diagnosed with those of the account', () => {
  expect(diagnose({ ...FACTS, ownZones: { zones: [own('example.com')] } })).toContainEqual({
    aspect: 'hosted-zone', verdict: 'right', message: 'hosted zone Z1 (example.com) is the zone that the internet asks',
  });
});
