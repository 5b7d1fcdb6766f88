import '@microsoft/jest-sarif';
import { basename, dirname, join } from 'path';
import type { Log } from 'sarif';
import { RULES } from '../../../src/checks/rules';
import { CERTIFICATE, directoryWith, distribution, manifest, stackArtifact, SYDNEY_ARN } from '../files';
import { run } from '../run';

const FRAME = '/app/bin/web, the site.ts:14:5';

/** A cloud assembly with one finding, whose consumer was created in line 14 of the user's app. */
const ASSEMBLY = directoryWith({
  'manifest.json': manifest({
    Web: {
      ...stackArtifact('web.json'),
      metadata: { '/Web/Site/Resource': [{ type: 'aws:cdk:logicalId', data: 'Site' }, { type: 'aws:cdk:creationStack', data: ['...aws-cdk-lib...', `new Site (${FRAME})`] }] },
    },
  }),
  'web.json': { Resources: { Site: distribution(SYDNEY_ARN) } },
});

const TEMPLATE = join(directoryWith({ 'site.json': { Resources: { Site: distribution(SYDNEY_ARN) } } }), 'site.json');

const MESSAGE = `CloudFront reads this certificate from us-east-1, but ${SYDNEY_ARN} is in ap-southeast-2`;
const PROPERTY = 'DistributionConfig.ViewerCertificate.AcmCertificateArn';

/** A template whose certificate is wrong in one of two stages. */
const STAGED = join(directoryWith({
  'staged.json': {
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    Resources: { Site: distribution({ 'Fn::If': ['IsProd', SYDNEY_ARN, { Ref: 'AWS::NoValue' }] }) },
  },
}), 'staged.json');

test.each(['text', 'json', 'sarif', 'github', 'junit'])('%s says when a finding holds', (format) => {
  const { out } = run('check', STAGED, '--format', format);
  expect(out.replaceAll('\\', '').replaceAll('&quot;', '"')).toContain('when parameter Stage is "prod"');
  expect(check(format).out).not.toMatch(/when (parameter|condition)|"when"/);
});

test('the map says when a finding holds', () => {
  expect(run('map', STAGED, '--format', 'html').out.replaceAll('&quot;', '"')).toContain('when parameter Stage is "prod"');
});

function check(format: string, ...options: string[]) {
  return run('check', ASSEMBLY, '--format', format, ...options);
}

describe('as text', () => {
  test('a finding has its severity, rule and place, what is wrong, the consumer, and how to mend it', () => {
    expect(check('text').out.split('\n')).toEqual([
      'error cdk-acm::certificate-region at /app/bin/web, the site.ts:14',
      `  ${MESSAGE}`,
      `  in Web/Site (AWS::CloudFront::Distribution), ${PROPERTY}`,
      expect.stringMatching(/^ {2}→ create it with CloudFrontCertificate/),
      '',
      '1 error, 0 warnings in 1 stack: 1 certificate, 1 consumer',
      '',
    ]);
  });

  test('nothing found is said too', () => {
    expect(check('text', '--severity', 'certificate-region=off')).toEqual({ exitCode: 0, out: 'nothing is wired wrong in 1 stack: 1 certificate, 1 consumer\n', err: '' });
  });

  test.each(['text', 'junit'])('what would steer a terminal does not reach one as %s', (format) => {
    const names = { DomainName: '\u001b[2Jwww.example.com', ValidationMethod: 'DNS' };
    const directory = directoryWith({ 'web.json': { Resources: { Cert: { ...CERTIFICATE, Properties: names } } } });
    const { out } = run('check', join(directory, 'web.json'), '--format', format);
    expect(out).toContain('\ufffd[2Jwww.example.com');
    expect(out).not.toContain('\u001b');
  });

  test('there are colours on a terminal alone', () => {
    expect(check('text').out).not.toContain('\u001b[');
  });
});

