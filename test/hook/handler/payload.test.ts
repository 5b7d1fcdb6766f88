import { PayloadServer } from './payload-server';
import { payloadOf } from '../../../src/hook/handler/payload';

let server: PayloadServer;
beforeAll(async () => {
  server = await PayloadServer.start();
});
afterAll(() => server.stop());

const ofStack = (template: unknown) => payloadOf({ operation: 'STACK', payload: server.urlOf({ template, previousTemplate: '{}' }) });
const ofChangeSet = (changedResources: unknown) => payloadOf({ operation: 'CHANGE_SET', payload: server.urlOf({ template: '{}', changedResources }) });

test('the template of a stack is read where it is JSON', async () => {
  expect(await ofStack('{"Resources":{}}')).toEqual({ template: { Resources: {} } });
});

test.each<[unknown, string]>([
  ['Resources: {}', 'the template is not JSON'],
  [undefined, 'the template is not JSON'],
  [{}, 'the template is not JSON'],
  ['{"Transform":"AWS::Serverless-2016-10-31"}', 'the template has a Transform, which changes it before it is deployed'],
])('a template is left: %j', async (template, unreadable) => {
  expect(await ofStack(template)).toEqual({ unreadable });
});

test('a change set has the resources that it creates and updates', async () => {
  const change = (logicalResourceId: string, action: string) => (
    { action, logicalResourceId, resourceType: 'A::B::C', lineNumber: 1, beforeContext: '{}', afterContext: '{"Properties":{"Enabled":"true"}}' });
  const body = { Type: 'A::B::C', Properties: { Enabled: 'true' } };
  expect(await ofChangeSet([change('New', 'CREATE'), change('Old', 'DELETE'), change('Changed', 'UPDATE'), { action: 'CREATE' }, 'text', { action: 'CREATE', afterContext: '1' }]))
    .toEqual({ template: { Resources: { New: body, Changed: body } } });
});

test.each([['text'], [null], [{}]])('a change set without a list of changes has none: %j', async (changes) => {
  expect(await ofChangeSet(changes)).toEqual({ template: { Resources: {} } });
});

test('a payload of another shape is told', async () => {
  expect(await payloadOf({ operation: 'STACK', payload: server.urlOf([]) })).toEqual({ unreadable: 'the STACK payload is not a map' });
  expect(await payloadOf({ operation: 'CHANGE_SET', payload: server.expired })).toEqual({ unreadable: 'the CHANGE_SET payload answered with status 403' });
  await expect(payloadOf({ operation: 'STACK', payload: server.urlOf('no JSON') })).rejects.toThrow(SyntaxError);
});
