import * as path from 'path';
import {
  Stack, Stage, type IPolicyValidationContext, type IPolicyValidationPlugin, type PolicyValidationPluginReport, type PolicyViolation,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { CertificateChecksProps } from './certificate-checks-props';
import { CERTIFICATE_CHECKS_INPUTS } from './check-inputs';
import { debugHint } from './refusal-text';
import { type RuleSettings, ruleSettings } from './rule-settings';
import { walkTree, type ConstructFinding, type TreeFindings, type UnjudgedConstruct, type UnusedAcknowledgement } from './tree-walk';
import { isAlreadyChecked } from './validation-run';
import { NOT_JUDGED } from '../checks/obstacle-text';
import { PREFIX } from '../checks/rule';
import { Severity } from '../checks/severity';
import { coreScopesAcknowledgements } from '../core-internals';
import { deployedStack } from '../cross-region/deployment-order';
import { checkArgument, checkProps } from '../input/check';
import { isObject, kind } from '../input/input';
import { namingPlace } from '../input/owner';
import { ownVersion } from '../own-package';
import { ConstructTree } from '../readers/tree/construct-tree';

/** What core gives. A plugin that an app calls itself may get something else. */
const VALIDATION_CONTEXT = kind('the context that core gives to a plugin', 'Validations.of(app).addPlugins(plugin), which calls it',
  (value) => isObject(value) && 'appConstruct' in value && 'stackTemplates' in value);

/**
 * The checks of `CertificateChecks` as a policy validation plugin. They run after synthesis, and CDK adds their findings to its
 * validation report.
 *
 * The CDK CLI fails only for stacks that it selects, and without a pattern such as `'**'` it selects no stack inside a Stage.
 * `CertificateChecks.apply` also fails for those. If you use both, each finding is reported once.
 *
 * @example
 * import { CertificateChecksPlugin } from 'cdk-acm';
 *
 * const app = new App();
 * Validations.of(app).addPlugins(new CertificateChecksPlugin());
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html
 */
export class CertificateChecksPlugin implements IPolicyValidationPlugin {
  /** The name of the plugin, for reports. */
  public readonly name = 'Certificate checks';

  /** The version of this package. */
  public readonly version?: string = ownVersion();

  /** The IDs of the rules that are checked. */
  public readonly ruleIds?: string[];

  private readonly settings: RuleSettings;

  /**
   * @param props severities and allowed domains; throws if they name an unknown rule
   */
  constructor(props: CertificateChecksProps = {}) {
    checkProps('CertificateChecksPlugin', props, CERTIFICATE_CHECKS_INPUTS);
    this.settings = namingPlace('CertificateChecksPlugin', () => ruleSettings(props));
    this.ruleIds = this.settings.rules.map((rule) => PREFIX + rule.id);
  }

  /**
   * Called by core once the templates are written.
   *
   * @param context the stacks, and the construct tree that they were made of
   */
  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    checkArgument('CertificateChecksPlugin.validate()', 'context', context, VALIDATION_CONTEXT);
    try {
      return this.report(context);
    } catch (error) {
      // With what the CDK CLI sets, a plugin that throws ends in an empty report, which looks as if all were well.
      return { success: false, violations: [fault(error as Error)] };
    }
  }

  private report({ appConstruct, stackTemplates }: IPolicyValidationContext): PolicyValidationPluginReport {
    const templates = new Set(stackTemplates.map((stack) => path.resolve(stack.templatePath)));
    const isSelected = (construct: IConstruct) => templates.has(templateOf(deployedStack(Stack.of(construct))));
    const found = walkTree(new ConstructTree(appConstruct), stacksBelow(appConstruct), this.settings,
      (construct, ruleId) => isSelected(construct) && !isAlreadyChecked(construct, ruleId));
    return {
      success: found.findings.every((finding) => finding.severity !== Severity.ERROR),
      violations: [...withDebugHint(violationsOf(found), found), ...found.unused.map(unusedViolation), ...found.unjudged.map(unjudgedViolation)],
    };
  }
}

/**
 * The violations that core is told. It silences those that are acknowledged itself, and keeps a record of it; before it knew where an
 * acknowledgement counts it silenced a rule everywhere, and is given neither these nor an id that it would silence. It also silences what is
 * acknowledged without a reason.
 */
function violationsOf({ findings, acknowledged, acknowledgements }: TreeFindings): PolicyViolation[] {
  const isSilencedByCore = ({ construct, rule }: ConstructFinding) => acknowledgements.areAppliedByCore(construct, rule);
  if (coreScopesAcknowledgements()) {
    return [
      ...findings.map((each) => violation(each, isSilencedByCore(each) ? each.rule : PREFIX + each.rule)),
      ...acknowledged.filter(isSilencedByCore).map((each) => violation(each, PREFIX + each.rule)),
    ];
  }
  const silenced = new Set([...acknowledged, ...findings.filter(isSilencedByCore)].map(({ rule }) => rule));
  return findings.map((each) => violation(each, silenced.has(each.rule) ? each.rule : PREFIX + each.rule));
}

/** The first violation says how to see file and line, if a finding has none. */
function withDebugHint([first, ...others]: PolicyViolation[], { findings }: TreeFindings): PolicyViolation[] {
  const hint = debugHint(findings);
  if (!first) return [];
  return [hint === undefined ? first : { ...first, fix: `${first.fix} (${hint})` }, ...others];
}

function violation({ construct, resource, property, message, when, fix, severity }: ConstructFinding, ruleName: string): PolicyViolation {
  return {
    ruleName,
    description: when === undefined ? message : `${message}, ${when}`,
    fix,
    severity,
    violatingResources: [{ resourceLogicalId: resource.logicalId, templatePath: templateOf(construct.stack), locations: [`Properties.${property}`] }],
  };
}

function unusedViolation({ construct, id, message }: UnusedAcknowledgement): PolicyViolation {
  return {
    ruleName: PREFIX + id,
    description: message,
    severity: Severity.WARNING,
    violatingResources: [{ constructPath: construct.node.path, locations: [] }],
  };
}

function unjudgedViolation({ construct, resource, message }: UnjudgedConstruct): PolicyViolation {
  return {
    ruleName: PREFIX + NOT_JUDGED,
    description: message,
    severity: Severity.WARNING,
    violatingResources: [{ resourceLogicalId: resource.logicalId, templatePath: templateOf(construct.stack), locations: [] }],
  };
}

function fault(error: Error): PolicyViolation {
  return {
    ruleName: `${PREFIX}fault`,
    description: `the certificates could not be checked: ${error.message}`,
    fix: 'this is a fault of cdk-acm: please report it, and apply CertificateChecks to a part of the app to find out which construct it is',
    // What was not judged cannot be acknowledged.
    severity: 'fatal',
    violatingResources: [{ constructPath: '', locations: [] }],
  };
}

/** The file with the template of a stack; that of a nested stack is beside its parent's. */
function templateOf(stack: Stack): string {
  return path.resolve(Stage.of(stack)?.outdir ?? '', stack.templateFile);
}

/** The outermost stacks. */
function stacksBelow(construct: IConstruct): Stack[] {
  if (Stack.isStack(construct)) return [construct];
  return construct.node.children.flatMap(stacksBelow);
}
