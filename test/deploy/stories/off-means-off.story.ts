import { CdkApp } from '../harness/cdk-app';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';
import { setUp } from '../harness/story';

/** A load balancer whose settings are turned on, changed, off and on again: AWS keeps each one that a template leaves out. */
describe('the settings of a load balancer', () => {
  const steps = new Steps();
  let app: CdkApp;
  let cloud: Cloud;
  let zone: string;

  const loadBalancer = async () => (await cloud.loadBalancers()).find(({ Type }) => Type === 'application')!;
  const networkLoadBalancers = async () => (await cloud.loadBalancers()).filter(({ Type }) => Type === 'network');
  /** The attributes of the Network Load Balancer that terminates TLS. */
  const attributesOfNetwork = async () => {
    const [network] = await having(8883);
    return cloud.loadBalancerAttributes(network);
  };
  /** The Network Load Balancers that have a listener on a port. */
  const having = async (port: number) => {
    const found = await Promise.all((await networkLoadBalancers()).map(async (each) => ({ each, listener: await cloud.listener(each, port) })));
    return found.filter(({ listener }) => listener).map(({ each }) => each);
  };
  const attributes = async () => cloud.loadBalancerAttributes(await loadBalancer());
  const clientCertificates = async () => (await cloud.listener(await loadBalancer(), 443)).MutualAuthentication;
  const answer = async () => cloud.curl(await loadBalancer(), 443, '/');

  const seeOn = () => {
    steps.see('all logs are written below the prefix', async () => {
      for (const log of ['access_logs', 'connection_logs', 'health_check_logs']) {
        expect(await attributes()).toMatchObject({ [`${log}.s3.enabled`]: 'true', [`${log}.s3.prefix`]: 'web' });
      }
    });

    steps.see('so are those of a Network Load Balancer', async () => {
      expect(await attributesOfNetwork()).toMatchObject({ 'access_logs.s3.enabled': 'true', 'access_logs.s3.prefix': 'web' });
    });

    steps.see('clients have to present a certificate', async () => {
      expect(await clientCertificates()).toMatchObject({ Mode: 'verify', IgnoreClientCertificateExpiry: true, AdvertiseTrustStoreCaNames: 'on' });
    });

    steps.see('the records of both names have a weight', async () => {
      const routed = (await cloud.records(zone)).filter(({ Weight }) => Weight === 10).map(({ Name, Type }) => `${Name} ${Type}`);
      expect(routed.sort()).toEqual(['example.com. A', 'www.example.com. A']);
    });

    steps.see('browsers are told to stay with HTTPS', async () => {
      expect(await answer()).toMatch(/^strict-transport-security: max-age=31536000\r?$/im);
    });
  };

  describe('when they are on', () => {
    steps.must('they are deployed', async () => {
      ({ app, cloud } = await setUp('off means off', { app: 'test/deploy/apps/off-means-off.js', home: 'eu-west-1' }));
      zone = await cloud.createHostedZone('example.com');
      await app.deploy({ zone, is: 'on' });
    });

    seeOn();

    steps.see('a name of redirectFrom is redirected with path and query string, and a name that is served is not', async () => {
      expect(await cloud.curl({ DNSName: 'example.com' }, 443, '/a/b?c=d')).toMatch(/^HTTP\/1.1 301 [^]*^location: https:\/\/www.example.com:443\/a\/b\?c=d\r?$/im);
      expect(await cloud.curl({ DNSName: 'www.example.com' }, 443, '/')).toMatch(/^HTTP\/1.1 404 /);
    });

    steps.see('other HTTPS ports serve the same certificate with the same policy', async () => {
      const [standard, ...others] = await Promise.all([443, 8443, 9443].map(async (port) => cloud.listener(await loadBalancer(), port)));
      for (const { SslPolicy, Certificates, Protocol } of others) {
        expect({ SslPolicy, Certificates, Protocol }).toEqual({
          SslPolicy: standard.SslPolicy, Certificates: standard.Certificates, Protocol: 'HTTPS',
        });
      }
    });
  });

  steps.see('a Network Load Balancer terminates TLS, and one passes TCP to the Application Load Balancer', async () => {
    const [[terminating], [passing]] = await Promise.all([having(8883), having(443)]);
    const certificates = await cloud.certificates(cloud.home);
    const { Protocol, SslPolicy, Certificates } = await cloud.listener(terminating, 8883);
    expect({ Protocol, SslPolicy }).toEqual({ Protocol: 'TLS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09' });
    expect(certificates.find(({ CertificateArn }) => CertificateArn === Certificates![0].CertificateArn)!.DomainName).toBe('mqtt.example.com');
    expect(await cloud.aliasOf('mqtt.example.com', zone)).toContain(terminating.DNSName!.toLowerCase());
    expect((await cloud.listener(passing, 443)).Protocol).toBe('TCP');
  });

  describe('when the prefix and the options of mutual TLS are taken away', () => {
    steps.must('the bucket accepts the logs', async () => {
      await app.deploy({ zone, is: 'root' });
    });

    steps.see('access logs are written to the root of the bucket', async () => {
      expect(await attributes()).toMatchObject({ 'access_logs.s3.enabled': 'true', 'access_logs.s3.prefix': '' });
    });

    steps.see('clients with an expired certificate are refused again', async () => {
      expect(await clientCertificates()).toMatchObject({ Mode: 'verify', IgnoreClientCertificateExpiry: false, AdvertiseTrustStoreCaNames: 'off' });
    });
  });

  describe('when they are off', () => {
    steps.must('they are turned off', async () => {
      await app.deploy({ zone, is: 'off' });
    });

    steps.see('no access logs are written', async () => {
      expect(await attributes()).toMatchObject({
        'access_logs.s3.enabled': 'false', 'connection_logs.s3.enabled': 'false', 'health_check_logs.s3.enabled': 'false',
      });
    });

    steps.see('nor those of a Network Load Balancer', async () => {
      expect(await attributesOfNetwork()).toMatchObject({ 'access_logs.s3.enabled': 'false' });
    });

    steps.see('clients need no certificate', async () => {
      expect(await clientCertificates()).toEqual({ Mode: 'off' });
    });

    steps.see('clients need none on the port that has the settings of 443', async () => {
      expect((await cloud.listener(await loadBalancer(), 8443)).MutualAuthentication).toEqual({ Mode: 'off' });
    });

    steps.see('browsers are told nothing', async () => {
      expect(await answer()).not.toMatch(/^strict-transport-security/im);
    });
  });

  describe('when they are on again', () => {
    steps.must('they are turned on', async () => {
      await app.deploy({ zone, is: 'on' });
    });

    seeOn();
  });

  steps.see('nothing is left', async () => {
    await app.destroy({ zone, is: 'on' });
    expect(await cloud.loadBalancers()).toEqual([]);
  });
});
