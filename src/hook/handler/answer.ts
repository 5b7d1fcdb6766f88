import type { Report, Unjudged } from './check-stack';
import type { Finding } from '../../checks/finding';
import { placeIn } from '../../checks/finding-text';
import { PREFIX } from '../../checks/rule';
import { Severity } from '../../checks/severity';
import { printable } from '../../names/printable';

/**
 * What the function answers.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html
 */
export interface HookAnswer {
  readonly hookStatus: 'SUCCESS' | 'FAILED';
  readonly errorCode?: 'NonCompliant' | 'InternalFailure';
  readonly message: string;
  readonly clientRequestToken?: string;
  readonly annotations?: readonly Annotation[];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Annotation.html */
export interface Annotation {
  readonly annotationName: string;
  readonly status: 'FAILED' | 'SKIPPED';
  readonly statusMessage: string;
  readonly remediationMessage?: string;
  readonly remediationLink?: string;
  readonly severityLevel: 'INFORMATIONAL' | 'MEDIUM' | 'HIGH';
}

/** How many characters of the message CloudFormation and the Cloud Control API show. */
const MOST_CHARACTERS = { stack: 4096, cloudControl: 1024 };

/** How many characters an annotation takes in each of its texts. */
const MOST_IN_ANNOTATION = 16_384;

/** How many findings one answer has: more than a person reads. A function answers with 6 MB at most. */
const MOST_ANNOTATIONS = 100;

const RULE_PAGES = 'https://github.com/cdk-acm/cdk-acm/blob/main/docs/rules';

/** How to answer. */
export interface AnswerOptions {
  readonly clientRequestToken?: string;
  readonly isCloudControl?: boolean;

  /** Whether what cannot be judged is refused. */
  readonly failClosed?: boolean;
}

/** The answer to an event of which the rules have said this. An error refuses, a warning does not. */
export function answerOf({ findings, unjudged }: Report, options: AnswerOptions): HookAnswer {
  const [errors, warnings] = [Severity.ERROR, Severity.WARNING].map((severity) => findings.filter((finding) => finding.severity === severity));
  const lines = [...[...errors, ...warnings].map(lineOf), ...unjudged.map(({ resource, reason }) => `${resource} was not judged completely: ${reason}`)];
  const annotations = [...[...errors, ...warnings].map(annotationOf), ...unjudged.map(skipped)].slice(0, MOST_ANNOTATIONS);
  const text = lines.length > 0 ? lines.join('\n') : 'the rules of cdk-acm find nothing wrong';
  return {
    ...statusOf(errors.length > 0, unjudged.length > 0, options),
    message: shortened(text, options.isCloudControl ? MOST_CHARACTERS.cloudControl : MOST_CHARACTERS.stack),
    clientRequestToken: options.clientRequestToken,
    ...annotations.length > 0 && { annotations },
  };
}

/** The answer where nothing is to be judged. */
export function nothingToCheck(reason: string, { clientRequestToken }: AnswerOptions): HookAnswer {
  return { hookStatus: 'SUCCESS', message: reason, clientRequestToken };
}

/** The answer where nothing can be judged. */
export function notChecked(reason: string, options: AnswerOptions): HookAnswer {
  const message = shortened(printable(`cdk-acm could not check this: ${reason}`), MOST_CHARACTERS.cloudControl);
  return { ...statusOf(false, true, options), message, clientRequestToken: options.clientRequestToken };
}

function statusOf(isBroken: boolean, isUnjudged: boolean, { failClosed }: AnswerOptions): Pick<HookAnswer, 'hookStatus' | 'errorCode'> {
  if (isBroken) return { hookStatus: 'FAILED', errorCode: 'NonCompliant' };
  return isUnjudged && failClosed ? { hookStatus: 'FAILED', errorCode: 'InternalFailure' } : { hookStatus: 'SUCCESS' };
}

function lineOf(finding: Finding): string {
  const { rule, severity, message, resource } = finding;
  return printable(`${severity} ${PREFIX}${rule}: ${message}, in ${resource.path} (${resource.type})${placeIn(finding)} → ${fixOf(finding)}`);
}

function annotationOf(finding: Finding): Annotation {
  const { rule, severity, message, resource } = finding;
  return {
    annotationName: PREFIX + rule,
    status: 'FAILED',
    statusMessage: inAnnotation(`${message}, in ${resource.path} (${resource.type})${placeIn(finding)}`),
    remediationMessage: inAnnotation(fixOf(finding)),
    remediationLink: `${RULE_PAGES}/${rule}.md`,
    severityLevel: severity === Severity.ERROR ? 'HIGH' : 'MEDIUM',
  };
}

function skipped({ resource, reason }: Unjudged): Annotation {
  return {
    annotationName: `${PREFIX}not-judged`,
    status: 'SKIPPED',
    statusMessage: inAnnotation(`${resource} was not judged completely: ${reason}`),
    severityLevel: 'INFORMATIONAL',
  };
}

/** A hook does not know whether CDK made the template, so it names properties. */
function fixOf({ fix, templateFix = fix }: Finding): string {
  return templateFix;
}

function inAnnotation(text: string): string {
  return shortened(printable(text), MOST_IN_ANNOTATION);
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
