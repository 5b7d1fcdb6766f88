import { AspectPriority, Aspects, IAspect, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { WatchAllProps } from './certificate-monitor-props';
import { certificatesAt } from './certificates-at';
import { FoundCertificate, isWatchable } from './watched-certificate';
import { watcherOf, Watching } from './watching';
import { stageOf } from '../cross-region/deployment-order';
import { LIBRARY_ID } from '../cross-region/library-id';
import { isWithin } from '../cross-region/original';

/** It is part of logical IDs, so it can never change. */
const ID = 'CertificateMonitor';

const APPLIED = new WeakMap<IConstruct, WatchAll[]>();

/**
 * Watches all certificates beneath a scope, as CDK visits their constructs.
 *
 * CDK visits the constructs of a Stage when it synthesizes the Stage, which it does before it visits those of the App. So each Stage has this Aspect too, and a
 * validation of the scope finds what no Aspect has reached.
 */
export class WatchAll implements IAspect {
  public static apply(scope: IConstruct, props: WatchAllProps): void {
    const name = `CertificateMonitor.watchAll() of "${scope.node.path || 'App'}"`;
    if (!Stage.isStage(scope) && !Stack.isStack(scope)) throw new Error(`${name}: scope must be an App, a Stage or a stack: give the stack around it`);
    const applied = APPLIED.get(scope.node.root) ?? [];
    if (applied.some((each) => each.scope === scope)) throw new Error(`${name} was called before: call it once, with all emails and exclusions`);
    const watchAll = new WatchAll(name, scope, { ...props });
    APPLIED.set(scope.node.root, [...applied, watchAll]);
    // what a stack has in other regions is beside it, so its whole Stage is visited
    const stages = scope.node.findAll().filter((each) => Stage.isStage(each));
    const visited = new Set([Stage.isStage(scope) ? scope : stageOf(scope), ...stages]);
    visited.forEach((stage) => Aspects.of(stage).add(watchAll, { priority: AspectPriority.READONLY }));
    scope.node.addValidation({ validate: () => watchAll.missed() });
  }

  private readonly watching: Watching;
  private readonly reached = new Set<Stage>();
  private readonly reported = new Set<string>();

  private constructor(private readonly name: string, private readonly scope: IConstruct, private readonly props: WatchAllProps) {
    this.watching = new Watching(name, props, { scopeIn: constructIn, scopeFor: constructIn, monitor: scope });
  }

  public visit(node: IConstruct): void {
    if (Stage.isStage(node)) this.reached.add(node);
    for (const certificate of this.certificatesAt(node)) {
      if (isWatchable(certificate)) this.watching.watch(certificate);
      else this.report(certificate.owner, certificate.problem);
    }
    this.watching.checkOrder();
  }

  /** The certificates at a construct that are to be watched, and are not. */
  private certificatesAt(node: IConstruct): FoundCertificate[] {
    const isWatched = (certificate: FoundCertificate) => isWatchable(certificate) && watcherOf(certificate) !== undefined;
    return certificatesAt(node).filter((certificate) => this.isResponsibleFor(certificate) && !isWatched(certificate));
  }

  private isResponsibleFor(certificate: FoundCertificate): boolean {
    const { path } = certificate;
    const [nearest] = (APPLIED.get(this.scope.node.root) ?? []).filter(({ scope }) => isWithin(path, scope))
      .sort((one, other) => other.scope.node.path.length - one.scope.node.path.length);
    return nearest === this && !this.isExcluded(certificate);
  }

  private isExcluded(certificate: FoundCertificate): boolean {
    const { exclude = [], excludeArns = [] } = this.props;
    return exclude.some((scope) => isWithin(certificate.path, scope))
      || (isWatchable(certificate) && typeof certificate.identity === 'string' && excludeArns.includes(certificate.identity));
  }

  /** Several constructs may use one certificate that cannot be watched. */
  private report(owner: IConstruct, problem: string): void {
    if (this.reported.has(problem)) return;
    this.reported.add(problem);
    Validations.of(owner).addWarning('cdk-acm::unwatched-certificate', `${problem}; or exclude it from watchAll()`);
  }

  /** Fails synthesis for certificates that no Aspect has reached: nothing can be added to their Stage any more. */
  private missed(): string[] {
    const missed = this.scope.node.findAll().flatMap((node) => this.certificatesAt(node))
      .filter((certificate) => isWatchable(certificate) || !this.reported.has(certificate.problem));
    return [...new Set(missed.map((certificate) => this.missedText(certificate)))];
  }

  private missedText({ owner, path }: FoundCertificate): string {
    const stage = stageOf(owner);
    return this.reached.has(stage)
      ? `${this.name}: certificate "${path}" is not watched, as an Aspect creates it after watchAll() has visited its stack: `
        + 'set the feature flag "@aws-cdk/core:aspectStabilization" to true in cdk.json'
      : `${this.name}: certificate "${path}" is not watched, as Stage "${stage.node.path}" is created after watchAll(), or synthesized before it: `
        + 'call watchAll on the Stage, in its constructor';
  }
}

/** What a stack has of all that is created for its certificates. */
function constructIn(stack: Stack): Construct {
  return [LIBRARY_ID, ID].reduce((scope: Construct, id) => scope.node.tryFindChild(id) as Construct | undefined ?? new Construct(scope, id), stack);
}
