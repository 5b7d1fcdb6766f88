import type { IConstruct } from 'constructs';
import { STANDS_FOR } from '../../names/stand-in';

/** A construct that stands in one stack for a construct of another. */
export interface Place {
  readonly construct: IConstruct;

  /** The path of the construct for which it stands. */
  readonly owner: string;
}

/** The place that a construct is in, when it stands for another or is below one that does. */
export function placeOf(construct: IConstruct): Place | undefined {
  for (const scope of construct.node.scopes.reverse()) {
    const owner: unknown = scope.node.metadata.find(({ type }) => type === STANDS_FOR)?.data;
    if (typeof owner === 'string') return { construct: scope, owner };
  }
  return undefined;
}

/** The construct for which a place stands. */
export function ownerOf({ construct, owner }: Place): IConstruct | undefined {
  return owner.split('/').reduce((scope: IConstruct | undefined, id) => scope?.node.tryFindChild(id), construct.node.root);
}
