/** Ids that CDK gives to the inner constructs that make up the construct around them. `Default` may wrap a `Resource`, or another `Default`. */
const INNER_IDS = /(\/Default)*\/(Resource|Default)$/;

/** The path of the construct that the user created, given the path of a resource in it. */
export function pathOfCreated(resourcePath: string): string {
  return resourcePath.replace(INNER_IDS, '');
}
