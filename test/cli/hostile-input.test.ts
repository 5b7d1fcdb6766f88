import { execFileSync, spawnSync } from 'child_process';
import { join } from 'path';
import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact, SYDNEY_ARN } from './files';
import { run } from './run';

/** Users wait at most five seconds. That is the time of a processor, of all threads together, so it does not depend on what else the machine does. */
const SECONDS_OF_PROCESSOR = 10;

const LONG = 100_000;

const COMMAND = join(__dirname, '..', '..', 'lib', 'cli', 'cdk-acm.js');

/** Runs the compiled command, which the system stops at the bound: then it has no exit code. */
function runBounded(...argv: string[]) {
  const bounded = `ulimit -t ${SECONDS_OF_PROCESSOR} && exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', bounded, process.execPath, COMMAND, ...argv], { encoding: 'utf8', maxBuffer: Infinity });
  return { exitCode: status, out: stdout, err: stderr };
}

/** Checks one template. */
function check(template: unknown, ...options: string[]) {
  return runBounded('check', join(directoryWith({ 'web.json': template }), 'web.json'), '--region', 'us-east-1', ...options);
}

/** An assembly whose consumer was created with this trace. */
function tracedTo(trace: string[]) {
  return directoryWith({
    'manifest.json': manifest({
      Web: {
        ...stackArtifact('web.json'),
        metadata: { '/Web/Site': [{ type: 'aws:cdk:logicalId', data: 'Site' }, { type: 'aws:cdk:creationStack', data: trace }] },
      },
    }),
    'web.json': { Resources: { Site: distribution(SYDNEY_ARN) } },
  });
}

describe('large texts', () => {
  test.each([
    ['digits', '1'.repeat(LONG)],
    ['line numbers', ':1'.repeat(LONG)],
    ['open parentheses', '('.repeat(LONG)],
    ['white space', ' '.repeat(LONG) + '1'],
    ['paths', 'a/:1x'.repeat(LONG)],
  ])('a trace of %s is read', (_, frame) => {
    expect(runBounded('check', tracedTo([frame, ...Array.from({ length: 10 }, () => `${frame} `)]))).toMatchObject({ exitCode: 1, err: '' });
  });

  test.each([
    ['placeholders that are not closed', '${'.repeat(LONG)],
    ['placeholders', '${A}'.repeat(LONG)],
    ['beginnings of ARNs', 'arn:'.repeat(LONG)],
    ['ARNs', `${SYDNEY_ARN} `.repeat(2000)],
    ['dots', '.'.repeat(LONG)],
    ['wildcards', '*.'.repeat(LONG)],
    ['hyphens', '-'.repeat(LONG)],
    ['dynamic references', '{{resolve:'.repeat(LONG)],
  ])('a text of %s is read, wherever it is', (_, text) => {
    const { exitCode, err } = check({
      Resources: {
        Cert: { ...CERTIFICATE, Properties: { DomainName: text, SubjectAlternativeNames: [text, { 'Fn::Sub': text }], ValidationMethod: 'DNS' } },
        Site: distribution({ 'Fn::Sub': text }),
        Other: distribution(text),
        Host: { Type: 'AWS::EC2::Instance', Properties: { UserData: { 'Fn::Base64': { 'Fn::Sub': text } } } },
      },
    });
    expect({ exitCode, err }).toEqual({ exitCode: expect.any(Number), err: '' });
  });

  test('a loop with a name of open placeholders is found in its template', () => {
    const name = '&{'.repeat(LONG);
    const body = { [`Site\${X}${name}`]: distribution(SYDNEY_ARN) };
    expect(check({ Resources: { 'Fn::ForEach::Sites': ['X', ['A'], body] } })).toMatchObject({ exitCode: 1, err: '' });
  });
});

describe('loops', () => {
  const refused = expect.stringMatching(/^cdk-acm: .*web\.json cannot be read: its Fn::ForEach loops write out more than the 1 MB that CloudFormation accepts\n$/);
  const list = Array.from({ length: 500 }, (_, index) => `E${index}`);

  test('with an exploding product are refused', () => {
    const nested = (depth: number): object => depth === 0
      ? { '${X0}': CERTIFICATE }
      : { [`Fn::ForEach::L${depth}`]: [`X${depth}`, list, nested(depth - 1)] };
    expect(check({ Resources: nested(6) })).toMatchObject({ exitCode: 2, err: refused });
  });

  test('with a large body are refused', () => {
    const body = { 'Cert${X}': { ...CERTIFICATE, Metadata: { Text: 'x'.repeat(1_000_000) } } };
    expect(check({ Resources: { 'Fn::ForEach::L': ['X', list, body] } })).toMatchObject({ exitCode: 2, err: refused });
  });

  test('with texts that double are refused', () => {
    const nested = (depth: number): object => depth === 0
      ? { Cert: { ...CERTIFICATE, Metadata: { Text: '${X1}' } } }
      : { [`Fn::ForEach::L${depth}`]: [`X${depth}`, [depth === 1 ? 'x' : `\${X${depth - 1}}`.repeat(20)], nested(depth - 1)] };
    expect([0, 2]).toContain(check({ Resources: nested(12) }).exitCode);
    const text = { 'Cert${X}': { ...CERTIFICATE, Metadata: { Text: '${X}'.repeat(LONG) } } };
    expect(check({ Resources: { 'Fn::ForEach::L': ['X', ['x'.repeat(LONG)], text] } })).toMatchObject({ exitCode: 2, err: refused });
  });
});

describe('conditions', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const Parameters = Object.fromEntries(numbers(30).map((index) => [`P${index}`, { Type: 'String' }]));
  const asked = Object.fromEntries(numbers(30).map((index) => [`C${index}`, { 'Fn::Equals': [{ Ref: `P${index}` }, 'x'] }]));
  const equal = (one: unknown) => ({ 'Fn::Equals': [one, 'x'] });
  const onlyIf = (condition: string, value: unknown) => ({ 'Fn::If': [condition, value, { Ref: 'AWS::NoValue' }] });
  const VIRGINIA_ARN = SYDNEY_ARN.replace('ap-southeast-2', 'us-east-1');
  const sni = (Certificates: unknown[]) => ({ Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn: 'x', Certificates } });
  const file = (template: object) => join(directoryWith({ 'web.json': template }), 'web.json');

  test('of 6 of 60 certificates of a listener', () => {
    const Certificates = numbers(60).map((index) => {
      const certificate = { CertificateArn: `${VIRGINIA_ARN}${index}` };
      return index < 6 ? onlyIf(`C${index}`, certificate) : certificate;
    });
    const Sni = sni(Certificates);
    expect(runBounded('check', file({ Parameters, Conditions: asked, Resources: { Sni } }))).toMatchObject({ exitCode: 0, err: '' });
    expect(check({ Parameters, Conditions: asked, Resources: { Sni } })).toMatchObject({ exitCode: 0, err: '' });
  });

  test('of 5 of 25 created certificates', () => {
    const certificates = Object.fromEntries(numbers(25).map((index) => [`Cert${index}`, { ...CERTIFICATE, ...index < 5 ? { Condition: `C${index}` } : {} }]));
    const Sni = sni(numbers(25).map((index) => {
      const certificate = { CertificateArn: { Ref: `Cert${index}` } };
      return index < 5 ? onlyIf(`C${index}`, certificate) : certificate;
    }));
    expect(runBounded('check', file({ Parameters, Conditions: asked, Resources: { ...certificates, Sni } }))).toMatchObject({ exitCode: 0, err: '' });
  });

  test.each<[string, (index: number) => unknown]>([
    ['refer to each other twice', (index) => equal({ 'Fn::If': [`D${index + 1}`, { 'Fn::If': [`D${index + 1}`, 'x', 'y'] }, { 'Fn::If': [`D${index + 1}`, 'y', 'x'] }] })],
    ['refer to each other in a circle', (index) => equal({ 'Fn::If': [`D${(index + 1) % 30}`, { 'Fn::If': [`D${(index + 2) % 30}`, 'x', 'y'] }, { Ref: 'P1' }] })],
    ['refer to themselves', (index) => equal({ 'Fn::If': [`D${index}`, 'x', 'y'] })],
    ['are combined of all others', () => ({ 'Fn::Or': numbers(30).map((index) => ({ 'Fn::And': [{ Condition: `C${index}` }, { Condition: `C${29 - index}` }] })) })],
  ])('that %s', (_, condition) => {
    const Conditions = { ...asked, ...Object.fromEntries(numbers(30).map((index) => [`D${index}`, condition(index)])), D30: asked.C0 };
    const Sni = sni(numbers(30).map((index) => onlyIf(`D${index}`, { CertificateArn: VIRGINIA_ARN })));
    expect(check({ Parameters, Conditions, Resources: { Sni } })).toMatchObject({ exitCode: 0, err: '' });
  });

  test('of 300 resources, each with 300 comparisons', () => {
    const indexes = Array.from({ length: 300 }, (_, index) => index);
    const each = (make: (number: number) => unknown) => Object.fromEntries(indexes.map((number) => [`N${number}`, make(number)]));
    const { exitCode, out, err } = check({
      Parameters: { Stage: { Type: 'String' } },
      Conditions: each((number) => ({ 'Fn::Or': indexes.map((other) => ({ 'Fn::Equals': [{ Ref: 'Stage' }, `${number} ${other}`] })) })),
      Resources: each((number) => distribution({ 'Fn::If': [`N${number}`, SYDNEY_ARN, { Ref: 'Stage' }] })),
    });
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(out).toContain('refer to each other too often');
  });

  test.each([300, 10_000])('of %i comparisons, on which 450 resources depend', (comparisons) => {
    const C = { 'Fn::Or': Array.from({ length: comparisons }, (_, index) => ({ 'Fn::Equals': [{ Ref: 'Stage' }, `s${index}`] })) };
    const Resources = Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`Site${index}`, distribution({ 'Fn::If': ['C', SYDNEY_ARN, { Ref: 'Stage' }] })]));
    const { exitCode, out, err } = check({ Parameters: { Stage: { Type: 'String' } }, Conditions: { C }, Resources });
    expect({ exitCode: [0, 1].includes(exitCode ?? 2), err }).toEqual({ exitCode: true, err: '' });
    expect(out).toContain('not judged completely');
  });

  test('of everything in one resource', () => {
    const Aliases = numbers(30).map((index) => onlyIf(`C${index}`, { 'Fn::If': [`C${29 - index}`, `a${index}.example.com`, { 'Fn::Sub': '${P1}.example.com' }] }));
    const Site = { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { Aliases, ViewerCertificate: { AcmCertificateArn: { Ref: 'Cert' } } } } };
    const { exitCode, out } = check({ Parameters, Conditions: asked, Resources: { Site, Cert: CERTIFICATE } });
    expect(exitCode).toBe(1);
    expect(out).toContain('not judged completely');
  });
});

describe('mappings', () => {
  const rows = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, { Arn: `${SYDNEY_ARN}${index}` }]));
  const sites = (count: number, key: (index: number) => unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`Site${index}`, distribution({ 'Fn::FindInMap': ['Certs', key(index), 'Arn'] })]));

  test('of 2,000 rows, of which the deployment chooses one for each of 100 resources', () => {
    const template = { Parameters: { Stage: { Type: 'String' } }, Mappings: { Certs: rows(2000) }, Resources: sites(100, () => ({ Ref: 'Stage' })) };
    expect(check(template)).toMatchObject({ exitCode: 1, err: '' });
  });

  test('of 5,000 rows, of which each of 450 resources takes another one', () => {
    expect(check({ Mappings: { Certs: rows(5000) }, Resources: sites(450, (index) => `s${index}`) })).toMatchObject({ exitCode: 1, err: '' });
  });
});

describe('nested stacks', () => {
  const nested = (index: number) => ({
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: `t${index}.json`, Parameters: { Name: { 'Fn::Join': ['', [{ Ref: 'Name' }, { Ref: 'Name' }]] } } },
  });
  const diamond = (levels: number) => directoryWith(Object.fromEntries(Array.from({ length: levels }, (_, index) => [`t${index}.json`, {
    Parameters: { Name: { Type: 'String' } },
    Resources: { ...index < levels - 1 ? { One: nested(index + 1), Two: nested(index + 1) } : {}, Site: distribution({ Ref: 'Name' }) },
  }])));

  test('that use each other twice are read up to a limit', () => {
    const directory = diamond(40);
    const { exitCode, err } = runBounded('check', join(directory, 't0.json'), '--region', 'us-east-1');
    expect(err).toBe(`cdk-acm: ${directory}/t39.json is the template of more than 500 nested stacks of ${directory}/t0.json: check it by itself\n`);
    expect(exitCode).toBe(2);
  });

  test('of a few levels are judged', () => {
    expect(runBounded('check', join(diamond(7), 't0.json'), '--region', 'us-east-1')).toMatchObject({ exitCode: 0, err: '' });
  });
});

describe('what is not a file', () => {
  const problem = (file: string) => ({ exitCode: 2, out: '', err: `cdk-acm: ${file} cannot be read: it is a device or a pipe, not a file\n` });

  test.each(['/dev/zero', '/dev/null', '/dev/random'])('%s is refused', (device) => {
    expect(runBounded('check', device)).toEqual(problem(device));
    expect(runBounded('map', device)).toEqual(problem(device));
  });

  test('a pipe is refused', () => {
    const pipe = join(directoryWith({}), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(runBounded('check', pipe)).toEqual(problem(pipe));
  });
});

describe('names that would act instead of being shown', () => {
  const HOSTILE = 'a\n::warning::b\r\u001b[2J\u202e\u2028c';
  const ACTIVE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
  const template = {
    Resources: {
      [HOSTILE]: { ...CERTIFICATE, Properties: { DomainName: HOSTILE, SubjectAlternativeNames: [`${HOSTILE}.example.com`] } },
      Site: distribution({ Ref: HOSTILE }),
      Alias: { ...distribution(`arn:aws:acm:${HOSTILE}:111122223333:certificate/x`) },
    },
  };
  const directory = directoryWith({
    'manifest.json': manifest({ [HOSTILE]: { ...stackArtifact('web.json'), displayName: HOSTILE } }),
    'web.json': template,
    [`${HOSTILE.replace(/\//g, '')}.json`]: '{',
  });
  const paths = [directory, join(directory, `${HOSTILE}.json`), `/nowhere/${HOSTILE}`];

  test.each(['text', 'junit', 'github'])('do not act in a report as %s, nor on standard error', (format) => {
    const { out, err } = run('check', ...paths, '--format', format);
    for (const line of [...out.split('\n'), ...err.split('\n')]) expect(line).not.toMatch(ACTIVE);
    expect(`${out}\n${err}`).not.toMatch(/^::warning::b/m);
    expect(err.split('\n')).toHaveLength(3);
  });

  test.each(['json', 'sarif'])('do not act in a report as %s, which keeps them', (format) => {
    const { out } = run('check', ...paths, '--format', format);
    for (const line of out.split('\n')) expect(line).not.toMatch(ACTIVE);
    expect(JSON.stringify(JSON.parse(out))).toContain(JSON.stringify(HOSTILE).slice(1, -1));
  });

  test.each(['text', 'mermaid', 'html'])('do not act on a map as %s', (format) => {
    const { out, err } = run('map', ...paths, '--format', format);
    for (const line of [...out.split('\n'), ...err.split('\n')]) expect(line).not.toMatch(ACTIVE);
    expect(out).not.toMatch(/^::warning::b/m);
  });

  test('do not act in the message about a wrong command line', () => {
    expect(run('check', `--${HOSTILE}`).err.trimEnd()).not.toMatch(ACTIVE);
  });
});

test('two stacks of one name have a suite each in JUnit', () => {
  const assembly = (certificateArn: string) => directoryWith({
    'manifest.json': manifest({ Web: stackArtifact('web.json') }), 'web.json': { Resources: { Site: distribution(certificateArn) } },
  });
  const { out } = run('check', assembly(SYDNEY_ARN), assembly(SYDNEY_ARN.replace('ap-southeast-2', 'us-east-1')), '--format', 'junit');
  expect(out.match(/<failure /g)).toHaveLength(1);
  expect(out.match(/<testsuite name="Web"/g)).toHaveLength(2);
});
