import { isMap } from '../../deployment/intrinsics';

/** The parts of an event that say what is deployed, and where. */
export interface HookEvent {
  /** Goes into the answer. */
  readonly clientRequestToken?: string;

  /** The stack, or how to call what has none. */
  readonly stackName: string;
  readonly region?: string;
  readonly account?: string;

  /** Whether it comes from the Cloud Control API, which has no stacks. */
  readonly isCloudControl: boolean;
  readonly isDelete: boolean;
  readonly target: ResourceTarget | PayloadTarget;
}

/** One resource, just before it is created or updated. Its properties are resolved. */
export interface ResourceTarget {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A whole stack or change set, which the hook downloads. */
export interface PayloadTarget {
  readonly operation: 'STACK' | 'CHANGE_SET';
  readonly payload: string;
}

const PAYLOADS = ['STACK', 'CHANGE_SET'] as const;

/**
 * Reads an event. Throws if it has not what all events have.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html
 */
export function readEvent(event: unknown): HookEvent {
  const { stackId, awsAccountId, hookModel, actionInvocationPoint, requestData } = mapIn(event, 'the event of the hook');
  const data = mapIn(requestData, 'requestData of the event');
  // `arn:aws:cloudformation:eu-west-1:111122223333:stack/Site/…`; the hook is active in the region of its function
  const [, , , region, account, stack] = [stackId, isMap(hookModel) ? hookModel.LambdaFunction : undefined].map(textOr).find((arn) => arn)?.split(':') ?? [];
  const isInStack = textOr(stackId) !== undefined;
  return {
    clientRequestToken: tokenOf(event),
    stackName: (isInStack ? stack?.split('/')[1] : undefined) ?? 'Cloud Control',
    region: region || undefined,
    account: textOr(awsAccountId) ?? (account || undefined),
    isCloudControl: !isInStack,
    isDelete: textOr(actionInvocationPoint)?.startsWith('DELETE') ?? false,
    target: targetOf(data),
  };
}

/** What CloudFormation recognizes the answer by. */
export function tokenOf(event: unknown): string | undefined {
  return isMap(event) ? textOr(event.clientRequestToken) : undefined;
}

function targetOf({ targetName, targetLogicalId, targetModel, payload }: Readonly<Record<string, unknown>>): ResourceTarget | PayloadTarget {
  const type = textIn(targetName, 'targetName of the event');
  const operation = PAYLOADS.find((each) => each === type);
  if (operation) return { operation, payload: textIn(payload, 'payload of the event') };
  // The properties of a resource that is deleted are left out.
  const { resourceProperties = {} } = targetModel === undefined ? {} : mapIn(targetModel, 'targetModel of the event');
  return { type, logicalId: textOr(targetLogicalId) ?? type, properties: mapIn(resourceProperties ?? {}, 'resourceProperties of the event') };
}

function mapIn(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (isMap(value)) return value;
  throw new Error(`${name} is not a map`);
}

function textIn(value: unknown, name: string): string {
  const text = textOr(value);
  if (text === undefined) throw new Error(`${name} is not a text`);
  return text;
}

/** A text, unless it is empty or something else. */
function textOr(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
