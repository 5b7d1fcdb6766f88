import { readFileSync } from 'fs';
import { join } from 'path';
import { Aspects, Validations, type App, type IAspect } from 'aws-cdk-lib';
import type { RuleFixture } from './fixture';
import { appOf } from './fixture-app';
import { templatesOf } from './fixture-templates';
import { FIXTURES } from './fixtures';
import { aspectName } from '../../../projenrc/aspects/aspects';
import * as library from '../../../src';
import { AllowedNamesCheck, CertificateChecks, CertificateChecksPlugin, CertificateChecksProps, Severity } from '../../../src';
import { run } from '../../cli/run';

/** The Aspects of the rules without parameters, by class name. */
const ASPECTS = library as unknown as Record<string, new () => IAspect>;

/** The Aspect of a rule: `CertificateRegionCheck` of `certificate-region`. */
function aspectOf(rule: string, { allowedDomains = ['evil.example'] }: RuleFixture): IAspect {
  return rule === 'allowed-names' ? new AllowedNamesCheck({ allowedDomains }) : new ASPECTS[aspectName(rule)]();
}

function settingsOf({ allowedDomains, turnedOn }: RuleFixture): CertificateChecksProps {
  return { allowedDomains, severity: turnedOn ? { [turnedOn]: Severity.WARNING } : undefined };
}

/** The rules that synthesis reports, in the words of the edge: what it throws, and the warnings it leaves. */
function reported(app: App): string[] {
  try {
    return app.synth().stacks.flatMap(({ messages }) => messages)
      .flatMap(({ entry }) => /\[ack: cdk-acm::([\w-]+)\]/.exec(String(entry.data))?.slice(1).map((id) => `${id} (warning)`) ?? []);
  } catch (error) {
    return [...(error as Error).message.matchAll(/cdk-acm::([\w-]+) at /g)].map(([, id]) => `${id} (error)`);
  }
}

/** The rules that core reports of the plugin. */
function reportedByPlugin(app: App): string[] {
  jest.spyOn(console, 'error').mockReturnValue();
  let failed = false;
  try {
    app.synth();
  } catch {
    failed = true;
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  const violations: { ruleName: string; severity: string }[] = pluginReports.flatMap((report: { violations: unknown[] }) => report.violations);
  expect(violations.some(({ severity }) => severity === 'error')).toBe(failed);
  return violations.map(({ ruleName, severity }) => `${ruleName.replace('cdk-acm::', '')} (${severity})`);
}

/** The rules that the command line reports of templates, with the exit code that it should have for that. */
function reportedByCommandLine(directory: string, { allowedDomains = [], turnedOn }: RuleFixture): string[] {
  const turnOn = turnedOn ? ['--severity', `${turnedOn}=warning`] : [];
  const { out, exitCode } = run('check', directory, '--format', 'json', ...turnOn, ...allowedDomains.flatMap((name) => ['--allowed-domain', name]));
  const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string }[] };
  expect(exitCode).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  return findings.map(({ rule, severity }) => `${rule.replace('cdk-acm::', '')} (${severity})`);
}

describe.each(Object.entries(FIXTURES))('%s', (rule, fixtures) => {
  describe.each(fixtures.map((fixture) => [`${fixture.verdict}: ${fixture.name}`, fixture] as const))('%s', (_, fixture) => {
    const expected = fixture.finding ? [`${rule} (${fixture.finding.severity ?? 'error'})`] : [];

    test('is the same for CertificateChecks.apply', () => {
      expect(reported(appOf(fixture, (app) => CertificateChecks.apply(app, settingsOf(fixture))))).toEqual(expected);
    });

    test('is the same for the Aspect of the rule', () => {
      expect(reported(appOf(fixture, (app) => Aspects.of(app).add(aspectOf(rule, fixture))))).toEqual(expected);
    });

    test('is the same for the plugin', () => {
      const app = appOf(fixture, (each) => Validations.of(each).addPlugins(new CertificateChecksPlugin(settingsOf(fixture))));
      expect(reportedByPlugin(app)).toEqual(expected);
    });

    test('is the same for the command line on what CDK writes', () => {
      expect(reportedByCommandLine(appOf(fixture).synth().directory, fixture)).toEqual(expected);
    });

    test('is the same for the command line on templates that no CDK made', () => {
      expect(reportedByCommandLine(templatesOf(fixture), fixture)).toEqual(expected);
    });
  });
});
