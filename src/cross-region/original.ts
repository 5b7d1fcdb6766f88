import { IConstruct } from 'constructs';
import { pathOfCreated } from '../names/construct-path';
import { STAND_IN_FOR } from '../names/stand-in';

/**
 * The path of the construct that the user created, of which a construct is a part. A stand-in in another stack has the path of its original.
 */
export function originalPath(construct: IConstruct): string {
  const { path, scopes } = construct.node;
  for (const scope of scopes.reverse()) {
    const original: unknown = scope.node.metadata.find(({ type }) => type === STAND_IN_FOR)?.data;
    if (typeof original === 'string') return pathOfCreated(original + path.slice(scope.node.path.length));
  }
  return pathOfCreated(path);
}

/** The construct of an app with a path. Undefined if the app has removed it. */
export function constructAt(path: string, { node }: IConstruct): IConstruct | undefined {
  return path.split('/').reduce((scope: IConstruct | undefined, id) => scope?.node.tryFindChild(id), node.root);
}

/** Whether a construct has this path, or is beneath a construct that has it. The root of an app has an empty path. */
export function isWithin(path: string, scope: IConstruct): boolean {
  const outer = scope.node.path;
  return outer === '' || path === outer || path.startsWith(`${outer}/`);
}
