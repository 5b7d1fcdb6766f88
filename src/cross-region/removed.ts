import { IConstruct } from 'constructs';

/** Whether a construct, or one around it, was removed from the app with `tryRemoveChild()`. */
export function isRemoved(construct: IConstruct): boolean {
  return construct.node.scopes.some(({ node }) => node.scope && node.scope.node.tryFindChild(node.id)?.node !== node);
}
