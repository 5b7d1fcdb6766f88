import { CfnCondition, CfnResource, Fn, Stack, Token } from 'aws-cdk-lib';
import { Alarm, Dashboard, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule } from 'aws-cdk-lib/aws-events';
import { alarmStates, FULL_WIDTH, Metric, MetricRow, tables, WidgetJson } from './widgets';
import { replacementHash } from '../../certificate/replacement-hash';
import { deployedStack, stageOf } from '../../cross-region/deployment-order';
import { stacksThatNeed } from '../../cross-region/needed-stacks';
import { ValuesElsewhere } from '../../cross-region/values-elsewhere';
import { isKnown } from '../../lookups';
import { DAYS_TO_EXPIRY, DIMENSION, NAMESPACE } from '../endpoint/handler/metric-names';
import { WatchedCertificate } from '../watched-certificate';

const DAYS_OF_CERTIFICATE: Metric = ['AWS/CertificateManager', 'DaysToExpiry', 'CertificateArn'];
const DAYS_OF_ENDPOINT: Metric = [NAMESPACE, DAYS_TO_EXPIRY, DIMENSION];

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html */
const EVENTS_OF_RULE: Metric = ['AWS/Events', 'TriggeredRules', 'RuleName'];

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
  private readonly days: MetricRow[] = [];
  private readonly alarms = new Map<string, string[]>();
  private readonly events: MetricRow[] = [];

  /** The stacks whose order with the stack of the dashboard is to be checked, each with what is shown of it. */
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
    this.checkPlace(stack, `certificate "${path}"`);
    const revision = () => `${path} ${CfnResource.isCfnResource(identity) ? replacementHash(identity) : identity}`;
    this.days.push({ ...placed(path, stack), metric: DAYS_OF_CERTIFICATE, value: this.values.read(existing(arn, condition), stack, revision) });
    const noAlarm = stack.formatArn({ service: 'cloudwatch', resource: 'alarm:none' });
    this.addAlarm(alarm, existing(alarm.alarmArn, condition, noAlarm));
  }

  /** @param endpoint Its name in metrics */
  public addEndpoint(endpoint: string, alarms: readonly Alarm[]): void {
    const [{ node, stack }] = alarms;
    this.checkPlace(stack, `endpoint "${endpoint}"`);
    const value = this.values.read(endpoint, stack, () => node.path);
    this.days.push({ ...placed(`Endpoint ${value}`, stack), metric: DAYS_OF_ENDPOINT, value });
    alarms.forEach((alarm) => this.addAlarm(alarm, alarm.alarmArn));
  }

  /** Adds a rule that sends events about certificates. */
  public addRule(rule: Rule, event: string, condition?: CfnCondition): void {
    const value = this.values.read(existing(rule.ruleName, condition), rule.stack, () => rule.node.path);
    this.events.push({ ...placed(event, rule.stack), metric: EVENTS_OF_RULE, value });
  }

  /** Throws if the stack of the dashboard has to be deployed before a stack that it shows. That is known once the app is complete. */
  public checkOrder(): void {
    const home = this.home();
    this.shown.forEach((what, stack) => {
      if (stack === home || !stacksThatNeed(home, [stack]).has(stack)) return;
      throw new Error(`dashboard "${this.dashboard.node.path}" is in stack "${home.node.path}", which stack "${stack.node.path}" needs, and it shows ${what} of `
        + `that stack: ${INSTEAD}`);
    });
    this.shown.clear();
  }

  private home(): Stack {
    return deployedStack(Stack.of(this.dashboard));
  }

  private content(): WidgetJson[] {
    const { region } = Stack.of(this.dashboard);
    return [
      ...tables(this.days, {
        title: 'Days until certificates expire',
        column: 'MIN',
        order: 'ASC',
        start: '-P2D',
        region,
      }),
      ...[...this.alarms].flatMap(([of, arns]) => alarmStates(`Alarms${Token.isUnresolved(of) ? '' : ` in ${of}`}`, arns)),
      ...tables(this.events, {
        title: 'Events about certificates in the last 45 days',
        column: 'SUM',
        order: 'DESC',
        start: '-P45D',
        region,
      }),
    ];
  }

  private addAlarm({ node, stack }: Alarm, arn: string): void {
    const { region } = stack;
    this.alarms.set(region, [...this.alarms.get(region) ?? [], this.values.read(arn, stack, () => node.path)]);
  }

  private checkPlace(stack: Stack, what: string): void {
    const home = this.home();
    const names = `dashboard "${this.dashboard.node.path}" cannot show ${what}`;
    if (stageOf(stack) !== stageOf(home)) {
      throw new Error(`${names}: they are in different Stages, which are deployed apart: create a dashboard in each Stage, and call watchAll() there`);
    }
    if (stack.account !== home.account && isKnown(stack.account, stack) && isKnown(home.account, home)) {
      throw new Error(`${names}: it is in account ${stack.account}, and the dashboard in account ${home.account}: create a dashboard in each account, each with a monitor`);
    }
    if (Token.isUnresolved(stack.region) !== Token.isUnresolved(home.region) && deployedStack(stack) !== home) {
      const without = Token.isUnresolved(home.region) ? home : deployedStack(stack);
      throw new Error(`${names}: only one of stack "${stack.node.path}" and stack "${home.node.path}" says its region: `
        + `give stack "${without.node.path}" an env with a region`);
    }
    this.shown.set(deployedStack(stack), what);
  }
}

/** A value in a stack that has it on a condition. */
function existing(value: string, condition?: CfnCondition, otherwise = 'none'): string {
  return condition ? Token.asString(Fn.conditionIf(condition.logicalId, value, otherwise)) : value;
}

function placed(label: string, { region }: Stack): Pick<MetricRow, 'label' | 'region'> {
  return Token.isUnresolved(region) ? { label } : { label: `${label} (${region})`, region };
}
