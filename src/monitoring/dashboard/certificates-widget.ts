import { CfnCondition, CfnResource, Fn, Stack, Token } from 'aws-cdk-lib';
import { Alarm, Dashboard, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule } from 'aws-cdk-lib/aws-events';
import { alarmStates, FULL_WIDTH, MetricRow, tables, WidgetJson } from './widgets';
import { replacementHash } from '../../certificate/replacement-hash';
import { deployedStack, stageOf } from '../../cross-region/deployment-order';
import { stacksThatNeed } from '../../cross-region/needed-stacks';
import { ValuesElsewhere } from '../../cross-region/values-elsewhere';
import { isKnown } from '../../lookups';
import { WatchedCertificate } from '../watched-certificate';

const INSTEAD = 'create the dashboard in a stack of its own, which no other stack needs';

const WIDGETS = new WeakMap<Dashboard, CertificatesWidget>();

/** What a dashboard shows of all monitors that it was given to. It is complete once the app is. */
export class CertificatesWidget implements IWidget {
  public static on(dashboard: Dashboard): CertificatesWidget {
    const widget = WIDGETS.get(dashboard) ?? new CertificatesWidget(dashboard);
    if (!WIDGETS.has(dashboard)) dashboard.addWidgets(widget);
    WIDGETS.set(dashboard, widget);
    return widget;
  }

  public readonly width = FULL_WIDTH;
  private readonly values: ValuesElsewhere;
  private readonly certificates: MetricRow[] = [];
  private readonly alarms = new Map<string, string[]>();
  private readonly events: MetricRow[] = [];

  /** The stacks whose order with the stack of the dashboard is to be checked, each with a certificate. */
  private readonly shown = new Map<Stack, string>();
  private place = { x: 0, y: 0 };

  private constructor(private readonly dashboard: Dashboard) {
    this.values = new ValuesElsewhere(dashboard, INSTEAD);
  }

  public get height(): number {
    return this.content().reduce((sum, { height }) => sum + height, 0);
  }

  public position(x: number, y: number): void {
    this.place = { x, y };
  }

  public toJson(): object[] {
    let { y } = this.place;
    return this.content().map((widget) => {
      const top = y;
      y += widget.height;
      return { ...widget, x: this.place.x, y: top };
    });
  }

  public addCertificate({ arn, path, identity, condition }: WatchedCertificate, alarm: Alarm): void {
    const { stack } = alarm;
    this.checkPlace(stack, path);
    const revision = () => `${path} ${CfnResource.isCfnResource(identity) ? replacementHash(identity) : identity}`;
    this.certificates.push({ ...placed(path, stack), value: this.values.read(existing(arn, condition), stack, revision) });
    const noAlarm = stack.formatArn({ service: 'cloudwatch', resource: 'alarm:none' });
    const alarmArn = this.values.read(existing(alarm.alarmArn, condition, noAlarm), stack, () => alarm.node.path);
    this.alarms.set(stack.region, [...this.alarms.get(stack.region) ?? [], alarmArn]);
  }

  /** Adds a rule that sends events about certificates. */
  public addRule(rule: Rule, event: string, condition?: CfnCondition): void {
    this.events.push({ ...placed(event, rule.stack), value: this.values.read(existing(rule.ruleName, condition), rule.stack, () => rule.node.path) });
  }

  /** Throws if the stack of the dashboard has to be deployed before a stack that it shows. That is known once the app is complete. */
  public checkOrder(): void {
    const home = this.home();
    this.shown.forEach((certificate, stack) => {
      if (stack === home || !stacksThatNeed(home, [stack]).has(stack)) return;
      throw new Error(`dashboard "${this.dashboard.node.path}" is in stack "${home.node.path}", which stack "${stack.node.path}" needs, and it shows certificate `
        + `"${certificate}" of that stack: ${INSTEAD}`);
    });
    this.shown.clear();
  }

  private home(): Stack {
    return deployedStack(Stack.of(this.dashboard));
  }

  private content(): WidgetJson[] {
    const { region } = Stack.of(this.dashboard);
    return [
      ...tables(this.certificates, {
        title: 'Days until certificates expire',
        metric: ['AWS/CertificateManager', 'DaysToExpiry', 'CertificateArn'],
        column: 'MIN',
        order: 'ASC',
        start: '-P2D',
        region,
      }),
      ...[...this.alarms].flatMap(([of, arns]) => alarmStates(`Alarms${Token.isUnresolved(of) ? '' : ` in ${of}`}`, arns)),
      ...tables(this.events, {
        title: 'Events about certificates in the last 45 days',
        // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
        metric: ['AWS/Events', 'TriggeredRules', 'RuleName'],
        column: 'SUM',
        order: 'DESC',
        start: '-P45D',
        region,
      }),
    ];
  }

  private checkPlace(stack: Stack, certificate: string): void {
    const home = this.home();
    const names = `dashboard "${this.dashboard.node.path}" cannot show certificate "${certificate}"`;
    if (stageOf(stack) !== stageOf(home)) {
      throw new Error(`${names}: they are in different Stages, which are deployed apart: create a dashboard in each Stage, and call watchAll() there`);
    }
    if (stack.account !== home.account && isKnown(stack.account, stack) && isKnown(home.account, home)) {
      throw new Error(`${names}: it is in account ${stack.account}, and the dashboard in account ${home.account}: create a dashboard in each account, each with a monitor`);
    }
    if (Token.isUnresolved(stack.region) !== Token.isUnresolved(home.region) && deployedStack(stack) !== home) {
      throw new Error(`${names}: only one of stack "${stack.node.path}" and stack "${home.node.path}" says its region: give both an env with a region`);
    }
    this.shown.set(deployedStack(stack), certificate);
  }
}

/** A value in a stack that has it on a condition. */
function existing(value: string, condition?: CfnCondition, otherwise = 'none'): string {
  return condition ? Token.asString(Fn.conditionIf(condition.logicalId, value, otherwise)) : value;
}

function placed(label: string, { region }: Stack): Pick<MetricRow, 'label' | 'region'> {
  return Token.isUnresolved(region) ? { label } : { label: `${label} (${region})`, region };
}
