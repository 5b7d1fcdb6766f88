import { equal, isUnknownText } from './comparison';
import type { DeployedStack, Located, Resource } from './deployment';
import { expressionText } from './expression';
import { EXPORT_READER, handedOnBy, SSM_PARAMETER } from './handed-on';
import { intrinsicOf, isMap, isNoValue, UNKNOWN } from './intrinsics';
import { LIMITS, note } from './limits';
import { valuesIn } from './mapping';
import { numberOf } from './numbered';
import { outermost } from './outermost';
import { givenByParent, homeOf, parameterOf, pseudoParameter } from './parameters';
import { ANY_TEXT, onlyText } from './possible-texts';
import { all, not, type Verdict } from './question';
import { withReplacedParts } from './replaced-parts';
import { concatenated, crossed, literalOf, readAgain, type Resolved, type Text } from './resolved';
import { ask, possibleTexts } from './scenarios';
import { substitution } from './substitution';
import { Incomparable, Unknown, unknownFact, UNREAD, type Label } from './unknown';
import { rememberedVerdict } from './verdicts';
import type { Trail } from './walk';
import { namesRevision } from '../names/certificate-revision';
import { HOLE } from '../names/dummy-values';

/**
 * What a value resolves to: through references, intrinsic functions, conditions, nested stacks, exports, outputs and parameters. Values and conditions
 * refer to each other, so both are read here, in one traversal with one budget.
 */
export function resolve(value: unknown, stack: DeployedStack, trail: Trail): Resolved[] {
  if (isNoValue(value)) return [];
  if (typeof value === 'string') return [withReplacedParts(textWithHoles(value, stack), stack)];
  if (typeof value === 'number' || typeof value === 'boolean') return [textWithHoles(String(value), stack)];
  const intrinsic = intrinsicOf(value);
  if (!intrinsic) return [opaque(value, stack)];
  const deeper = value === UNKNOWN ? undefined : trail.deeper();
  return deeper ? resolveIntrinsic(intrinsic.fn, intrinsic.argument, stack, deeper) ?? [opaque(value, stack)] : [UNREAD];
}

/** A text of a template. What a lookup of the app has not returned yet is a hole, as is an element of a loop that is unknown. */
function textWithHoles(value: string, stack: DeployedStack): Text {
  const text = stack.deployment.dummyValues.withHoles(value);
  if (!text.includes(HOLE)) return { text };
  const holeAt = (index: number) => value.includes(HOLE) ? UNREAD : new Incomparable(() => `lookup ${index} of ${JSON.stringify(value)}`);
  return { text, holes: text.split(HOLE).slice(1).map((_, index) => holeAt(index)) };
}

/** Something of which nothing is known, not even in part. */
function opaque(value: unknown, stack: DeployedStack): Unknown {
  const describe = () => expressionText(value, stack);
  const { fn } = intrinsicOf(value) ?? {};
  const isOneText = fn === undefined ? !isMap(value) && !Array.isArray(value) : fn !== 'Fn::Transform';
  return isOneText ? new Unknown(describe) : new Incomparable(describe);
}

/** What an intrinsic function resolves to; undefined when that is unknown. */
function resolveIntrinsic(fn: string, argument: unknown, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  switch (fn) {
    case 'Ref': return resolveReference(argument, 'Ref', stack, trail);
    case 'Fn::GetAtt': return resolveGetAtt(argument, stack, trail);
    case 'Fn::If': return branches(argument, stack, trail).flatMap((branch) => resolve(branch, stack, trail));
    case 'Fn::Join': return joined(argument, stack, trail);
    case 'Fn::Sub': return [withReplacedParts(concatenated(partsOfSub(argument, stack, trail), ''), stack)];
    case 'Fn::Select': return resolveSelect(argument, stack, trail);
    case 'Fn::FindInMap': return inMap(argument, stack, trail)?.flatMap((each) => resolve(each, stack, trail));
    case 'Fn::ImportValue': return resolveImport(argument, stack, trail);
    case 'Fn::GetStackOutput': return resolveStackOutput(argument, stack, trail);
    default: return undefined;
  }
}

function onlyOne(value: unknown, stack: DeployedStack, trail: Trail): Resolved {
  const [one, another] = resolve(value, stack, trail);
  return one && !another ? one : opaque(value, stack);
}

