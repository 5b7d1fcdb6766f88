import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Meanwhile } from '../harness/meanwhile';
import { Steps } from '../harness/steps';
import { setUp } from '../harness/story';

const HOME = 'eu-west-1';
const NAMES = ['www.example.com', 'api.example.com', 'shop.example.com'];

/** The load balancers of docs/migrating.md become SecureAlbs while a client requests each of their names. */
describe('load balancers that move', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let context: Record<string, string>;
  let service: Server;
  let client: Meanwhile;
  let first: Record<string, Identity>;

  interface Identity {
    readonly loadBalancer?: string;
    readonly listener?: string;
    readonly redirect?: string;
    readonly targetGroup?: string;
    readonly certificate?: string;
  }

  /** The load balancer to which the record of a name points. */
  async function behind(name: string): Promise<LoadBalancer> {
    const address = await cloud.aliasOf(name, context.zone);
    return (await cloud.loadBalancers()).find(({ DNSName }) => DNSName?.toLowerCase() === address)!;
  }

  async function identity(name: string): Promise<Identity> {
    const loadBalancer = await behind(name);
    const [https, http] = await Promise.all([443, 80].map(async port => cloud.listener(loadBalancer, port)));
    const [{ CertificateArn }] = await cloud.listenerCertificates(https);
    return {
      loadBalancer: loadBalancer.LoadBalancerArn,
      listener: https.ListenerArn,
      redirect: http?.ListenerArn,
      targetGroup: https.DefaultActions![0].TargetGroupArn,
      certificate: CertificateArn,
    };
  }

  /** Requests each name at the address that its record has at this moment. */
  async function request(): Promise<string | undefined> {
    const answers = await Promise.all(NAMES.map(async name => {
      const { status, body } = await cloud.get(await cloud.aliasOf(name, context.zone), 443);
      return status === 200 && body === 'hello' ? '' : `${name} answers ${status} ${body}`;
    }));
    return answers.join(' ').trim() || undefined;
  }

  afterAll(async () => {
    await client?.stop();
    service?.close();
  });

  steps.must('they are deployed, and serve', async () => {
    service = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    ({ app, cloud } = await setUp('moving load balancers', { app: 'test/deploy/apps/moving-load-balancers.js', home: HOME, bootstrapped: [HOME] }));
    const { port } = service.address() as AddressInfo;
    context = { zone: await cloud.createHostedZone('example.com'), port: `${port}` };
    await app.deploy({ ...context, step: 'before' });
    first = Object.fromEntries(await Promise.all(NAMES.map(async name => [name, await identity(name)])));
    // the emulator runs no container, which would register itself
    await cloud.registerTarget(first['api.example.com'].targetGroup!, '127.0.0.1', port);
    expect(await request()).toBeUndefined();
    client = new Meanwhile(request);
  });

  steps.must('two become SecureAlbs in place, the third gets one beside it', async () => {
    await app.deploy({ ...context, step: 'beside' });
  });

  steps.see('the two are still the same load balancers, listeners, target groups and certificates', async () => {
    for (const name of ['www.example.com', 'api.example.com']) {
      expect(await identity(name)).toEqual(first[name]);
    }
  });

  steps.see('their listeners have the settings of a SecureAlb', async () => {
    for (const name of ['www.example.com', 'api.example.com']) {
      const loadBalancer = await behind(name);
      expect((await cloud.listener(loadBalancer, 443)).SslPolicy).toBe('ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09');
      expect(await cloud.curl(loadBalancer, 443, '/')).toMatch(/^strict-transport-security: max-age=31536000\r?$/im);
    }
  });

  steps.see('the record of the third points to its old load balancer', async () => {
    expect(await cloud.loadBalancers()).toHaveLength(4);
    expect(await identity('shop.example.com')).toEqual(first['shop.example.com']);
  });

  steps.must('the record of the third is switched', async () => {
    await app.deploy({ ...context, step: 'switched' });
    expect((await behind('shop.example.com')).LoadBalancerArn).not.toBe(first['shop.example.com'].loadBalancer);
  });

  steps.must('its old load balancer is removed', async () => {
    await app.deploy({ ...context, step: 'after' });
    expect(await cloud.loadBalancers()).toHaveLength(3);
  });

  steps.see('the old certificate of the third is gone', async () => {
    const arns = (await cloud.certificates(HOME)).map(({ CertificateArn }) => CertificateArn);
    expect(arns).toHaveLength(3);
    expect(arns).not.toContain(first['shop.example.com'].certificate);
  });

  steps.see('the client was served all the time', async () => {
    const { good, problems } = await client.stop();
    expect(problems).toEqual([]);
    expect(good).toBeGreaterThan(20);
  });

  steps.see('nothing failed, not even in a clean-up', async () => {
    expect(await cloud.failures(HOME)).toEqual([]);
  });
});
