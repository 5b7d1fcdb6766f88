import { CfnCondition } from 'aws-cdk-lib';
import { CfnRule, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { CertificatesWidget } from './dashboard/certificates-widget';
import { Destination } from './destination';
import { EventText, eventTexts } from './event-text';
import { WatchedCertificate } from './watched-certificate';

/**
 * The certificates of one rule: a pattern has 2,048 characters at most, and an ARN in it up to 100.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
const MOST_PER_RULE = 18;

interface OpenRule {
  readonly rule: Rule;
  certificates: number;
}

/** The rules that send events about certificates of one stack to topics. Certificates of one kind share them, as an account can have 300 rules per region. */
export class CertificateEvents {
  private readonly rules = new Map<string, OpenRule[]>();

  /**
   * @param scope The construct of the stack that has the rules
   * @param dashboard What counts their events
   * @param condition The condition on which the stack has them
   */
  constructor(
    private readonly scope: Construct,
    private readonly destinations: readonly Destination[],
    private readonly dashboard?: CertificatesWidget,
    private readonly condition?: CfnCondition,
  ) {}

  public add({ arn, renewal }: WatchedCertificate): void {
    for (const event of eventTexts(renewal)) {
      const open = this.ruleFor(`${event.id}-${renewal}`, event);
      open.certificates += 1;
      open.rule.addEventPattern({ resources: [arn] });
    }
  }

  private ruleFor(id: string, event: EventText): OpenRule {
    const rules = this.rules.get(id) ?? [];
    const last = rules.at(-1);
    if (last && last.certificates < MOST_PER_RULE) return last;
    const next = { rule: this.createRule(rules.length === 0 ? id : `${id}-${rules.length + 1}`, event), certificates: 0 };
    this.rules.set(id, [...rules, next]);
    return next;
  }

  private createRule(id: string, { detailType, text, chatMessage }: EventText): Rule {
    const rule = new Rule(this.scope, id, {
      description: `Reports the event "${detailType}" of certificates`,
      eventPattern: { source: ['aws.acm'], detailType: [detailType] },
    });
    (rule.node.defaultChild as CfnRule).cfnOptions.condition = this.condition;
    // CDK's own target for topics would load the targets of all services
    this.destinations.forEach(({ topicArn: arn, isForChat }) => rule.addTarget({
      bind: () => ({ arn, input: isForChat ? RuleTargetInput.fromObject(chatMessage) : RuleTargetInput.fromMultilineText(text) }),
    }));
    this.dashboard?.addRule(rule, detailType, this.condition);
    return rule;
  }
}