function textOf(value: unknown, stack: DeployedStack, trail: Trail): string | undefined {
  return literalOf(onlyOne(value, stack, trail));
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html */
export function branches(argument: unknown, stack: DeployedStack, trail: Trail): readonly unknown[] {
  if (!Array.isArray(argument) || argument.length !== 3 || typeof argument[0] !== 'string') return [UNKNOWN];
  const verdict = condition(argument[0], stack, trail);
  if (verdict === undefined) return [UNKNOWN];
  const holds = answered(verdict);
  return holds === undefined ? [argument[1], argument[2]] : [holds ? argument[1] : argument[2]];
}

/** The answer of the current scenario. */
export function answered(verdict: Verdict): boolean | undefined {
  if (typeof verdict !== 'object') return verdict;
  ask(verdict);
  return undefined;
}

export function condition(name: string, stack: DeployedStack, trail: Trail): Verdict {
  return trail.walk.verdictOn(name, stack, () => rememberedVerdict(name, stack, trail.walk, () => {
    const entry = stack.entry('Conditions', name);
    const label = { condition: name };
    return entry ? evaluate(entry.value, stack, trail, label) : isUnknownText(unknownFact(() => `in stack ${numberOf(stack)}: ${name}`, label), 'true');
  }));
}

/** Whether an expression holds. The label is that of the condition that the expression is; a part of a condition has none. */
function evaluate(value: unknown, stack: DeployedStack, trail: Trail, label?: Label): Verdict {
  const deeper = trail.deeper();
  if (!deeper) return undefined;
  if (isMap(value) && typeof value.Condition === 'string') return condition(value.Condition, stack, deeper);
  const intrinsic = intrinsicOf(value);
  const operands: unknown[] = intrinsic && Array.isArray(intrinsic.argument) ? intrinsic.argument : [];
  const verdicts = () => operands.map((operand) => evaluate(operand, stack, deeper));
  switch (intrinsic?.fn) {
    case 'Fn::Equals': return operands.length === 2 ? equal(onlyOne(operands[0], stack, deeper), onlyOne(operands[1], stack, deeper), label) : undefined;
    case 'Fn::Not': return operands.length === 1 ? not(verdicts()[0]) : undefined;
    case 'Fn::And': return all(verdicts(), true);
    case 'Fn::Or': return all(verdicts(), false);
    default: return isUnknownText(unknownFact(() => expressionText(value, stack), label), 'true');
  }
}

function resolveGetAtt(argument: unknown, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.');
    return dot < 0 ? undefined : resolveReference(argument.slice(0, dot), argument.slice(dot + 1), stack, trail);
  }
  if (!Array.isArray(argument) || typeof argument[1] !== 'string') return undefined;
  return resolveReference(argument[0], argument[1], stack, trail);
}

function resolveReference(target: unknown, attribute: string, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  if (typeof target === 'string' && target.startsWith('AWS::')) return [resolvePseudoParameter(target, stack)];
  const resource = stack.resource(target);
  if (!resource) return attribute === 'Ref' ? resolveParameter(target, stack, trail) : undefined;
  const resolved = resolveAttribute(resource, attribute, stack, trail);
  return isDeployedApart(resource.stack, stack) ? crossed(resolved, 'construct') : resolved;
}

function resolveAttribute(resource: Resource, attribute: string, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  const handedOn = handedOnBy(resource, attribute, stack);
  if (handedOn === 'own') return [{ resource, attribute }];
  const resolved = handedOn && resolveLocated(handedOn, trail);
  if (resource.type === EXPORT_READER) return crossed(resolved, 'export');
  return resource.type === SSM_PARAMETER && changesWithItsValue(resource, trail) ? readAgain(resolved) : resolved;
}

/** Whether a parameter can have another description when its value changes. For CloudFormation, an import or an output is the same text as before. */
function changesWithItsValue({ properties, stack }: Resource, trail: Trail): boolean {
  if (isNoValue(properties.Description)) return false;
  const description = textOf(properties.Description, stack, trail);
  return description === undefined || namesRevision(description);
}

/** Whether two stacks are not nested in the same one. */
function isDeployedApart(one: DeployedStack, other: DeployedStack): boolean {
  return one !== other && outermost(one) !== outermost(other);
}

/** The parameter of a nested stack is what the parent gives it; that of any other stack is the deployer's choice. */
function resolveParameter(target: unknown, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  const parameter = parameterOf(stack, target);
  if (!parameter) return undefined;
  const given = stack.parent && givenByParent(stack, parameter);
  if (stack.parent && typeof given === 'object') return resolveLocated({ value: given.value, stack: stack.parent.stack }, trail);
  if (given === 'nothing' && parameter.default !== undefined) return resolve(parameter.default, stack, trail);
  const { logicalId, possible } = parameter;
  return [knownByNow(new Unknown(() => `parameter ${logicalId} of stack ${numberOf(stack)}`, possible, { value: `parameter ${logicalId}` }))];
}

