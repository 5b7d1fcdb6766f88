import { ACCOUNT, arnIn, changeSetEvent, cloudControlEvent, distribution, resourceEvent, stackEvent, TOKEN } from './events';
import { readEvent, tokenOf } from '../../../src/hook/handler/event';

const SITE = distribution(arnIn('us-east-1'));
const place = { clientRequestToken: TOKEN, stackName: 'Web', region: 'eu-west-1', account: ACCOUNT, isCloudControl: false, isDelete: false };

test('a resource of a stack has the name, region and account of the stack', () => {
  expect(readEvent(resourceEvent(SITE))).toEqual({ ...place, target: { logicalId: 'Site', ...SITE } });
});

test('a resource of the Cloud Control API is in the region of the function, as it has no stack', () => {
  expect(readEvent(cloudControlEvent(SITE))).toEqual({
    ...place, stackName: 'Cloud Control', isCloudControl: true, target: { logicalId: 'AWS::CloudFront::Distribution-1', ...SITE },
  });
});

test('a stack has a payload', () => {
  expect(readEvent(stackEvent('https://bucket/one'))).toEqual({ ...place, target: { operation: 'STACK', payload: 'https://bucket/one' } });
});

test('a change set has a payload', () => {
  expect(readEvent(changeSetEvent('https://bucket/one'))).toEqual({ ...place, target: { operation: 'CHANGE_SET', payload: 'https://bucket/one' } });
});

test('a resource that is deleted needs no properties', () => {
  const event = resourceEvent(SITE, { actionInvocationPoint: 'DELETE_PRE_PROVISION', requestData: { targetName: SITE.type, targetLogicalId: 'Site' } });
  expect(readEvent(event)).toEqual({ ...place, isDelete: true, target: { type: SITE.type, logicalId: 'Site', properties: {} } });
});

test('without an ARN neither region nor account is known', () => {
  expect(readEvent(resourceEvent(SITE, { stackId: '', hookModel: null, awsAccountId: null })))
    .toMatchObject({ stackName: 'Cloud Control', region: undefined, account: undefined });
});

test.each<[unknown, string]>([
  [undefined, 'the event of the hook is not a map'],
  ['text', 'the event of the hook is not a map'],
  [{}, 'requestData of the event is not a map'],
  [{ requestData: {} }, 'targetName of the event is not a text'],
  [{ requestData: { targetName: 1 } }, 'targetName of the event is not a text'],
  [{ requestData: { targetName: 'STACK' } }, 'payload of the event is not a text'],
  [{ requestData: { targetName: 'A::B::C', targetModel: [] } }, 'targetModel of the event is not a map'],
  [{ requestData: { targetName: 'A::B::C', targetModel: { resourceProperties: 'a' } } }, 'resourceProperties of the event is not a map'],
])('%j is no event: %s', (event, message) => {
  expect(() => readEvent(event)).toThrow(message);
});

test.each<[unknown, string | undefined]>([[{ clientRequestToken: 'a' }, 'a'], [{ clientRequestToken: 1 }, undefined], [{}, undefined], [null, undefined]])(
  'the token of %j is %s', (event, token) => {
    expect(tokenOf(event)).toBe(token);
  });
