import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import '@microsoft/jest-sarif';
import { load } from 'js-yaml';
import { directoryWith } from '../cli/files';

const ROOT = join(__dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'ci.md'), 'utf8');
const COMMAND = join(ROOT, 'lib', 'cli', 'cdk-acm.js');

const arnIn = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/11111111-2222-3333-4444-555555555555`;

/** A template in YAML with a certificate of this region for CloudFront. */
const siteIn = (region: string) => `Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        ViewerCertificate: { AcmCertificateArn: '${arnIn(region)}', MinimumProtocolVersion: TLSv1.2_2021, SslSupportMethod: sni-only }
`;

/** The code of a section of the page. */
function codeOf(section: string, language: string): string {
  const [, text] = PAGE.split(`\n## ${section}\n`);
  const [, code] = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm').exec(text.split('\n## ')[0]) ?? [];
  return code;
}

/** A directory with templates, and with commands that run the compiled command in place of a published one. */
function repository(region: string): string {
  const directory = directoryWith({ 'templates/site.yaml': siteIn(region), 'templates/queue.yaml': 'Resources: { Queue: { Type: AWS::SQS::Queue } }\n' });
  const run = `exec "${process.execPath}" "${COMMAND}" "$@"`;
  mkdirSync(join(directory, 'bin'));
  for (const [name, lines] of Object.entries({ 'npx': ['while [ "$1" != cdk-acm ]; do shift; done', 'shift', run], 'cdk-acm': [run] })) {
    writeFileSync(join(directory, 'bin', name), ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(join(directory, 'bin', name), 0o755);
  }
  return directory;
}

/** Runs a line of a script as CI does, and says its exit code. */
function exitCodeOf(line: string, directory: string): number | null {
  return spawnSync('bash', ['-e', '-c', line], { cwd: directory, env: { PATH: `${join(directory, 'bin')}${delimiter}${process.env.PATH}` } }).status;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

test('the workflow of GitHub fails for a wrong template, and uploads its findings as SARIF all the same', () => {
  const { jobs: { check: { steps } }, permissions } = load(codeOf('GitHub Actions', 'yaml')) as
    { jobs: { check: { steps: readonly Step[] } }; permissions: Readonly<Record<string, string>> };
  const { run = '' } = steps.find((step) => step.run) ?? {};
  const upload = steps.find(({ uses = '' }) => uses.startsWith('github/codeql-action/upload-sarif@'));
  expect(upload?.if).toBe('${{ !cancelled() }}');
  expect(permissions).toEqual({ 'contents': 'read', 'security-events': 'write' });
  const [wrong, right] = [repository('eu-west-1'), repository('us-east-1')];
  expect([exitCodeOf(run, wrong), exitCodeOf(run, right)]).toEqual([1, 0]);
  const log = JSON.parse(readFileSync(join(wrong, upload?.with?.sarif_file ?? ''), 'utf8'));
  expect(log).toBeValidSarifLog();
  expect(log.runs[0].results).toMatchObject([
    { ruleId: 'cdk-acm::certificate-region', locations: [{ physicalLocation: { artifactLocation: { uri: 'templates/site.yaml' } } }] },
  ]);
});

test('the job of GitLab fails for a wrong template, and keeps its report', () => {
  const { certificates: { script: [line], artifacts: { when, reports: { junit } } } } = load(codeOf('GitLab', 'yaml')) as
    { certificates: { script: readonly string[]; artifacts: { when: string; reports: { junit: string } } } };
  expect(when).toBe('always');
  const [wrong, right] = [repository('eu-west-1'), repository('us-east-1')];
  expect([exitCodeOf(line, wrong), exitCodeOf(line, right)]).toEqual([1, 0]);
  expect(readFileSync(join(wrong, junit), 'utf8')).toContain('certificate-region');
  expect(existsSync(join(right, junit))).toBe(true);
});

test('pre-commit runs the command on templates, and on nothing else', () => {
  const { repos: [{ hooks: [{ entry, files }] }] } = load(codeOf('pre-commit', 'yaml')) as { repos: readonly { hooks: readonly { entry: string; files: string }[] }[] };
  const committed = ['templates/site.yaml', 'templates/web/site.json', 'src/site.yaml', 'templates/readme.md'];
  expect(committed.filter((file) => new RegExp(files).test(file))).toEqual(['templates/site.yaml', 'templates/web/site.json']);
  expect(['eu-west-1', 'us-east-1'].map((region) => exitCodeOf(`${entry} templates/site.yaml`, repository(region)))).toEqual([1, 0]);
});

test.each([['eu-west-1', 1], ['us-east-1', 0]])('the hook of git lets a commit pass with a certificate in us-east-1 alone: %s', (region, exitCode) => {
  const directory = repository(region);
  const hook = join(directory, '.git', 'hooks', 'pre-commit');
  expect(exitCodeOf('git init --quiet && git config user.name Test && git config user.email test@example.com', directory)).toBe(0);
  mkdirSync(join(hook, '..'), { recursive: true });
  writeFileSync(hook, codeOf('pre-commit', 'sh'));
  chmodSync(hook, 0o755);
  expect(exitCodeOf('git add bin && git commit --quiet --message "no template"', directory)).toBe(0);
  expect(exitCodeOf('git add templates && git commit --quiet --message templates', directory)).toBe(exitCode);
});

test('a resource acknowledges a rule in its metadata', () => {
  const [, metadata] = /`Metadata: (\{.*\})`/.exec(PAGE) ?? [];
  const directory = repository('us-east-1');
  const site = siteIn('us-east-1').replace('TLSv1.2_2021', 'TLSv1_2016').replace('    Properties:', `    Metadata: ${metadata}\n    Properties:`);
  const check = 'cdk-acm check templates/site.yaml --strict';
  writeFileSync(join(directory, 'templates', 'site.yaml'), site.replace(/.*Metadata.*\n/, ''));
  expect(exitCodeOf(check, directory)).toBe(1);
  writeFileSync(join(directory, 'templates', 'site.yaml'), site);
  expect(exitCodeOf(check, directory)).toBe(0);
});

test('the step with AWS credentials says without them what it could not ask, and finds the rest', () => {
  const { steps } = load(codeOf('With an AWS account', 'yaml')) as { steps: readonly Step[] };
  const { run = '' } = steps.find((step) => step.run) ?? {};
  expect(run).toContain('--live');
  expect([exitCodeOf(run, repository('eu-west-1')), exitCodeOf(run, repository('us-east-1'))]).toEqual([1, 0]);
});
