import { COMPUTE } from '../../catalog/compute';
import { isMap } from '../../deployment/intrinsics';

const USER_DATA = 'UserData';

/** The property of a launch template that has the properties of its machines. */
const OF_LAUNCH_TEMPLATE = 'LaunchTemplateData';

/**
 * The properties of a machine with its user data as text. `Fn::Base64` is resolved by the time that a hook sees it. What is no text, such as a
 * compressed script, stays as it is.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-base64.html
 */
export function readableUserData(type: string, properties: unknown): unknown {
  if (!isMap(properties) || !COMPUTE.some((compute) => compute.type === type)) return properties;
  const inner = properties[OF_LAUNCH_TEMPLATE];
  return { ...decoded(properties), ...isMap(inner) && { [OF_LAUNCH_TEMPLATE]: decoded(inner) } };
}

function decoded(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [USER_DATA]: userData } = properties;
  return typeof userData === 'string' ? { ...properties, [USER_DATA]: textIn(userData) } : properties;
}

function textIn(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  // Node ignores what is not Base64; user data without `Fn::Base64` may be sent as it is
  if (bytes.toString('base64').replace(/=+$/, '') !== base64.replace(/\s|=+$/g, '')) return base64;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return base64;
  }
}
