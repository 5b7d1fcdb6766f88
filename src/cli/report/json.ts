import { locationOf } from './location';
import { obstacleText } from '../../checks/obstacle-text';
import { PREFIX } from '../../checks/rule';
import { printableJson } from '../../names/printable';
import type { Report } from '../check/check-templates';

/** For programs. */
export function jsonReport(report: Report): string {
  const { findings, problems, stacks, withoutEnvironment, missingContext, missingCertificates, repeatedKeys, unjudged, live } = report;
  return `${printableJson(JSON.stringify({
    findings: findings.map((finding) => ({
      rule: PREFIX + finding.rule,
      severity: finding.severity,
      message: finding.message,
      when: finding.when,
      fix: finding.fix,
      path: finding.resource.path,
      logicalId: finding.resource.logicalId,
      type: finding.resource.type,
      property: finding.property,
      stack: finding.resource.stack.path,
      region: finding.resource.stack.region,
      template: finding.resource.stack.source.file,
      ...locationOf(finding),
    })),
    problems,
    stacks: stacks.map(({ path }) => path),
    withoutEnvironment,
    missingContext,
    missingCertificates: missingCertificates.map(({ source, paths }) => ({ source, resources: paths })),
    repeatedKeys,
    unjudged: unjudged.map(({ resource, obstacles }) => ({
      path: resource.path,
      logicalId: resource.logicalId,
      type: resource.type,
      stack: resource.stack.path,
      reason: obstacleText(obstacles),
      ...locationOf({ resource }),
    })),
    live: live && {
      answered: live.answered.map(({ kind, id, paths }) => ({ kind, id, resources: paths })),
      notAsked: live.notAsked.map(({ kind, id, reason, paths }) => ({ kind, id, reason, resources: paths })),
    },
  }, undefined, 2))}\n`;
}
