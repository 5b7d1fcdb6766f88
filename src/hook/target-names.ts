import { SLOTS } from '../catalog/slots';
import { RULES } from '../checks/rules';
import { grouped } from '../deployment/grouped';

/** https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/hooks-target-filtering.html */
const MOST_NAMES = 50;

/** Services with many resources in one stack, for each of which a hook would run: each method of an API, each security group. */
const BUSY_SERVICES = ['AWS::ApiGateway', 'AWS::EC2::'];

/** How a name is written that matches several types. */
const ANYTHING = '*';

/** The resource types at which a rule looks, in the account that deploys them: a Transform has replaced those of SAM by then. */
export function judgedTypes(): string[] {
  const types = [...SLOTS.map(({ type }) => type), ...RULES.flatMap(({ judgeResource }) => judgeResource?.types ?? [])];
  return [...new Set(types)].filter((type) => type.startsWith('AWS::') && !type.startsWith('AWS::Serverless::')).sort();
}

/**
 * Names that match all of these types, at most 50. As long as there are more, the two names of a service that are most alike become one with a
 * wildcard. It may match other types too: the function answers for these that it finds nothing wrong.
 */
export function targetNames(types: readonly string[], most = MOST_NAMES): string[] {
  let names = [...types];
  while (names.length > most) {
    const pattern = nearestPattern(names);
    if (pattern === undefined) throw new Error(`${names.length} names are left of ${types.length} and have nothing in common: a hook takes ${most}`);
    names = [...names.filter((name) => !matches(pattern, name)), pattern];
  }
  return names.sort();
}

/** Whether a name, which may have a wildcard, matches another name. */
export function matches(pattern: string, name: string): boolean {
  if (!pattern.includes(ANYTHING)) return pattern === name;
  const [beginning, end] = partsOf(pattern);
  return name.length >= beginning.length + end.length && name.startsWith(beginning) && name.endsWith(end);
}

/** What those two names of a service have in common that differ in the smallest part. */
function nearestPattern(names: readonly string[]): string | undefined {
  const pairs = [...grouped(names, serviceOf).values()].flatMap(pairsOf).map(([one, other]) => {
    const pattern = inCommon(one, other);
    return { pattern, difference: one.length + other.length - 2 * pattern.length };
  });
  const parts = pairs.filter(({ pattern }) => !isWholeService(pattern));
  const allowed = parts.length > 0 ? parts : pairs.filter(({ pattern }) => !BUSY_SERVICES.some((service) => pattern.startsWith(service)));
  return allowed.sort((one, other) => one.difference - other.difference).at(0)?.pattern;
}

function pairsOf(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const));
}

/** `ApiGateway` of `AWS::ApiGatewayV2::Stage`. */
function serviceOf(name: string): string {
  return name.split(ANYTHING)[0].split('::')[1].replace(/V\d+$/, '');
}

/** Whether a name matches every type of a service. */
function isWholeService(pattern: string): boolean {
  const [beginning, end] = partsOf(pattern);
  return end === '' && !/::\w+::\w/.test(beginning);
}

/** What two names have in common, in whole words. */
function inCommon(one: string, other: string): string {
  const [[beginning, end], [otherBeginning, otherEnd]] = [one, other].map((name) => partsOf(name).map(wordsOf));
  const before = sameIn(beginning, otherBeginning);
  const most = Math.min(...[one, other].map((name) => wordsOf(name.replace(ANYTHING, '')).length)) - before.length;
  const after = sameIn([...end].reverse(), [...otherEnd].reverse()).slice(0, most).reverse();
  return [...before, ANYTHING, ...after].join('');
}

/** The parts around the wildcard. A name without one begins and ends with all of it. */
function partsOf(name: string): readonly [string, string] {
  const [beginning, end = name] = name.split(ANYTHING);
  return [beginning, end];
}

/** `AWS::IoT::ThingPrincipalAttachment` has `Thing`, `Principal` and `Attachment` at its end. */
function wordsOf(name: string): string[] {
  return name.match(/::|[A-Z]?[a-z0-9]+|[A-Z]/g) ?? [];
}

/** The words with which two lists begin. */
function sameIn(words: readonly string[], others: readonly string[]): string[] {
  const index = words.findIndex((word, position) => word !== others[position]);
  return words.slice(0, index < 0 ? undefined : index);
}
