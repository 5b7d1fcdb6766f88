import { withoutAws } from './environment';
import { GUIDE, sampleOf } from './guide';
import { caa, DELEGATED, NAME, RECORD, VALIDATED } from './zones';
import { spreadDiagnosis } from '../../../src/cli/doctor/diagnoses/spread';
import { CAUSES, type Cause, type EndpointCause } from '../../../src/cli/doctor/diagnosis';
import { FakeAws, FakeError, hostedZoneAnswer } from '../aws/fake-aws';
import { FakeDns } from '../dns/fake-dns';
import type { Zones } from '../dns/message';
import { directoryWith } from '../files';
import { runOnline } from '../run';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const ZONE = 'Z0123456789ABCDEFGHIJ';
const SERVERS = ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'];
const VALUE = [RECORD.value];
const CNAME = `${RECORD.name} CNAME`;
const { [CNAME]: _, ...UNVALIDATED } = VALIDATED;

/** A world in which a cause is found. */
interface World {
  readonly zones: Zones;

  /** What Route 53 answers. */
  readonly zone?: string | FakeError;

  /** What ACM says of the certificate; null if it does not have it. */
  readonly detail?: object | null;
}

const ADDRESSES: Zones = { 'ns-1.awsdns-00.com A': ['192.0.2.1'], 'ns-2.awsdns-01.net A': ['192.0.2.2'] };
const OTHER_SERVER = { 'ns-9.awsdns-09.com A': ['192.0.2.9'] };

/** The world of each sample in the guide. */
const WORLDS: Readonly<Record<Exclude<Cause, EndpointCause | 'spreading-record' | 'missing-parent-record'>, World>> = {
  'unregistered-domain': { zones: { 'com NS': ['a.gtld-servers.net'] } },
  'broken-dnssec': { zones: { ...DELEGATED, 'example.com ANY': 'BROKEN DNSSEC' } },
  'broken-name-servers': { zones: { ...DELEGATED, 'example.com ANY': 'SERVFAIL' } },
  'forbidding-caa': { zones: { ...VALIDATED, 'example.com CAA': [caa('letsencrypt.org')] } },
  'unreadable-caa': { zones: { ...VALIDATED, 'example.com CAA': 'SERVFAIL' } },
  'missing-record': { zones: UNVALIDATED },
  'doubled-name': { zones: { ...UNVALIDATED, [`${RECORD.name}.example.com CNAME`]: VALUE } },
  'wrong-value': { zones: { ...UNVALIDATED, [CNAME]: ['_old.jkddzztszm.acm-validations.aws'] } },
  'wildcard-record': { zones: { ...UNVALIDATED, '*.www.example.com CNAME': ['shop.example.net'] } },
  'flattened-record': { zones: { ...UNVALIDATED, [`${RECORD.name} A`]: ['192.0.2.1'] } },
  'text-record': { zones: { ...UNVALIDATED, [`${RECORD.name} TXT`]: VALUE } },
  'circular-record': { zones: { ...UNVALIDATED, [CNAME]: ['a.example.net'], 'a.example.net CNAME': [RECORD.name] } },
  'long-chain': {
    zones: {
      ...UNVALIDATED,
      [CNAME]: ['a.example.net'],
      ...Object.fromEntries([...'abcd'].map((letter, index) => [`${letter}.example.net CNAME`, [`${'bcde'[index]}.example.net`]])),
      'e.example.net CNAME': VALUE,
    },
  },
  'other-delegation': { zones: { ...VALIDATED, ...ADDRESSES, ...OTHER_SERVER }, zone: hostedZoneAnswer(ZONE, 'example.com', ['ns-9.awsdns-09.com']) },
  'missing-delegation': { zones: VALIDATED, zone: hostedZoneAnswer(ZONE, 'www.example.com', ['ns-9.awsdns-09.com']) },
  'private-zone': { zones: VALIDATED, zone: hostedZoneAnswer(ZONE, 'example.com', [], true) },
  'other-zone': { zones: VALIDATED, zone: hostedZoneAnswer(ZONE, 'example.org', SERVERS) },
  'missing-zone': { zones: VALIDATED, zone: new FakeError('NoSuchHostedZone', 'no', 404) },
  'full-zone': { zones: VALIDATED, zone: hostedZoneAnswer(ZONE, 'example.com', SERVERS).replace('Count>4<', 'Count>10000<') },
  'final-status': { zones: VALIDATED, detail: { Status: 'FAILED', FailureReason: 'CAA_ERROR' } },
  'unanswered-mail': {
    zones: VALIDATED,
    detail: {
      Status: 'PENDING_VALIDATION',
      DomainValidationOptions: [{ DomainName: NAME, ValidationMethod: 'EMAIL', ValidationEmails: ['admin@example.com'] }],
    },
  },
  'missing-certificate': { zones: VALIDATED, detail: null },
};

