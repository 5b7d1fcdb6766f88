import type { IConstruct } from 'constructs';
import { STAND_IN_FOR } from '../../names/stand-in';

/** A construct that holds, in one stack, what belongs to a construct of another stack. */
export interface StandIn {
  readonly construct: IConstruct;

  /** The path of the construct of the other stack. */
  readonly originalPath: string;
}

/** The stand-in that a construct is, or is beneath. */
export function standInAround(construct: IConstruct): StandIn | undefined {
  for (const scope of construct.node.scopes.reverse()) {
    const originalPath: unknown = scope.node.metadata.find(({ type }) => type === STAND_IN_FOR)?.data;
    if (typeof originalPath === 'string') return { construct: scope, originalPath };
  }
  return undefined;
}

/** The construct that a stand-in represents. */
export function originalOf({ construct, originalPath }: StandIn): IConstruct | undefined {
  return originalPath.split('/').reduce((scope: IConstruct | undefined, id) => scope?.node.tryFindChild(id), construct.node.root);
}
