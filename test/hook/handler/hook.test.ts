import { arnIn, changeSetEvent, cloudControlEvent, distribution, resourceEvent, stackEvent, TOKEN } from './events';
import { PayloadServer } from './payload-server';
import { handler } from '../../../src/hook/handler/hook';

const WRONG = distribution(arnIn('eu-west-1'));
const RIGHT = distribution(arnIn('us-east-1'));
const REFUSED = { hookStatus: 'FAILED', errorCode: 'NonCompliant', clientRequestToken: TOKEN, annotations: [{ annotationName: 'cdk-acm::certificate-region' }] };
const PASSED = { hookStatus: 'SUCCESS', message: 'the rules of cdk-acm find nothing wrong', clientRequestToken: TOKEN };

let server: PayloadServer;
let logged: jest.SpyInstance;
beforeAll(async () => {
  server = await PayloadServer.start();
  logged = jest.spyOn(console, 'error').mockReturnValue();
});
afterAll(() => server.stop());
afterEach(() => {
  delete process.env.CERTIFICATE_HOOK;
  logged.mockClear();
});

const templateOf = ({ type, properties }: typeof WRONG) => JSON.stringify({ Resources: { Site: { Type: type, Properties: properties } } });
const changeOf = ({ type, properties }: typeof WRONG) => (
  { action: 'CREATE', logicalResourceId: 'Site', resourceType: type, afterContext: JSON.stringify({ Properties: properties }) });

describe.each<[string, (given: typeof WRONG) => Record<string, unknown>]>([
  ['RESOURCE', (given) => resourceEvent(given)],
  ['RESOURCE for an update', (given) => resourceEvent(given, { actionInvocationPoint: 'UPDATE_PRE_PROVISION' })],
  ['CLOUD_CONTROL', (given) => cloudControlEvent(given)],
  ['STACK', (given) => stackEvent(server.urlOf({ template: templateOf(given) }))],
  ['CHANGE_SET', (given) => changeSetEvent(server.urlOf({ template: '', changedResources: [changeOf(given)] }))],
])('the operation %s', (_, eventOf) => {
  test('refuses a certificate in the wrong region, and lets the right one pass', async () => {
    expect(await handler(eventOf(WRONG))).toMatchObject(REFUSED);
    expect(await handler(eventOf(RIGHT))).toEqual(PASSED);
  });
});

test('a value that a change set does not know yet is unknown', async () => {
  expect(await handler(changeSetEvent(server.urlOf({ changedResources: [changeOf(distribution('{{changeSet:KNOWN_AFTER_APPLY}}'))] })))).toEqual(PASSED);
});

test('nothing that is deleted is checked', async () => {
  expect(await handler(resourceEvent(WRONG, { actionInvocationPoint: 'DELETE_PRE_PROVISION' })))
    .toEqual({ hookStatus: 'SUCCESS', message: 'cdk-acm checks nothing that is deleted', clientRequestToken: TOKEN });
});

test('the settings count', async () => {
  process.env.CERTIFICATE_HOOK = '{"severity":{"certificate-region":"warning"}}';
  expect(await handler(resourceEvent(WRONG))).toMatchObject({ hookStatus: 'SUCCESS', annotations: [{ severityLevel: 'MEDIUM' }] });
});

test.each<[string, () => unknown]>([
  ['of an unknown shape', () => ({ clientRequestToken: TOKEN })],
  ['with a payload that cannot be had', () => stackEvent(server.expired)],
  ['with a URL that is none', () => stackEvent('nowhere')],
  ['with a template in YAML', () => stackEvent(server.urlOf({ template: 'Resources: {}' }))],
  ['with a context that is no JSON', () => changeSetEvent(server.urlOf({ changedResources: [{ action: 'CREATE', afterContext: '{' }] }))],
])('an event %s passes and says why, or is refused where the owner wants that', async (_, eventOf) => {
  const message = expect.stringMatching(/^cdk-acm could not check this: ./);
  expect(await handler(eventOf())).toEqual({ hookStatus: 'SUCCESS', message, clientRequestToken: TOKEN });
  process.env.CERTIFICATE_HOOK = '{"failClosed":true}';
  expect(await handler(eventOf())).toEqual({ hookStatus: 'FAILED', errorCode: 'InternalFailure', message, clientRequestToken: TOKEN });
});

test('settings that are no JSON let the deployment pass', async () => {
  process.env.CERTIFICATE_HOOK = '{';
  expect(await handler(resourceEvent(WRONG))).toMatchObject({ hookStatus: 'SUCCESS', message: expect.stringMatching(/^cdk-acm could not check this: /) });
  expect(logged).toHaveBeenCalledTimes(1);
});
