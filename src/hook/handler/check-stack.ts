import type { EventStack } from './event-stack';
import { rulesOf, type Settings } from './settings';
import type { Finding } from '../../checks/finding';
import { Judge } from '../../checks/judge';
import { obstacleText } from '../../checks/obstacle-text';

/** What the rules say of the resources of an event. */
export interface Report {
  readonly findings: readonly Finding[];

  /** The resources that were not judged, or not completely, each with the reason. */
  readonly unjudged: readonly Unjudged[];
}

/** A resource that was not judged completely. */
export interface Unjudged {
  readonly resource: string;
  readonly reason: string;
}

/** Asks the rules about all resources of an event. */
export function checkStack(stack: EventStack, settings: Settings): Report {
  const judge = new Judge(rulesOf(settings));
  const reports = stack.resources.filter(({ type }) => judge.looksAt(type)).map((resource): Report => {
    try {
      const { findings, obstacles } = judge.judgement(resource);
      return {
        findings: findings.map((finding) => ({ ...finding, severity: settings.severity?.[finding.rule] ?? finding.severity })),
        unjudged: obstacles.length > 0 ? [{ resource: resource.path, reason: obstacleText(obstacles) }] : [],
      };
    } catch (error) {
      return { findings: [], unjudged: [{ resource: resource.path, reason: String(error) }] };
    }
  });
  return { findings: reports.flatMap(({ findings }) => findings), unjudged: reports.flatMap(({ unjudged }) => unjudged) };
}
