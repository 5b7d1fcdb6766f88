import { template, validatedIn } from './templates';
import { RULES, RULES_OF_LIVE } from '../../../src/checks/rules';
import { checkTemplates } from '../../../src/cli/check/check-templates';
import { askLive } from '../../../src/cli/live/ask';
import { readInput } from '../../../src/readers/templates/read';
import { callerIdentity, FakeAws, FakeError, hostedZoneAnswer, type FakeAnswer } from '../aws/fake-aws';
import { FakeDns } from '../dns/fake-dns';
import type { Zones } from '../dns/message';
import { runOnline } from '../run';

const ACCOUNT = '111122223333';
const ID = 'Z0123456789ABCDEFGHIJ';
const SERVERS = ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'];
const RIGHT = hostedZoneAnswer(ID, 'example.com', SERVERS);

let aws: FakeAws;
let zone: FakeAnswer;
let zones: Zones;
let dns: FakeDns;

const COM: Zones = { 'com NS': ['a.gtld-servers.net'] };
const ADDRESSES: Zones = { 'ns-1.awsdns-00.com A': ['192.0.2.1'], 'ns-2.awsdns-01.net A': ['192.0.2.2'], 'ns1.godaddy.com A': ['192.0.2.9'] };

beforeAll(async () => {
  aws = await FakeAws.start();
  dns = await FakeDns.start(async () => zones);
});
afterAll(async () => {
  dns.stop();
  await aws.stop();
});
beforeEach(() => {
  aws.seen.length = 0;
  zone = RIGHT;
  zones = { ...COM, ...ADDRESSES, 'example.com NS': SERVERS };
  aws.answer = ({ action }) => action === 'sts:GetCallerIdentity' ? callerIdentity(ACCOUNT) : zone;
});

/** What the rules find in certificates that are validated in these zones, and what was not asked. */
async function judge(ids: readonly unknown[], account: string | undefined = ACCOUNT) {
  const file = template({ Given: { Type: 'AWS::SQS::Queue' }, ...Object.fromEntries(ids.map((id, index) => [`Cert${index}`, validatedIn(id)])) });
  const input = readInput([file], { region: 'eu-west-1', account });
  const live = await askLive(input.deployment, { environment: aws.environment, resolver: dns.address });
  const { findings } = checkTemplates(input, { rules: [...RULES, ...RULES_OF_LIVE] });
  const asked = aws.seen.filter(({ action }) => action !== 'sts:GetCallerIdentity').map(({ path, region }) => [path, region]);
  return { findings: findings.map(({ rule, severity, message, property }) => ({ rule, severity, message, property })), live, asked };
}

const property = 'DomainValidationOptions.0.HostedZoneId';

test('each zone is asked about once, of Route 53 as a whole', async () => {
  const { findings, live, asked } = await judge([ID, { 'Fn::Sub': ID }, { Ref: 'Given' }]);
  expect(findings).toEqual([]);
  expect(asked).toEqual([[`/2013-04-01/hostedzone/${ID}`, 'us-east-1']]);
  expect(live).toMatchObject({ answered: [{ kind: 'hosted zone', id: ID, paths: [expect.stringContaining('/Cert0'), expect.stringContaining('/Cert1')] }], notAsked: [] });
});

test.each<[string, FakeAnswer, string]>([
  ['that does not exist', new FakeError('NoSuchHostedZone', 'none', 404), `the hosted zone ${ID} does not exist`],
  ['that is private', hostedZoneAnswer(ID, 'example.com', [], true), `ACM looks up validation records in public DNS, but ${ID} is a private hosted zone`],
  ['of another domain', hostedZoneAnswer(ID, 'example.org', SERVERS), `"www.example.com" is not inside the hosted zone "example.org" (${ID}) that is to validate it`],
])('a zone %s is an error', async (_, answer, message) => {
  zone = answer;
  expect((await judge([ID])).findings).toEqual([{ rule: 'validation-zone', severity: 'error', message, property }]);
});

test('a zone that the internet does not ask is a warning', async () => {
  zones = { ...COM, ...ADDRESSES, 'example.com NS': ['ns1.godaddy.com'] };
  const message = `"example.com" is delegated to ns1.godaddy.com, and the hosted zone ${ID} is at ${SERVERS.join(', ')}: ACM does not see records in it`;
  expect((await judge([ID])).findings).toEqual([{ rule: 'delegated-zone', severity: 'warning', message, property }]);
});

test('a zone that is not delegated is a warning', async () => {
  zones = COM;
  expect((await judge([ID])).findings).toMatchObject([{ rule: 'delegated-zone', message: expect.stringMatching(/^"example\.com" is not delegated, and the hosted zone Z/) }]);
});

test('where DNS fails, the domain is listed', async () => {
  zones = { ...COM, 'example.com ANY': 'SERVFAIL' };
  const { findings, live } = await judge([ID]);
  expect(findings).toEqual([]);
  expect(live).toMatchObject({
    answered: [{ kind: 'hosted zone', id: ID }],
    notAsked: [{ kind: 'domain', id: 'example.com', reason: `the resolver ${dns.address} fails for its name servers` }],
  });
});

describe('nothing follows', () => {
  test('for the stacks of another account', async () => {
    const { findings, live, asked } = await judge([ID], '444455556666');
    expect({ findings, asked }).toEqual({ findings: [], asked: [] });
    expect(live.notAsked).toMatchObject([{ id: ID, reason: 'its stack is in account 444455556666, and the credentials are those of account 111122223333' }]);
  });

  test('from a zone that the account does not have, if the stack may be in another one', async () => {
    zone = new FakeError('NoSuchHostedZone', 'none', 404);
    const input = readInput([template({ Cert: validatedIn(ID) })], {});
    const live = await askLive(input.deployment, { environment: aws.environment, resolver: dns.address });
    expect(live.notAsked).toMatchObject([{ reason: 'account 111122223333 does not have it, and the account of its stack is not known (give --account)' }]);
    expect(checkTemplates(input, { rules: [...RULES, ...RULES_OF_LIVE] }).findings).toEqual([]);
  });

  test('from a refusal', async () => {
    zone = new FakeError('AccessDenied', 'User x is not authorized', 403);
    const { findings, live } = await judge([ID]);
    expect(findings).toEqual([]);
    expect(live.notAsked).toMatchObject([{ kind: 'hosted zone', id: ID, reason: 'AccessDenied: User x is not authorized' }]);
  });

  test('from an ID that is none, which is not asked about', async () => {
    const { findings, asked } = await judge(['not an ID', '${Zone}', { 'Fn::Sub': 'Z1${AWS::Region}x' }]);
    expect({ findings, asked }).toEqual({ findings: [], asked: [] });
  });
});

test('the command line reports it', async () => {
  zone = hostedZoneAnswer(ID, 'example.com', [], true);
  Object.assign(process.env, aws.environment);
  const run = await runOnline('check', template({ Cert: validatedIn(ID) }), '--region', 'eu-west-1', '--account', ACCOUNT, '--live');
  expect(run).toMatchObject({ exitCode: 1, err: '', out: expect.stringContaining(`${ID} is a private hosted zone`) });
  expect(run.out).toContain('\nAWS answered about 1 hosted zone\n');
});

test('the command line asks the resolver that is named', async () => {
  zones = COM;
  Object.assign(process.env, aws.environment);
  const run = await runOnline('check', template({ Cert: validatedIn(ID) }), '--region', 'eu-west-1', '--account', ACCOUNT, '--live', '--resolver', dns.address);
  expect(run).toMatchObject({ exitCode: 0, err: '', out: expect.stringContaining('"example.com" is not delegated, and the hosted zone') });
});
