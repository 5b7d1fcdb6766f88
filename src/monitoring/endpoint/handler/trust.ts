import { SSM } from '@aws-sdk/client-ssm';

/** The certificates of the CAs to trust, as PEM; undefined for the public ones. */
export async function trustedBy(parameter: string | undefined): Promise<string | undefined> {
  if (parameter === undefined) return undefined;
  const { Parameter } = await new SSM({}).getParameter({ Name: parameter });
  return Parameter?.Value;
}
