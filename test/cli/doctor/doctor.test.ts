import { app, ARN, DoctorRuns, LINE, PENDING, SERVERS, ZONE } from './doctor-runs';
import { caa, DELEGATED, NAME, RECORD, VALIDATED } from './zones';
import { FakeError, hostedZoneAnswer } from '../aws/fake-aws';
import type { Zones } from '../dns/message';

const runs = new DoctorRuns();

describe('names', () => {
  test('one block says what is wrong, what is right, and what was not asked', async () => {
    const { exitCode, out, err } = await runs.run({ ...DELEGATED, 'example.com CAA': [caa('letsencrypt.org')] }, NAME, '--record', LINE);
    expect(out.split('\n')).toEqual([
      'www.example.com',
      '  – the certificate in ACM: not asked, as the region of the certificate is not known (give --region)',
      '  ✓ example.com is delegated to ns-1.awsdns-00.com, ns-2.awsdns-01.net',
      '  ✗ CAA of example.com allows letsencrypt.org, not Amazon',
      '    add the record: example.com. CAA 0 issue "amazon.com"',
      '  ✗ _x1.www.example.com does not exist',
      '    add the record: _x1.www.example.com. CNAME _y2.jkddzztszm.acm-validations.aws.',
      '',
      `2 causes found for 1 subject, asking ${runs.dns.address}`,
      '',
    ]);
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
  });

  test('nothing wrong is exit code 0', async () => {
    expect(await runs.run(VALIDATED, NAME, '--record', LINE)).toMatchObject({ exitCode: 0, err: '', out: expect.stringContaining('no cause found for 1 subject') });
  });

  test('a record alone gives its name; CloudFormation writes it so', async () => {
    const event = `Content of DNS Record is: {Name: ${RECORD.name}.,Type: CNAME,Value: ${RECORD.value}.}`;
    expect(await runs.run(DELEGATED, '--record', event)).toMatchObject({ exitCode: 1, out: expect.stringMatching(/^www\.example\.com\n[^]*✗ _x1\.www\.example\.com does not exist\n/) });
  });

  test('a record of another name is not taken', async () => {
    const { out } = await runs.run(DELEGATED, 'api.example.com', '--record', LINE);
    expect(out).not.toContain('_x1');
  });

  test('JSON has the same', async () => {
    const { exitCode, out } = await runs.run(DELEGATED, NAME, '--record', LINE, '--format', 'json', '--region', 'eu-west-1');
    const { subjects, problems, resolver } = JSON.parse(out);
    expect({ exitCode, problems, resolver }).toEqual({ exitCode: 1, problems: [], resolver: runs.dns.address });
    expect(subjects).toEqual([{
      subject: NAME, region: 'eu-west-1', names: [NAME], diagnoses: expect.arrayContaining([expect.objectContaining({ aspect: 'record', verdict: 'wrong', cause: 'missing-record' })]),
    }]);
  });

  test('a name that is none is a problem, and the others are looked at', async () => {
    const { exitCode, out, err } = await runs.run(VALIDATED, NAME, 'https://x', 'ex ample.com');
    expect(exitCode).toBe(2);
    expect(out).toContain('✓ example.com is delegated');
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^cdk-acm: there is no file or directory "https:\/\/x"/),
      'cdk-acm: "ex ample.com" is neither a file nor a domain name: the name has white space in it',
      '',
    ]);
  });

  test('a thousand names are looked at side by side', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `n${index}.example.com`);
    const { exitCode, out } = await runs.run(DELEGATED, ...names);
    expect(exitCode).toBe(0);
    expect(out.match(/✓ no CAA record restricts/g)).toHaveLength(1000);
    expect(out.indexOf('n1.example.com')).toBeLessThan(out.indexOf('n2.example.com'));
  }, 60_000);

  test('a resolver that does not answer is one problem, and no cause', async () => {
    const { exitCode, out, err } = await runs.run({ '. ANY': 'GARBAGE' }, ...Array.from({ length: 50 }, (_, index) => `n${index}.example.com`));
    expect(exitCode).toBe(2);
    expect(out).not.toContain('✗');
    expect(err).toBe(`cdk-acm: no answer from the resolver ${runs.dns.address}: check the network, or give another one with --resolver\n`);
  });

  test('Ctrl-C ends with what is known', async () => {
    const run = runs.run({ ...VALIDATED, 'slow.example.com ANY': 'DROP' }, NAME, 'slow.example.com');
    setTimeout(() => process.emit('SIGINT'), 1000);
    const { exitCode, out, err } = await run;
    expect(exitCode).toBe(130);
    expect(out).toContain('www.example.com\n');
    expect(err).toBe('cdk-acm: interrupted: looked at 1 of 2\n');
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('with what ACM says', () => {
  test('the record and the zone are known', async () => {
    await runs.withCertificate(PENDING);
    const { exitCode, out } = await runs.run(DELEGATED, app());
    expect(out).toContain([
      'Web/Certificate',
      '  … ACM waits for the validation of www.example.com',
      '  ✓ example.com is delegated to ns-1.awsdns-00.com, ns-2.awsdns-01.net',
      `  ✓ hosted zone ${ZONE} (example.com) is the zone that the internet asks`,
      '  ✓ no CAA record restricts www.example.com',
      '  ✗ _x1.www.example.com does not exist',
    ].join('\n'));
    expect(exitCode).toBe(1);
    expect(runs.aws!.seen.every(({ region, action }) => action.startsWith('route53') || region === 'eu-west-1')).toBe(true);
  });

  test.each<[string, object, string, number]>([
    ['issued', { Status: 'ISSUED', NotAfter: Date.now() / 1000 + 100.5 * 86_400 }, '✓ ACM has issued the certificate: valid for 100 days', 0],
    ['failed for CAA', { Status: 'FAILED', FailureReason: 'CAA_ERROR' }, '✗ the certificate has the final status FAILED: CAA_ERROR\n    allow Amazon in the CAA', 1],
    ['failed for a reason that is not known', { Status: 'FAILED', FailureReason: 'toString' }, '✗ the certificate has the final status FAILED: toString\n    remove the cause', 1],
    ['timed out', { Status: 'VALIDATION_TIMED_OUT' }, '✗ the certificate has the final status VALIDATION_TIMED_OUT\n    remove the cause, and request a new certificate', 1],
    ['waiting for a mail', { Status: 'PENDING_VALIDATION', DomainValidationOptions: [{ DomainName: NAME, ValidationMethod: 'EMAIL', ValidationEmails: ['admin@example.com'] }] },
      '✗ no one has approved the mail about www.example.com to admin@example.com', 1],
  ])('a certificate that is %s', async (_, detail, text, exitCode) => {
    await runs.withCertificate(detail);
    const run = await runs.run(VALIDATED, ARN);
    expect(run.out).toContain(text);
    expect(run.exitCode).toBe(exitCode);
  });

  test('an ARN that does not exist', async () => {
    await runs.withCertificate({});
    runs.aws!.answer = () => new FakeError('ResourceNotFoundException');
    expect(await runs.run(VALIDATED, ARN)).toMatchObject({ exitCode: 1, out: expect.stringContaining(`✗ ${ARN} does not exist`) });
  });

  test('before the deployment, the records are not known', async () => {
    await runs.withCertificate({});
    runs.aws!.answer = ({ action }) => action === 'acm:ListCertificates' ? { CertificateSummaryList: [] } : hostedZoneAnswer(ZONE, 'example.com', SERVERS);
    const { exitCode, out } = await runs.run(DELEGATED, app());
    expect(out).toContain('– ACM in eu-west-1 has no certificate for these names yet, so the validation records are not known');
    expect(exitCode).toBe(0);
  });

  test('who may not ask ACM still sees DNS', async () => {
    await runs.withCertificate({});
    runs.aws!.answer = () => new FakeError('AccessDeniedException', 'not authorized');
    const { exitCode, out } = await runs.run({ ...DELEGATED, 'example.com CAA': [caa(';')] }, app());
    expect(out).toContain('– the certificate in ACM: not asked, as ');
    expect(out).toContain('✗ CAA of example.com allows no CA, not Amazon');
    expect(exitCode).toBe(1);
    expect(out).not.toContain('a-secret');
  });
});

describe('an app', () => {
  test('a private certificate is not validated', async () => {
    const { exitCode, out } = await runs.run({}, app({ CertificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1' }));
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: expect.stringContaining('no cause found for 0 subjects') });
  });

  test.each<[string, Zones, number, string]>([
    ['without an address', { ...DELEGATED }, 1, '✗ example.com has no A record, and Cognito requires one before it creates the domain auth.example.com'],
    ['with an address', { ...DELEGATED, 'example.com A': ['192.0.2.1'] }, 0, '✓ example.com has an A record'],
    ['that cannot be asked', { ...DELEGATED, 'example.com A': 'SERVFAIL' }, 2, '? no answer from DNS for example.com'],
  ])('a Cognito domain below a parent %s', async (_, zones, exitCode, text) => {
    const domain = { Type: 'AWS::Cognito::UserPoolDomain', Properties: { Domain: 'auth.example.com', UserPoolId: 'x', CustomDomainConfig: { CertificateArn: ARN } } };
    const run = await runs.run(zones, app({ DomainName: { Ref: 'Name' } }, { Domain: domain }));
    expect(run.out).toContain(text);
    expect(run.exitCode).toBe(exitCode);
  });
});

describe('watching', () => {
  test('ends when ACM has issued the certificate', async () => {
    await runs.withCertificate(PENDING);
    const answer = runs.aws!.answer;
    let looks = 0;
    runs.aws!.answer = (request) => {
      if (request.action === 'acm:DescribeCertificate' && ++looks > 2) return { Certificate: { CertificateArn: ARN, Status: 'ISSUED' } };
      return answer(request);
    };
    const { exitCode, out, err } = await runs.run(async () => looks > 1 ? VALIDATED : DELEGATED, app(), '--watch', '--every', '0.1');
    expect(exitCode).toBe(0);
    expect(out).toContain('✓ ACM has issued the certificate');
    expect(err.split('\n')).toEqual([
      'cdk-acm: Web/Certificate: PENDING_VALIDATION',
      'cdk-acm: Web/Certificate: _x1.www.example.com does not exist',
      'cdk-acm: Web/Certificate: ISSUED',
      '',
    ]);
  });

  test('has a limit', async () => {
    await runs.withCertificate(PENDING);
    const { exitCode, out } = await runs.run(DELEGATED, app(), '--watch', '--every', '0.1', '--minutes', '0.005');
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: expect.stringContaining('… ACM waits') });
  });

  test('without AWS, ends when DNS is right', async () => {
    let looks = 0;
    const { exitCode } = await runs.run(async () => ++looks > 20 ? VALIDATED : DELEGATED, NAME, '--record', LINE, '--watch', '--every', '0.1');
    expect(exitCode).toBe(0);
  });

  test('ends with Ctrl-C', async () => {
    setTimeout(() => process.emit('SIGINT'), 500);
    const { exitCode } = await runs.run(DELEGATED, NAME, '--record', LINE, '--watch', '--every', '60');
    expect(exitCode).toBe(130);
  });
});