function resolvePseudoParameter(name: string, stack: DeployedStack): Resolved {
  const text = pseudoParameter(name, stack);
  return text === undefined ? knownByNow(new Unknown(() => `${name} of stack ${numberOf(homeOf(name, stack))}`, ANY_TEXT, { value: name })) : { text };
}

/** The text that something unknown is in the current scenario, if that says it. */
function knownByNow(unknown: Unknown): Resolved {
  const text = onlyText(possibleTexts(unknown));
  return text === undefined ? unknown : { text };
}

function joined(argument: unknown, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  if (!Array.isArray(argument) || typeof argument[0] !== 'string' || !Array.isArray(argument[1])) return undefined;
  return [withReplacedParts(concatenated(argument[1].map((part) => onlyOne(part, stack, trail)), argument[0]), stack)];
}

export function partsOfSub(argument: unknown, stack: DeployedStack, trail: Trail): Resolved[] {
  const parts = substitution(argument);
  if (!parts) return [opaque({ 'Fn::Sub': argument }, stack)];
  // There is a text before and after each name.
  if (parts.length > 2 * LIMITS.holes + 1) {
    note('text');
    return [UNREAD];
  }
  return parts.map((part) => 'value' in part ? onlyOne(part.value, stack, trail) : substitutedName(part.reference, stack, trail));
}

function substitutedName(name: string, stack: DeployedStack, trail: Trail): Resolved {
  const deeper = trail.deeper();
  if (!deeper) return UNREAD;
  const found = name.includes('.') ? resolveGetAtt(name, stack, deeper) : resolveReference(name, 'Ref', stack, deeper);
  return found?.length === 1 ? found[0] : opaque({ 'Fn::Sub': name }, stack);
}

function resolveSelect(argument: unknown, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  if (!Array.isArray(argument)) return undefined;
  const index = Number(textOf(argument[0], stack, trail));
  const list = Array.isArray(argument[1]) ? argument[1] : splitList(argument[1], stack, trail);
  return list && index in list ? resolve(list[index], stack, trail) : undefined;
}

function splitList(value: unknown, stack: DeployedStack, trail: Trail): string[] | undefined {
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.fn !== 'Fn::Split' || !Array.isArray(intrinsic.argument)) return undefined;
  const [separator, source] = intrinsic.argument;
  const text = textOf(source, stack, trail);
  return typeof separator === 'string' && text !== undefined ? text.split(separator) : undefined;
}

/** The values that an `Fn::FindInMap` can mean; undefined when nothing is known of them. */
export function inMap(argument: unknown, stack: DeployedStack, trail: Trail): readonly unknown[] | undefined {
  if (!Array.isArray(argument)) return undefined;
  const name = textOf(argument[0], stack, trail);
  if (name === undefined) return undefined;
  const [first, second] = [argument[1], argument[2]].map((key) => onlyOne(key, stack, trail));
  const values = valuesIn(stack.entry('Mappings', name)?.value, first, second, isMap(argument[3]) ? argument[3].DefaultValue : undefined);
  return values.length > 0 ? values : undefined;
}

function resolveImport(argument: unknown, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  const name = textOf(argument, stack, trail);
  return crossed(resolveLocated(name === undefined ? undefined : stack.deployment.exported(name, stack.region, stack.account), trail), 'export');
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html */
function resolveStackOutput(argument: unknown, stack: DeployedStack, trail: Trail): Resolved[] | undefined {
  if (!isMap(argument)) return undefined;
  const [stackName, output, region] = [argument.StackName, argument.OutputName, argument.Region].map((part) => textOf(part, stack, trail));
  if (stackName === undefined || output === undefined) return undefined;
  const account = argument.RoleArn === undefined ? stack.account : undefined;
  return crossed(resolveLocated(stack.deployment.output(stackName, output, region ?? stack.region, account), trail), 'output');
}

function resolveLocated(located: Located | undefined, trail: Trail): Resolved[] | undefined {
  if (!located) return undefined;
  const further = trail.into(located);
  return further ? trail.walk.resolved(located, () => resolve(located.value, located.stack, further)) : [UNREAD];
}
