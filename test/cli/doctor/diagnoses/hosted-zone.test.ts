import { hostedZoneDiagnoses } from '../../../../src/cli/doctor/diagnoses/hosted-zone';
import { FakeError, hostedZoneAnswer } from '../../aws/fake-aws';
import type { Zones } from '../../dns/message';
import { app, DoctorRuns, PENDING, SERVERS, ZONE } from '../doctor-runs';
import { NAME, VALIDATED } from '../zones';

const runs = new DoctorRuns();

test.each<[string, string | FakeError, Zones, string]>([
  ['a zone at other name servers', hostedZoneAnswer(ZONE, 'example.com', ['ns-9.awsdns-09.com']),
    { ...VALIDATED, 'ns-1.awsdns-00.com A': ['192.0.2.1'], 'ns-2.awsdns-01.net A': ['192.0.2.2'], 'ns-9.awsdns-09.com A': ['192.0.2.9'] }, 'wrong other-delegation'],
  ['a zone at other name servers, whose addresses are not known', hostedZoneAnswer(ZONE, 'example.com', ['ns-9.awsdns-09.com']), VALIDATED, 'doubtful other-delegation'],
  ['a zone at the same name servers under other names', hostedZoneAnswer(ZONE, 'example.com', ['ns-9.awsdns-09.com']),
    { ...VALIDATED, 'ns-1.awsdns-00.com A': ['192.0.2.1'], 'ns-9.awsdns-09.com A': ['192.0.2.1'] }, ''],
  ['a zone below, and whether it is delegated is not answered', hostedZoneAnswer(ZONE, 'www.example.com', SERVERS),
    { ...VALIDATED, 'www.example.com NS': 'SERVFAIL', 'www.example.com A': ['192.0.2.1'] }, ''],
  ['a zone below that is not delegated', hostedZoneAnswer(ZONE, 'www.example.com', SERVERS), VALIDATED, 'wrong missing-delegation'],
  ['a zone that delegates the name elsewhere', hostedZoneAnswer(ZONE, 'example.com', SERVERS), { ...VALIDATED, 'www.example.com NS': ['ns1.example.net'] }, 'wrong other-zone'],
  ['a zone of another domain', hostedZoneAnswer(ZONE, 'example.org', SERVERS), VALIDATED, 'wrong other-zone'],
  ['a private zone', hostedZoneAnswer(ZONE, 'example.com', [], true), VALIDATED, 'wrong private-zone'],
  ['no such zone', new FakeError('NoSuchHostedZone', 'no', 404), VALIDATED, 'wrong missing-zone'],
  ['a full zone', hostedZoneAnswer(ZONE, 'example.com', SERVERS).replace('Count>4<', 'Count>10000<'), VALIDATED, 'doubtful full-zone'],
  ['one record less', hostedZoneAnswer(ZONE, 'example.com', SERVERS).replace('Count>4<', 'Count>9999<'), VALIDATED, ''],
  ['a zone that may not be asked', new FakeError('AccessDenied', 'no', 403), VALIDATED, ''],
])('%s', async (_, zone, zones, cause) => {
  await runs.withCertificate(PENDING, zone);
  const { out } = await runs.run(zones, app(), '--format', 'json');
  const { diagnoses } = JSON.parse(out).subjects[0];
  expect(diagnoses.flatMap((each: { cause?: string; verdict: string }) => each.cause ? [`${each.verdict} ${each.cause}`] : [])).toEqual(cause === '' ? [] : [cause]);
});

test('whether a zone is delegated is unknown if the question for its name servers fails', () => {
  const zone = { name: 'example.com', servers: SERVERS, isBelowMissing: false, isSilent: false };
  const answer = { id: ZONE, name: 'www.example.com', isPrivate: false, nameServers: SERVERS };
  const found = (unanswered: string[]) => hostedZoneDiagnoses({ name: 'a.www.example.com', zone: { ...zone, unanswered }, hostedZone: { id: ZONE, asked: { answer } } });
  expect(found(['www.example.com'])).toEqual([{
    aspect: 'hosted-zone',
    verdict: 'unanswered',
    message: `no answer from DNS for the name servers of www.example.com, so that its delegation to hosted zone ${ZONE} (www.example.com) is not known`,
  }]);
  expect(found(['a.www.example.com'])).toMatchObject([{ verdict: 'wrong', cause: 'missing-delegation' }]);
});

test('whether a zone is delegated is unknown if DNS does not tell the name servers of the domain', () => {
  const zone = { name: 'example.com', servers: [], isBelowMissing: false, unanswered: [], isSilent: false };
  const answer = { id: ZONE, name: 'example.com', isPrivate: false, nameServers: SERVERS };
  expect(hostedZoneDiagnoses({ name: NAME, zone, hostedZone: { id: ZONE, asked: { answer } } })).toEqual([{
    aspect: 'hosted-zone',
    verdict: 'unanswered',
    message: `the delegation of example.com to hosted zone ${ZONE} (example.com) is not known, as DNS does not tell its name servers`,
  }]);
});
