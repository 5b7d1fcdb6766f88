import { ACMClient, CertificateDetail, ImportCertificateCommand } from '@aws-sdk/client-acm';
import { publicDns } from './public-dns';
import { CHAIN, type Holder, INTERMEDIATE, keyPem, leaf, ROOT, type LeafProps } from '../../certificate/imported/handler/pki';
import type { FakeDns } from '../../cli/dns/fake-dns';
import { FakeServer } from '../../tls/fake-server';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { eventually } from '../harness/eventually';
import { Steps } from '../harness/steps';
import { setUp } from '../harness/story';

const HOME = 'eu-west-1';
const ZONE = 'diagnosis.example';
const NAME = `shop.${ZONE}`;
const RECORD = `_acme-challenge.${NAME}`;

/** What a certificate with a few seconds left has, in days. */
const SOON_EXPIRED: LeafProps = { days: [-1, 3 / 86_400] };

/** What `doctor` says while a deployment waits, and what `check --live` says of what a template names. */
describe('a certificate that waits', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;
  let dns: FakeDns;
  let deployment: Promise<string>;
  let expiring: string;

  const certificate = async (): Promise<CertificateDetail | undefined> =>
    (await cloud.certificates(HOME)).find(({ DomainName }) => DomainName === NAME);
  const imported = async (props?: LeafProps): Promise<string> => importedFrom(leaf([`old.${ZONE}`], INTERMEDIATE, props));
  const importedFrom = async (holder: Holder): Promise<string> => {
    const [Certificate, PrivateKey, CertificateChain] = [holder.certificate, keyPem(holder), CHAIN].map(pem => Buffer.from(pem));
    const acm = new ACMClient(cloud.connection(HOME));
    const { CertificateArn } = await acm.send(new ImportCertificateCommand({ Certificate, PrivateKey, CertificateChain }));
    return CertificateArn!;
  };

  afterAll(() => dns?.stop());

  steps.must('is created until its record is there', async () => {
    ({ app, cloud } = await setUp('diagnosis', { app: 'test/deploy/apps/diagnosis.js', home: HOME, bootstrapped: [HOME] }));
    zone = await cloud.createHostedZone(ZONE, 'authoritative, for a minute');
    dns = await publicDns(cloud, zone);
    expiring = await imported(SOON_EXPIRED);
    deployment = app.deploy();
    // it ends in another step
    deployment.catch(() => undefined);
    expect((await eventually(certificate, found => found !== undefined))?.Status).toBe('PENDING_VALIDATION');
  });

  steps.see('has the cause that its record is missing', async () => {
    const { output, exitCode } = await app.cdkAcm('doctor', 'cdk.out', '--resolver', dns.address);
    expect(output).toContain(`… ACM waits for the validation of ${NAME}`);
    expect(output).toContain(`✓ ${ZONE} is delegated to ns-1.awsdns-`);
    expect(output).toContain(`✓ hosted zone ${zone} (${ZONE}) is the zone that the internet asks`);
    expect(output).toContain(`✗ ${RECORD} does not exist\n    add the record: ${RECORD}. CNAME `);
    expect(exitCode).toBe(1);
  });

  steps.must('is issued while somebody watches, after the record was written', async () => {
    const watching = app.cdkAcm('doctor', 'cdk.out', '--resolver', dns.address, '--watch', '--every', '0.5', '--minutes', '1');
    const before = dns.asked.length;
    await eventually(async () => dns.asked.slice(before).filter(question => question === `${RECORD} CNAME`).length, looks => looks > 1);
    await cloud.writeRecord(zone, (await certificate())!.DomainValidationOptions![0].ResourceRecord!);
    const { output, exitCode } = await watching;
    expect(output).toContain(`Shop/Certificate: PENDING_VALIDATION\ncdk-acm: Shop/Certificate: ${RECORD} does not exist\ncdk-acm: Shop/Certificate: ISSUED\n`);
    expect(output).toContain('✓ ACM has issued the certificate: valid for 364 days');
    expect(output).toContain(`✓ ${RECORD} has the value that ACM requires`);
    expect(exitCode).toBe(0);
    await deployment;
  });

  steps.see('is told from certificates and hosted zones that a template cannot use', async () => {
    const [issued, valid] = [(await certificate())!.CertificateArn!, await imported()];
    const hidden = await cloud.createPrivateHostedZone(ZONE);
    const missing = issued.replace(/[^/]+$/, '11111111-2222-3333-4444-555555555555');
    const foreign = missing.replace(cloud.account, '999999999999');
    app.writeTemplate('live.json', {
      ...listeners({ issued, valid, expiring, missing, foreign }),
      ...certificates({ Public: zone, Private: hidden, Gone: 'Z0GONE' }),
    });
    const { output, exitCode } = await app.cdkAcm('check', 'live.json', '--live', '--format', 'json', '--region', HOME, '--account', cloud.account);
    const { findings, live } = JSON.parse(output);
    expect(findings.map(({ rule, message }: Record<string, string>) => [rule.replace('cdk-acm::', ''), message])).toEqual([
      ['usable-certificate', `${expiring} has expired`],
      ['usable-certificate', `${missing} does not exist`],
      ['certificate-account', expect.stringContaining(`${foreign} is in account 999999999999`)],
      ['validation-zone', expect.stringContaining(`${hidden} is a private hosted zone`)],
      ['validation-zone', 'the hosted zone Z0GONE does not exist'],
    ]);
    expect(live.answered.map(({ id }: Record<string, string>) => id)).toEqual([issued, valid, expiring, missing, zone, hidden, 'Z0GONE']);
    // no name server of the internet knows the domain
    expect(live.notAsked).toEqual([
      expect.objectContaining({ id: foreign, reason: expect.stringContaining(`the credentials are those of account ${cloud.account}`) }),
      expect.objectContaining({ kind: 'domain', id: ZONE }),
    ]);
    expect(exitCode).toBe(1);
  });

  steps.see('is told from the one that a server still sends', async () => {
    const served = `served.${ZONE}`;
    const [before, after] = [leaf([served], INTERMEDIATE), leaf([served], INTERMEDIATE)];
    await importedFrom(after);
    app.trust(ROOT.certificate);
    const looked = async (holder: Holder) => {
      const server = await FakeServer.tls(holder, INTERMEDIATE.certificate);
      const endpoint = `127.0.0.1:${server.port}`;
      try {
        const { output, exitCode } = await app.cdkAcm('doctor', served, '--endpoint', endpoint, '--resolver', dns.address);
        return { output: output.replaceAll(endpoint, 'SERVER'), exitCode };
      } finally {
        await server.stop();
      }
    };
    expect(await looked(before)).toEqual({
      exitCode: 1, output: expect.stringContaining(`✗ ${served} at SERVER has another certificate than ACM: from Intermediate, valid for 89 days`),
    });
    expect(await looked(after)).toEqual({
      exitCode: 0, output: expect.stringContaining(`✓ ${served} at SERVER has the certificate that ACM has: valid for 89 days`),
    });
  });
});

/** A listener for each certificate, by its name. */
function listeners(arns: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(arns).map(([name, CertificateArn], index) => [name, {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: {
      LoadBalancerArn: { Ref: 'Alb' },
      Port: 443 + index,
      Protocol: 'HTTPS',
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
      Certificates: [{ CertificateArn }],
      DefaultActions: [],
    },
  }]));
}

/** A certificate in each hosted zone. */
function certificates(zones: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(zones).map(([name, HostedZoneId]) => [name, {
    Type: 'AWS::CertificateManager::Certificate',
    Properties: { DomainName: NAME, ValidationMethod: 'DNS', DomainValidationOptions: [{ DomainName: NAME, HostedZoneId }] },
  }]));
}
