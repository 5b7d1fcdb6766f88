import { answerOf, notChecked, nothingToCheck, type AnswerOptions, type HookAnswer } from './answer';
import { askAcm } from './ask-acm';
import { checkStack } from './check-stack';
import { readEvent, tokenOf, type HookEvent } from './event';
import { EventStack } from './event-stack';
import { payloadOf, type Payload } from './payload';
import { settingsIn, type Settings } from './settings';

/**
 * Answers CloudFormation whether something may be deployed. What cannot be judged may, unless the owner chose otherwise: it never throws, as
 * CloudFormation takes that for a refusal.
 */
export async function handler(event: unknown): Promise<HookAnswer> {
  let options: AnswerOptions = { clientRequestToken: tokenOf(event) };
  try {
    const settings = settingsIn(process.env);
    options = { ...options, failClosed: settings.failClosed };
    return await answer(readEvent(event), settings, options);
  } catch (error) {
    console.error(error);
    return notChecked(error instanceof Error ? error.message : String(error), options);
  }
}

async function answer(event: HookEvent, settings: Settings, given: AnswerOptions): Promise<HookAnswer> {
  const { isDelete, isCloudControl, stackName: path, region, account, target } = event;
  const options = { ...given, isCloudControl };
  if (isDelete) return nothingToCheck('cdk-acm checks nothing that is deleted', options);
  const payload = 'payload' in target ? await payloadOf(target) : templateOf(target);
  if ('unreadable' in payload) return notChecked(payload.unreadable, options);
  const stack = new EventStack({ path, region, account }, payload.template);
  const unasked = settings.verifyCertificates ? await askAcm(stack) : [];
  const { findings, unjudged } = checkStack(stack, settings);
  return answerOf({ findings, unjudged: [...unjudged, ...unasked] }, options);
}

function templateOf({ logicalId, type, properties }: Extract<HookEvent['target'], { readonly type: string }>): Extract<Payload, { readonly template: unknown }> {
  return { template: { Resources: { [logicalId]: { Type: type, Properties: properties } } } };
}
