import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { runBundled, type BundledAnswer } from './bundled-hook';
import { arnIn, cloudControlEvent, distribution, resourceEvent, TOKEN } from './events';
import { REPLAYED } from './replayed';
import { hookCode } from '../../../projenrc/handlers/hook-code';
import { handler } from '../../../src/hook/handler/hook';

const LARGEST_BUNDLE = 105_000;

test('the function has at most 105 kB', async () => {
  expect(Buffer.byteLength(await hookCode())).toBeLessThanOrEqual(LARGEST_BUNDLE);
});

test('it needs nothing that the runtime has not', async () => {
  const needed: string[] = [];
  const load = createRequire(__filename);
  const note = (name: string): unknown => {
    needed.push(name);
    return load(name);
  };
  const context = { module: { exports: {} as Record<string, unknown> }, require: note, Buffer, process };
  runInNewContext(await hookCode(), context);
  expect(typeof context.module.exports.handler).toBe('function');
  expect(needed).toEqual(['node:module']);
});

test('it answers as Lambda runs it', async () => {
  const [wrong, right] = ['eu-west-1', 'us-east-1'].map((region) => distribution(arnIn(region)));
  const answers = await runBundled([resourceEvent(wrong), cloudControlEvent(wrong), resourceEvent(right)], { CERTIFICATE_HOOK: '{"severity":{"tls-policy":"off"}}' });
  expect(answers.map(({ answer }) => answer.hookStatus)).toEqual(['FAILED', 'FAILED', 'SUCCESS']);
});

test('it answers what the source answers, although texts and names of members are left out of it', async () => {
  const events = REPLAYED.map(([, , , event]) => event);
  const expected = [];
  for (const event of events) expected.push(await handler(event));
  expect((await runBundled(events)).map(({ answer }) => answer)).toEqual(JSON.parse(JSON.stringify(expected)));
});

describe('a hostile event', () => {
  const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => ({ A: [inner] }), 'a');
  const LONG = 1_000_000;
  const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
  const INSTANCE = 'AWS::EC2::Instance';

  const events: Record<string, unknown> = {
    'that is empty': {},
    'that is a text': 'text',
    'that is nothing': null,
    'that is a list': [],
    'without a token': { requestData: { targetName: LISTENER } },
    'without properties': resourceEvent({ type: LISTENER, properties: undefined }),
    'with properties that are a list': resourceEvent({ type: LISTENER, properties: [] }),
    'with properties of other types': resourceEvent({ type: LISTENER, properties: { Port: {}, Protocol: [], Certificates: 1, SslPolicy: null } }),
    'with a list of everything': resourceEvent({ type: LISTENER, properties: { Certificates: [1, null, [], {}, { CertificateArn: {} }, 'a'] } }),
    'with a name of a prototype': resourceEvent({ type: LISTENER, logicalId: '__proto__', properties: JSON.parse('{"__proto__":{"Port":1},"constructor":1}') }),
    'with intrinsic functions that no template has': resourceEvent({ type: LISTENER, properties: { Port: { 'Fn::Sub': nested(50) }, Protocol: { 'Fn::Join': 1 }, Certificates: { Ref: 'Site' } } }),
    'with 10,000 certificates': resourceEvent({ type: LISTENER, properties: { Certificates: Array.from({ length: 10_000 }, () => ({ CertificateArn: arnIn('us-east-1') })) } }),
    'with 10,000 aliases': resourceEvent(distribution(arnIn('us-east-1'), { Aliases: Array.from({ length: 10_000 }, (_, index) => `${index}.example.com`) })),
    'with a certificate for 10,000 names': resourceEvent({
      type: 'AWS::CertificateManager::Certificate',
      properties: { DomainName: 'example.com', SubjectAlternativeNames: Array.from({ length: 10_000 }, (_, index) => `${index}.example.com`) },
    }),
    'with 3,000 origins and 3,000 cache behaviors': resourceEvent(distribution(arnIn('us-east-1'), {
      Origins: Array.from({ length: 3000 }, () => ({ Id: 'A', DomainName: 'a.elb.amazonaws.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } })),
      CacheBehaviors: Array.from({ length: 3000 }, () => ({ TargetOriginId: 'A', ViewerProtocolPolicy: 'https-only', FunctionAssociations: [{}] })),
    })),
    'with 3,000 listeners and a policy of 3,000 attributes': resourceEvent({
      type: 'AWS::ElasticLoadBalancing::LoadBalancer',
      properties: {
        Listeners: Array.from({ length: 3000 }, () => ({ Protocol: 'SSL', PolicyNames: ['A'] })),
        Policies: [{ PolicyName: 'A', PolicyType: 'SSLNegotiationPolicyType', Attributes: Array.from({ length: 3000 }, () => ({ Name: 'A', Value: 'a' })) }],
      },
    }),
    'with 3,000 listeners and 3,000 policies': resourceEvent({
      type: 'AWS::ElasticLoadBalancing::LoadBalancer',
      properties: {
        Listeners: Array.from({ length: 3000 }, (_, index) => ({ Protocol: 'SSL', PolicyNames: [`A${index}`] })),
        Policies: Array.from({ length: 3000 }, (_, index) => ({ PolicyName: `A${index}`, PolicyType: 'SSLNegotiationPolicyType', Attributes: [] })),
      },
    }),
    'with a long ARN': resourceEvent(distribution(`arn:aws:acm:${':'.repeat(LONG)}`)),
    'with a long name': resourceEvent({ type: 'AWS::CertificateManager::Certificate', properties: { DomainName: 'a.'.repeat(LONG) } }),
    'with a long script': resourceEvent({ type: INSTANCE, properties: { UserData: Buffer.from('arn:aws:acm:'.repeat(LONG / 10)).toString('base64') } }),
    'with a long text that is no Base64': resourceEvent({ type: INSTANCE, properties: { UserData: 'arn:aws:acm:a:b:certificate/ '.repeat(LONG / 20) } }),
    'with deep properties': resourceEvent({ type: INSTANCE, properties: nested(1000) }),
    'with many properties': resourceEvent({ type: INSTANCE, properties: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`P${index}`, 'a'])) }),
    'with a payload of a file': resourceEvent({ type: 'STACK', properties: {} }, { requestData: { targetName: 'STACK', payload: 'file:///etc/passwd' } }),
  };

  let answers: BundledAnswer[];
  beforeAll(async () => {
    answers = await runBundled(Object.values(events));
  });

  test.each(Object.keys(events).map((name, index) => [name, index]))('%s is answered within a second', (_, index) => {
    const { answer, took } = answers[index as number];
    expect(['SUCCESS', 'FAILED']).toContain(answer.hookStatus);
    expect(answer.message).not.toMatch(/Cannot read|is not a function|undefined|call stack/);
    expect(answer.message.length).toBeLessThanOrEqual(4096);
    expect(took).toBeLessThan(1000);
  });

  test('has its token in the answer', () => {
    expect(answers.filter(({ answer }) => answer.clientRequestToken === TOKEN).length).toBe(Object.keys(events).length - 5);
  });
});
