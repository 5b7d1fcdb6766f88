import type { Diagnosis, Verdict } from '../../../../src/cli/doctor/diagnosis';
import { textReport } from '../../../../src/cli/doctor/report/text';
import { DoctorRuns, LINE } from '../doctor-runs';
import { caa, DELEGATED, NAME } from '../zones';

const runs = new DoctorRuns();

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
    'what each cause means: https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md',
    '',
  ]);
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
});

const REPORT = {
  results: [{ subject: { title: 'a\u001b[2Jb', names: [] }, diagnoses: [{ aspect: 'zone', verdict: 'wrong', message: 'x\ny', fix: 'z' }] }],
  resolver: '192.0.2.1',
  problems: [],
} as const;

test('what steers a terminal is shown, not obeyed', () => {
  expect(textReport(REPORT, false)).toBe('a\ufffd[2Jb\n  ✗ x\ufffdy\n    z\n\n1 cause found for 1 subject, asking 192.0.2.1\n'
    + 'what each cause means: https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md\n');
});

test('colours are used where they are asked for', () => {
  expect(textReport(REPORT, true)).toContain('\u001b[31m✗\u001b[39m');
});

describe('subjects without any answer', () => {
  const report = (...verdicts: Verdict[][]) => textReport({
    results: verdicts.map((each) => ({ subject: { title: 'a', names: [] }, diagnoses: each.map((verdict): Diagnosis => ({ aspect: 'zone', verdict, message: 'm' })) })),
    resolver: '192.0.2.1',
    problems: [],
  }, false).split('\n').find((line) => line.includes('asking'));

  test.each<[string, Verdict[][]]>([
    ['1 subject could not be looked at', [['unanswered', 'not-asked']]],
    ['no cause found for 1 subject, 2 subjects could not be looked at', [['unanswered', 'right'], ['not-asked'], ['unanswered']]],
    ['1 cause found for 1 subject, 1 subject could not be looked at', [['wrong'], ['unanswered']]],
  ])('%s', (summary, verdicts) => {
    expect(report(...verdicts)).toBe(`${summary}, asking 192.0.2.1`);
  });
});

test('the reason why something was not asked is written once', () => {
  const result = (title: string) => ({
    subject: { title, names: [] }, diagnoses: [{ aspect: 'certificate', verdict: 'not-asked', message: 'the certificate in ACM: not asked, as there are no AWS credentials' }],
  } as const);
  expect(textReport({ results: [result('a'), result('b')], problems: [] }, false)).toBe(
    'a\n  – the certificate in ACM: not asked, as there are no AWS credentials\n\n'
    + 'b\n  – the certificate in ACM: not asked, for the reason above\n\n2 subjects could not be looked at, asking no resolver\n',
  );
});
