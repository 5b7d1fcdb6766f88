import { isMisshapen, LIMITS, type Misshapen, type Obstacle } from '../deployment/limits';

/** The id of the warning that something was not judged, without the prefix. */
export const NOT_JUDGED = 'not-judged';

const REASONS: Readonly<Record<Exclude<Obstacle, Misshapen>, string>> = {
  circle: 'a value or a condition refers to itself',
  depth: `its values or conditions refer to each other more than ${LIMITS.depth} levels deep`,
  steps: `its values and conditions refer to each other more than ${LIMITS.steps} times`,
  stepsOfAll: `the conditions and values of all resources together refer to each other too often: more than ${LIMITS.stepsOfAll.each} times for each resource`,
  text: `a text has more than ${LIMITS.text} characters, or more than ${LIMITS.holes} unknown parts`,
  claims: `one resource can take more than ${LIMITS.claims} ports or names, or more than ${LIMITS.claimants} resources can take the same one`,
  scenarios: `its conditions can combine in more than ${LIMITS.scenarios} ways, and only some of these were judged`,
};

/** Why not all of a resource was judged. */
export function obstacleText(obstacles: readonly Obstacle[]): string {
  return obstacles.map((obstacle) => (isMisshapen(obstacle) ? `its ${obstacle}` : REASONS[obstacle])).join('; ');
}
