import { missingCertificates, type MissingCertificates } from './missing-stacks';
import { StacksWithoutEnvironment } from './stacks-without-environment';
import type { Finding } from '../../checks/finding';
import { Judge } from '../../checks/judge';
import { PREFIX, type Rule } from '../../checks/rule';
import { Severity } from '../../checks/severity';
import type { Obstacle } from '../../deployment/limits';
import { fixWithReason } from '../../names/acknowledgement';
import type { Input } from '../../readers/templates/read';
import { repeatedKeyIn, type RepeatedKey } from '../../readers/templates/repeated-key';
import type { TemplateResource } from '../../readers/templates/template-resource';
import type { TemplateStack } from '../../readers/templates/template-stack';
import type { LiveReport } from '../live/not-asked';

/** Something that a rule finds wrong in a template. */
export interface TemplateFinding extends Finding {
  readonly resource: TemplateResource;
}

/** What the checks have to say. */
export interface Report {
  /** The rules that were asked, with those that the user switched off. */
  readonly rules: readonly Rule[];
  readonly findings: readonly TemplateFinding[];

  /** What could not be checked, each in one line. */
  readonly problems: readonly string[];

  /** The stacks that were checked, with those that are nested. */
  readonly stacks: readonly TemplateStack[];

  /** Those of them that leave open what a rule would have judged. */
  readonly withoutEnvironment: { readonly region: readonly string[]; readonly account: readonly string[] };

  /** The context keys of the lookups that were not made yet when an assembly was synthesized. */
  readonly missingContext: readonly string[];

  /** The certificates that come from stacks which were not given. */
  readonly missingCertificates: readonly MissingCertificates[];

  /** The keys that a map of a template has twice, of which the first was not read. */
  readonly repeatedKeys: readonly KeyOfTemplate[];

  /** The resources that were not judged completely. */
  readonly unjudged: readonly UnjudgedResource[];

  /** What became of the questions to AWS; undefined where it was not to be asked. */
  readonly live?: LiveReport;
}

/** A key that a map of a template has twice. */
export interface KeyOfTemplate extends RepeatedKey {
  readonly template: string;
}

/** A resource that was not judged completely. */
export interface UnjudgedResource {
  readonly resource: TemplateResource;

  /** Why not. */
  readonly obstacles: readonly Obstacle[];
}

/** The severities that the user gave, by rule ID. */
export type Severities = Readonly<Record<string, Severity>>;

/** How to check. */
export interface CheckTemplatesOptions {
  readonly rules: readonly Rule[];
  readonly severities?: Severities;

  /** What AWS was asked before. */
  readonly live?: LiveReport;

  /** Told about each stack as it is checked. */
  readonly onStack?: (path: string) => void;
}

/**
 * Asks the rules about all stacks. What cannot be judged is told, never passed over.
 */
export function checkTemplates({ deployment, problems }: Input, { rules, severities = {}, live, onStack }: CheckTemplatesOptions): Report {
  const withoutEnvironment = new StacksWithoutEnvironment();
  const judge = new Judge(rules.filter((rule) => severities[rule.id] !== Severity.OFF).map((rule) => withoutEnvironment.recordingSilence(rule)));
  const failures: string[] = [];
  const unjudged: UnjudgedResource[] = [];
  const findings = deployment.stacks.flatMap((stack) => {
    onStack?.(stack.path);
    return stack.resources.filter((resource) => judge.looksAt(resource.type)).flatMap((resource): TemplateFinding[] => {
      try {
        const { findings: found, obstacles } = judge.judgement(resource);
        if (obstacles.length > 0) unjudged.push({ resource, obstacles });
        return found.map((finding) => ({
          ...finding,
          resource,
          fix: (resource.isMadeByCdk ? undefined : finding.templateFix) ?? finding.fix,
          severity: severities[finding.rule] ?? finding.severity,
        }));
      } catch (error) {
        failures.push(`${resource.path} cannot be checked: ${(error as Error).message}`);
        return [];
      }
    });
  });
  return {
    rules,
    findings: findings.filter(({ rule, resource }) => !resource.acknowledges(PREFIX + rule)).map(withReasonIn),
    problems: [...problems.map((problem) => problem.message), ...failures],
    stacks: deployment.stacks,
    missingContext: [...new Set(deployment.missing.flatMap(({ key }) => key ?? []))],
    withoutEnvironment: { region: withoutEnvironment.without('region'), account: withoutEnvironment.without('account') },
    missingCertificates: missingCertificates(deployment.stacks),
    repeatedKeys: repeatedKeysIn(deployment.stacks),
    unjudged,
    live,
  };
}

/** If a finding is acknowledged without a reason, its fix says that this does not apply. */
function withReasonIn(finding: TemplateFinding): TemplateFinding {
  const id = PREFIX + finding.rule;
  const path = finding.resource.givesNoReasonAt(id);
  return path === undefined ? finding : { ...finding, fix: fixWithReason(finding.fix, path, id) };
}

/** CDK writes each key once. */
function repeatedKeysIn(stacks: readonly TemplateStack[]): KeyOfTemplate[] {
  const templates = new Set(stacks.filter(({ source }) => !source.constructMetadata).map(({ source }) => source.file));
  return [...templates].flatMap((template) => {
    const repeated = repeatedKeyIn(template);
    return repeated ? [{ template, ...repeated }] : [];
  });
}
