import { createHash } from 'crypto';
import * as path from 'path';
import { pathToFileURL } from 'url';
import type { Log, Notification, Result } from 'sarif';
import { locationOf } from './location';
import { unjudgedIn } from './unjudged';
import { placeIn } from '../../checks/finding-text';
import { PREFIX, type Rule } from '../../checks/rule';
import { printableJson } from '../../names/printable';
import { ownVersion } from '../../own-package';
import type { Report, TemplateFinding } from '../check/check-templates';

const REPOSITORY = 'https://github.com/cdk-acm/cdk-acm';

/**
 * For code scanning.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(report: Report): string {
  const { rules, findings, problems } = report;
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'cdk-acm',
          informationUri: REPOSITORY,
          semanticVersion: ownVersion(),
          rules: rules.map((rule) => ({
            id: PREFIX + rule.id,
            shortDescription: { text: rule.holds },
            defaultConfiguration: { level: rule.severity === 'warning' ? 'warning' : 'error' },
          })),
        },
      },
      invocations: [{
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: [
          ...problems.map((problem): Notification => ({ level: 'error', message: { text: problem } })),
          ...unjudgedIn(report).map(({ text, paths }): Notification => ({
            level: 'note',
            message: { text: text },
            locations: paths.map((fullyQualifiedName) => ({ logicalLocations: [{ fullyQualifiedName }] })),
          })),
        ],
      }],
      results: findings.map((finding) => resultOf(finding, rules)),
    }],
  };
  return `${printableJson(JSON.stringify(log, undefined, 2))}\n`;
}

function resultOf(finding: TemplateFinding, rules: readonly Rule[]): Result {
  const { rule, resource, property, message, fix, severity } = finding;
  const { file, line } = locationOf(finding);
  return {
    ruleId: PREFIX + rule,
    ruleIndex: rules.findIndex((each) => each.id === rule),
    level: severity === 'warning' ? 'warning' : 'error',
    message: { text: `${message}. In ${resource.path} (${resource.type})${placeIn(finding)}. To fix it: ${fix}.` },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri: uriOf(file) },
        ...line === undefined ? {} : { region: { startLine: line } },
      },
      logicalLocations: [{ fullyQualifiedName: resource.path, name: resource.logicalId, kind: 'resource' }],
    }],
    // What stays the same while the user's lines move.
    partialFingerprints: { 'cdkAcm/v1': createHash('sha256').update(`${rule}\n${resource.path}\n${property}`).digest('hex') },
  };
}

function uriOf(file: string): string {
  return path.isAbsolute(file) ? pathToFileURL(file).href : file.split(path.sep).map(encodeURIComponent).join('/');
}
