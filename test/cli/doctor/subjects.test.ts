import { ARN, DoctorRuns, LINE, app } from './doctor-runs';
import { DELEGATED, NAME, RECORD, VALIDATED } from './zones';
import { subjectsOf } from '../../../src/cli/doctor/subjects';

const runs = new DoctorRuns();
const OPTIONS = { records: [], onStack: () => undefined };

test('names, ARNs and files are given side by side, each once', () => {
  const { subjects, problems } = subjectsOf(['WWW.example.com.', ARN, ARN, app(), '*.example.com'], { ...OPTIONS, region: 'eu-central-1' });
  expect(subjects.map(({ title, region }) => `${title} ${region}`)).toEqual([
    `${ARN} eu-west-1`, 'www.example.com eu-central-1', '*.example.com eu-central-1', 'Web/Certificate eu-west-1',
  ]);
  expect(problems).toEqual([]);
});

test('a URL is taken for the name in it', () => {
  const { subjects, problems } = subjectsOf(['https://WWW.example.com/shop', 'www.example.com.', 'api.example.com:443', 'https://bücher.de'], OPTIONS);
  expect(subjects.map(({ title }) => title)).toEqual(['www.example.com', 'api.example.com', 'xn--bcher-kva.de']);
  expect(problems).toEqual([]);
});

test.each(['example.com:8443', 'https://example.com:8443/shop'])('a port is refused, and the message has the option for it: %s', (target) => {
  expect(subjectsOf([target], OPTIONS)).toEqual({
    subjects: [],
    problems: [
      `"${target}" has a port, and a domain name has none: write "example.com", with --endpoint example.com:8443 to look at the server there`,
    ],
  });
});

test.each([
  ['arn:aws:iam::111122223333:server-certificate/x', /^"arn:aws:iam::[^"]+" is not the ARN of a certificate in ACM, such as arn:aws:acm:/],
  ['arn:aws:acm:eu-west-1:111122223333:certificate', /is not the ARN of a certificate in ACM/],
  ['bücher.de', /^"bücher\.de" is neither a file nor a domain name: the name has characters beyond ASCII: write it in Punycode, "xn--bcher-kva\.de"$/],
  ['example', /^"example" is neither a file nor a domain name: the name has no top-level domain/],
  ['', /^"" is neither a file nor a domain name: the name is empty$/],
  ['gone.json', /^there is no file or directory "gone\.json"/],
])('"%s" is a problem', (target, problem) => {
  expect(subjectsOf([target], OPTIONS)).toEqual({ subjects: [], problems: [expect.stringMatching(problem)] });
});

test('a record alone gives its name; CloudFormation writes it so', async () => {
  const event = `Content of DNS Record is: {Name: ${RECORD.name}.,Type: CNAME,Value: ${RECORD.value}.}`;
  const out = expect.stringMatching(/^www\.example\.com\n[^]*✗ _x1\.www\.example\.com does not exist\n/);
  expect(await runs.run(DELEGATED, '--record', event)).toMatchObject({ exitCode: 1, out });
});

test('a record of another name is a problem', async () => {
  const { exitCode, out, err } = await runs.run(DELEGATED, 'api.example.com', '--record', LINE);
  expect(out).toContain('✓ example.com is delegated');
  expect(out).not.toContain('_x1');
  expect(err).toBe('cdk-acm: the record _x1.www.example.com was not looked at: it validates www.example.com, so give this name too\n');
  expect(exitCode).toBe(2);
});

test.each<[string, string[]]>([
  ['the name', ['WWW.example.com']], ['its wildcard', ['*.www.example.com']], ['an app that has it', [app()]], ['an ARN, whose names are not known', ['api.example.com', ARN]],
  ['an app whose names are not known', [app({ DomainName: { Ref: 'Name' }, DomainValidationOptions: [] })]],
])('a record is no problem for %s', (_, targets) => {
  expect(subjectsOf(targets, { ...OPTIONS, records: [RECORD] }).problems).toEqual([]);
});

test('a name that is none is a problem, and the others are looked at', async () => {
  const { exitCode, out, err } = await runs.run(VALIDATED, NAME, 'https://x', 'ex ample.com');
  expect(exitCode).toBe(2);
  expect(out).toContain('✓ example.com is delegated');
  expect(err.split('\n')).toEqual([
    'cdk-acm: "https://x" is neither a file nor a domain name: the name has no top-level domain: two labels at least, such as "example.com"',
    'cdk-acm: "ex ample.com" is neither a file nor a domain name: the name has white space in it',
    '',
  ]);
});