/** What ACM says of a certificate that waits for its record. */
const PENDING = {
  Status: 'PENDING_VALIDATION',
  DomainValidationOptions: [{
    DomainName: NAME, ValidationMethod: 'DNS', ResourceRecord: { Name: `${RECORD.name}.`, Type: 'CNAME', Value: `${RECORD.value}.` },
  }],
};

let dns: FakeDns | undefined;
let aws: FakeAws | undefined;
withoutAws();
afterEach(async () => {
  dns?.stop();
  await aws?.stop();
  [dns, aws] = [undefined, undefined];
});

/** The lines of the report about causes. */
async function lines({ zones, zone = hostedZoneAnswer(ZONE, 'example.com', SERVERS), detail = PENDING }: World, resource: object): Promise<string[]> {
  dns = await FakeDns.start(zones);
  aws = await FakeAws.start();
  aws.answer = ({ action }) => {
    if (action === 'acm:ListCertificates') return { CertificateSummaryList: [{ CertificateArn: ARN, DomainName: NAME, Status: 'PENDING_VALIDATION' }] };
    if (action !== 'acm:DescribeCertificate') return zone;
    return detail === null ? new FakeError('ResourceNotFoundException') : { Certificate: { CertificateArn: ARN, DomainName: NAME, ...detail } };
  };
  Object.assign(process.env, aws.environment);
  const target = detail === null ? ARN : `${directoryWith({ 'web.json': { Resources: { Resource: resource } } })}/web.json`;
  const { out } = await runOnline('doctor', target, '--region', 'eu-west-1', '--resolver', dns.address);
  const all = out.split('\n');
  return all.filter((line, index) => /^ {2}[✗!] /.test(line) || /^ {2}[✗!] /.test(all[index - 1] ?? ''));
}

const CERTIFICATE = {
  Type: 'AWS::CertificateManager::Certificate',
  Properties: { DomainName: NAME, ValidationMethod: 'DNS', DomainValidationOptions: [{ DomainName: NAME, HostedZoneId: ZONE }] },
};

test.each(Object.entries(WORLDS))('the guide has the output for %s', async (cause, world) => {
  expect(sampleOf(cause as Cause)).toEqual(await lines(world, CERTIFICATE));
});

test('the guide has the output for spreading-record', () => {
  const servers = SERVERS.map((server, index) => ({ server, has: index === 0 }));
  const { message, fix } = spreadDiagnosis({
    expected: RECORD, chain: { targets: VALUE, isLoop: false }, isWildcard: false, hasAddress: false, isText: false, servers,
  }, true)!;
  expect(sampleOf('spreading-record')).toEqual([`  ✗ ${message}`, `    ${fix}`]);
});

test('the guide has the output for missing-parent-record', async () => {
  const Properties = { Domain: 'auth.example.com', UserPoolId: 'x', CustomDomainConfig: { CertificateArn: ARN } };
  expect(sampleOf('missing-parent-record')).toEqual(await lines({ zones: DELEGATED }, { Type: 'AWS::Cognito::UserPoolDomain', Properties }));
});

test('the guide has a section for each cause, and for no other', () => {
  expect([...GUIDE.matchAll(/^### `([\w-]+)`$/gm)].map(([, cause]) => cause).sort()).toEqual([...CAUSES].sort());
});
