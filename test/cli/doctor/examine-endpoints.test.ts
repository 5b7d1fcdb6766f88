import { X509Certificate } from 'crypto';
import { withoutAws } from './environment';
import { NAME, VALIDATED } from './zones';
import { DnsClient } from '../../../src/cli/dns/dns-client';
import { examineEndpoints } from '../../../src/cli/doctor/examine-endpoints';
import type { Subject } from '../../../src/cli/doctor/subject';
import { TlsClient } from '../../../src/cli/tls/tls-client';
import { CHAIN, INTERMEDIATE, leaf } from '../../certificate/imported/handler/pki';
import { FakeServer } from '../../tls/fake-server';
import { FakeAws } from '../aws/fake-aws';
import { FakeDns } from '../dns/fake-dns';
import { run, runOnline } from '../run';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const SERVER = leaf([NAME], INTERMEDIATE);
const SERIAL = new X509Certificate(SERVER.certificate).serialNumber;

let dns: FakeDns;
let aws: FakeAws;
let server: FakeServer;
withoutAws();
beforeEach(async () => {
  [dns, aws, server] = await Promise.all([FakeDns.start({ ...VALIDATED, 'www.example.com A': ['127.0.0.1'] }), FakeAws.start(), FakeServer.tls(SERVER, CHAIN)]);
});
afterEach(async () => {
  dns.stop();
  await Promise.all([aws.stop(), server.stop()]);
});

/** Runs the command while ACM says this of the certificate. */
async function doctor(detail: object, ...argv: string[]) {
  aws.answer = () => ({ Certificate: { CertificateArn: ARN, DomainName: NAME, SubjectAlternativeNames: [NAME], ...detail } });
  Object.assign(process.env, aws.environment);
  const { out, exitCode } = await runOnline('doctor', ...argv, '--resolver', dns.address);
  return { exitCode, lines: out.split('\n').filter((line) => line.includes(`:${server.port}`)).map((line) => line.replaceAll(`${server.port}`, 'PORT')) };
}

/** As ACM writes a serial number. */
const WITH_COLONS = SERIAL.toLowerCase().replace(/..(?!$)/g, '$&:');

test('a private certificate that ACM has, at a server that is named', async () => {
  expect(await doctor({ Status: 'ISSUED', Type: 'PRIVATE', Serial: WITH_COLONS }, ARN, '--endpoint', `127.0.0.1:${server.port}`)).toEqual({
    exitCode: 0, lines: ['  ✓ www.example.com at 127.0.0.1:PORT has the certificate that ACM has: valid for 89 days'],
  });
});

test('a server that is named and has another certificate is a cause', async () => {
  const { exitCode, lines } = await doctor({ Status: 'ISSUED', Serial: 'a1:b2' }, ARN, '--endpoint', `www.example.com:${server.port}`);
  expect(exitCode).toBe(1);
  expect(lines).toEqual([
    '  ! the certificate at 127.0.0.1:PORT is from Intermediate, and its chain does not lead to a public CA: SELF_SIGNED_CERT_IN_CHAIN',
    '  ✗ www.example.com at 127.0.0.1:PORT has another certificate than ACM: from Intermediate, valid for 89 days',
  ]);
});

test('without AWS, a name at a server that is named', async () => {
  const { out, exitCode } = await runOnline('doctor', NAME, '--resolver', dns.address, '--endpoint', `127.0.0.1:${server.port}`);
  expect({ out, exitCode }).toEqual({ exitCode: 0, out: expect.stringContaining(`! the certificate at 127.0.0.1:${server.port} is from Intermediate`) });
});

test('without AWS and without a server that is named, no server is connected to', async () => {
  const { out } = await runOnline('doctor', NAME, '--resolver', dns.address);
  expect(out).not.toContain('server of');
  expect(dns.asked).not.toContain('www.example.com AAAA');
});

test('while the certificate is not issued, no server is connected to unless it is named', async () => {
  expect((await doctor({ Status: 'PENDING_VALIDATION' }, ARN)).lines).toEqual([]);
  expect((await doctor({ Status: 'PENDING_VALIDATION' }, ARN, '--endpoint', `127.0.0.1:${server.port}`)).lines).toHaveLength(1);
});

test('JSON has the same', async () => {
  aws.answer = () => ({ Certificate: { CertificateArn: ARN, Status: 'ISSUED', Serial: 'a1', SubjectAlternativeNames: [NAME] } });
  Object.assign(process.env, aws.environment);
  const { out } = await runOnline('doctor', ARN, '--resolver', dns.address, '--endpoint', `127.0.0.1:${server.port}`, '--format', 'json');
  expect(JSON.parse(out).subjects[0].diagnoses).toContainEqual(expect.objectContaining({ aspect: 'endpoint', verdict: 'wrong', cause: 'other-certificate' }));
});

test('a server that cannot be one is refused', () => {
  expect(run('doctor', NAME, '--endpoint', 'https://www.example.com')).toMatchObject({ exitCode: 2, err: expect.stringContaining('write a name or an IP address, with a port if it is not 443') });
});

describe('which servers are connected to', () => {
  const issued = { described: { exists: true, status: 'ISSUED', names: ['api.example.com', '*.example.com'] }, domains: [] };

  async function asked(subject: Partial<Subject>, facts: Parameters<typeof examineEndpoints>[2], endpoint?: { host: string; port: number }) {
    const tls = new TlsClient();
    const handshake = jest.spyOn(tls, 'handshake').mockResolvedValue({ outcome: 'nothing' });
    const found = await examineEndpoints({ dns: new DnsClient({ resolver: dns.address }), tls, endpoint }, { title: 'x', names: [], ...subject }, facts);
    return { to: handshake.mock.calls, found: found.map(({ verdict }) => verdict) };
  }

  test('that of each name, on port 443', async () => {
    expect(await asked({ names: [{ name: NAME }] }, issued)).toEqual({ to: [['127.0.0.1', 443, NAME]], found: ['not-asked'] });
  });

  test('one that is named, for each name but wildcards; the names of an ARN are those in ACM', async () => {
    expect(await asked({ arn: ARN }, issued, { host: '192.0.2.9', port: 8443 })).toEqual({ to: [['192.0.2.9', 8443, 'api.example.com']], found: ['not-asked'] });
  });

  test('none for wildcards alone, and only a server that is named is missed', async () => {
    expect(await asked({ names: [{ name: '*.example.com' }] }, issued)).toEqual({ to: [], found: [] });
    expect(await asked({ names: [{ name: '*.example.com' }] }, issued, { host: '192.0.2.9', port: 443 })).toEqual({ to: [], found: ['not-asked'] });
  });

  test.each(['FAILED', 'EXPIRED', 'PENDING_VALIDATION', undefined])('none for the status %s', async (status) => {
    expect(await asked({ names: [{ name: NAME }] }, { described: { exists: true, status, names: [] }, domains: [] })).toEqual({ to: [], found: [] });
  });
});