describe('as SARIF', () => {
  function sarif(...argv: string[]): Log {
    return JSON.parse(run('check', ...argv, '--format', 'sarif').out);
  }

  test.each([
    ['findings', [ASSEMBLY, TEMPLATE]],
    ['no findings', [ASSEMBLY, '--severity', 'certificate-region=off']],
    ['something that could not be checked', [ASSEMBLY, '/nowhere']],
  ])('%s are valid by the official schema', (_, argv) => {
    expect(sarif(...argv)).toBeValidSarifLog();
  });

  test('a finding is a result at the line of the user\'s app, with the construct path', () => {
    expect(sarif(ASSEMBLY).runs[0].results).toEqual([{
      ruleId: 'cdk-acm::certificate-region',
      ruleIndex: 0,
      level: 'error',
      message: { text: expect.stringContaining(`${MESSAGE}. In Web/Site (AWS::CloudFront::Distribution), ${PROPERTY}. To fix it: create it with`) },
      locations: [{
        physicalLocation: { artifactLocation: { uri: 'file:///app/bin/web,%20the%20site.ts' }, region: { startLine: 14 } },
        logicalLocations: [{ fullyQualifiedName: 'Web/Site', name: 'Site', kind: 'resource' }],
      }],
      partialFingerprints: { 'cdkAcm/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
    }]);
  });

  test('without a trace the place is the line of the template', () => {
    const [location] = sarif(TEMPLATE).runs[0].results?.[0].locations ?? [];
    expect(location.physicalLocation).toEqual({ artifactLocation: { uri: `file://${TEMPLATE}` }, region: { startLine: 1 } });
  });

  test('the place is relative to where the command runs, however the template was named', () => {
    jest.spyOn(process, 'cwd').mockReturnValue(dirname(TEMPLATE));
    const [location] = sarif(TEMPLATE).runs[0].results?.[0].locations ?? [];
    jest.restoreAllMocks();
    expect(location.physicalLocation?.artifactLocation).toEqual({ uri: basename(TEMPLATE) });
  });

  test('every rule is described', () => {
    expect(sarif(ASSEMBLY).runs[0].tool.driver.rules?.map((rule) => rule.id)).toEqual(RULES.map((rule) => `cdk-acm::${rule.id}`));
  });

  test('what could not be checked makes the run a failed one', () => {
    expect(sarif(ASSEMBLY, '/nowhere').runs[0].invocations).toEqual([
      { executionSuccessful: false, toolExecutionNotifications: [expect.objectContaining({ level: 'error' })] },
    ]);
  });
});

describe('for GitHub', () => {
  test('a finding is an annotation of a line', () => {
    expect(check('github').out).toMatch(new RegExp(
      `^::error file=/app/bin/web%2C the site.ts,line=14,title=cdk-acm%3A%3Acertificate-region::${MESSAGE}%0Ain Web/Site, ${PROPERTY}%0A→ [^\\n]*\\n$`));
  });

  test('a warning is one', () => {
    expect(check('github', '--severity', 'certificate-region=warning').out).toMatch(/^::warning file=/);
  });

  test('what could not be checked is an annotation of the run', () => {
    expect(run('check', '/100%', '--format', 'github').out).toBe(
      '::error title=cdk-acm::there is no file or directory "/100%25": give a cloud assembly (cdk.out, which "cdk synth" writes) or templates\n');
  });
});

describe('as JUnit', () => {
  test('a stack is a suite, and a rule a test that fails when it is broken', () => {
    const { out } = check('junit');
    expect(out).toContain(`<testsuite name="Web" tests="${RULES.length}" failures="1">`);
    expect(out).toContain(`<testcase name="cdk-acm::certificate-region" classname="Web">\n      <failure message="${MESSAGE}">`);
    expect(out).toContain('<testcase name="cdk-acm::supported-service" classname="Web"/>');
  });

  test('a warning is told, and no failure', () => {
    const { out } = check('junit', '--severity', 'certificate-region=warning');
    expect(out).toContain('failures="0"');
    expect(out).toContain('<system-out>cdk-acm::certificate-region');
  });

  test('what could not be checked is an error, with its text escaped', () => {
    expect(run('check', '/<"&', '--format', 'junit').out).toContain('<error message="there is no file or directory &quot;/&lt;&quot;&amp;&quot;');
  });
});

describe('the exit code', () => {
  test.each([
    ['0 for warnings', ['--severity', 'certificate-region=warning'], 0],
    ['1 for warnings with --strict', ['--severity', 'certificate-region=warning', '--strict'], 1],
    ['1 for errors', [], 1],
    ['2 for an option that is not there', ['--nonsense'], 2],
  ])('is %s', (_, options, exitCode) => {
    expect(run('check', ASSEMBLY, ...options).exitCode).toBe(exitCode);
  });
});

test.each([
  ['tls-policy', 'write it as rule=level, such as tls-policy=off'],
  ['tsl-policy=off', 'there is no rule "tsl-policy": write "tls-policy"'],
  ['certificate-region=no', 'there is no level "no": the levels are error, warning, off'],
])('--severity %s is refused', (severity, message) => {
  const { exitCode, err } = run('check', ASSEMBLY, '--severity', severity);
  expect(exitCode).toBe(2);
  expect(err).toContain(message);
});

describe('--allowed-domain', () => {
  const directory = directoryWith({ 'certs.json': { Resources: { Cert: CERTIFICATE } } });

  test.each([
    ['a certificate for another name is a finding', 'corp.example', 1],
    ['a certificate for a name of the domain is none', '*.example.com', 0],
  ])('%s', (_, domain, exitCode) => {
    const { exitCode: actual, out } = run('check', join(directory, 'certs.json'), '--allowed-domain', 'a.example', '--allowed-domain', domain);
    expect(actual).toBe(exitCode);
    expect(out.includes('cdk-acm::allowed-names')).toBe(exitCode === 1);
  });

  test('what is no name is refused', () => {
    expect(run('check', '--allowed-domain', 'https://x')).toMatchObject({ exitCode: 2, err: expect.stringContaining('the allowed domain "https://x" is not a bare domain name') });
  });
});

test('the help tells the exit codes', () => {
  expect(run('check', '--help')).toMatchObject({ exitCode: 0, out: expect.stringContaining('Exit codes: 0 nothing is wired wrong, 1 something is, 2') });
});
