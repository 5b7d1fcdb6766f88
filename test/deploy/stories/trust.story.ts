import { DescribeTrustStoresCommand, ElasticLoadBalancingV2Client, type TrustStore } from '@aws-sdk/client-elastic-load-balancing-v2';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { authority, keyPair } from '../../certificate/imported/handler/pki';
import { CdkApp, Context } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { setUp } from '../harness/story';

const HOME = 'eu-west-1';

/** So many CAs. */
function authorities(count: number): string[] {
  return Array.from({ length: count }, (_, index) => authority(`Root ${index}`, undefined, keyPair('P-256', 'roots')).certificate);
}

describe('a trust bundle', () => {
  const steps = new Steps();
  const [first, second, ...others] = authorities(26);
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;
  let store: TrustStore;

  const contextWith = (...cas: string[]): Context => ({ zone, cas: cas.map(ca => Buffer.from(ca).toString('base64url')).join('.') });

  const trustStore = async (): Promise<TrustStore> => {
    const { TrustStores } = await new ElasticLoadBalancingV2Client(cloud.connection(HOME)).send(new DescribeTrustStoresCommand({}));
    return TrustStores![0];
  };

  const parameter = async (): Promise<string> => {
    const { Parameter } = await new SSMClient(cloud.connection(HOME)).send(new GetParameterCommand({ Name: '/trust/internal' }));
    return Parameter!.Value!;
  };

  steps.must('is deployed as a trust store that a listener uses, and as a parameter', async () => {
    ({ app, cloud } = await setUp('trust', { app: 'test/deploy/apps/trust.js', home: HOME, bootstrapped: [HOME] }));
    zone = await cloud.createHostedZone('example.com');
    await app.deploy(contextWith(first));
    store = await trustStore();
    expect(store.NumberOfCaCertificates).toBe(1);
    const [loadBalancer] = await cloud.loadBalancers();
    expect((await cloud.listener(loadBalancer, 443)).MutualAuthentication).toMatchObject({ Mode: 'verify', TrustStoreArn: store.TrustStoreArn });
    expect(await parameter()).toBe(first.trim());
  });

  steps.see('reaches the trust store in the deployment that changes it', async () => {
    await app.deploy(contextWith(first, second));
    expect(await trustStore()).toMatchObject({ TrustStoreArn: store.TrustStoreArn, NumberOfCaCertificates: 2 });
    expect(await parameter()).toBe(first + second.trim());
  });

  steps.see('stays as it is when it is deployed again', async () => {
    expect(await app.deploy(contextWith(first, second))).toContain('no changes');
  });

  steps.see('is as before after an update that the trust store refuses', async () => {
    const { exitCode, output } = await app.tryDeploy(contextWith(first, second, ...others));
    expect(exitCode).not.toBe(0);
    expect(output).toContain('The bundle has 26 certificates, more than 25');
    expect(await cloud.stackStatus(HOME, 'Trust')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect((await trustStore()).NumberOfCaCertificates).toBe(2);
  });

  steps.see('leaves nothing, not even old versions in a bucket', async () => {
    await app.destroy(contextWith(first, second));
    const { Buckets } = await new S3Client({ ...cloud.connection(HOME), forcePathStyle: true }).send(new ListBucketsCommand({}));
    expect(Buckets!.filter(({ Name }) => !Name!.startsWith('cdk-'))).toEqual([]);
    expect([await cloud.stackNames(HOME), await trustStore()]).toEqual([['CDKToolkit'], undefined]);
  });
});
