import { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import { domainOf } from '../apps/consumers';
import { Cloud } from '../harness/cloud';
import { Steps } from '../harness/steps';

/** The load balancers of `every-construct`, seen from outside. */
export function seeLoadBalancer(steps: Steps, cloud: () => Cloud, zone: () => string) {
  const listener = async (port: number, loadBalancer?: LoadBalancer) =>
    cloud().listener(loadBalancer ?? await serving(cloud(), 'load-balancer'), port);

  steps.see('a load balancer serves TLS 1.2 and newer alone', async () => {
    expect((await listener(443)).SslPolicy).toBe('ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09');
  });

  steps.see('curl gets a redirect to HTTPS from port 80', async () => {
    const answer = await cloud().curl(await serving(cloud(), 'load-balancer'), 80, '/path?query');
    expect(answer).toMatch(/^HTTP\/1.1 301 /);
    expect(answer).toMatch(/^location: https:\/\/[^/]+:443\/path\?query\r?$/im);
  });

  steps.see('curl gets the Strict-Transport-Security header from port 443', async () => {
    const answer = await cloud().curl(await serving(cloud(), 'load-balancer'), 443, '/');
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).toMatch(/^strict-transport-security: max-age=31536000\r?$/im);
  });

  steps.see('its attributes are those of the template', async () => {
    expect(await cloud().loadBalancerAttributes(await serving(cloud(), 'load-balancer'))).toMatchObject({
      'routing.http.drop_invalid_header_fields.enabled': 'true',
      'routing.http.desync_mitigation_mode': 'defensive',
      'access_logs.s3.enabled': 'true',
    });
  });

  steps.see('its name points to it in the hosted zone', async () => {
    const { DNSName } = await serving(cloud(), 'load-balancer');
    const record = (await cloud().records(zone())).find(({ Name, Type }) => Name === `${domainOf('load-balancer')}.` && Type === 'A');
    expect(record!.AliasTarget!.DNSName).toContain(DNSName!.toLowerCase());
  });

  steps.see('a listener serves its first certificate by default and the others by SNI', async () => {
    const certificates = await cloud().certificates(cloud().home);
    const https = await listener(443, await serving(cloud(), 'sni-default'));
    const found = (await cloud().listenerCertificates(https)).map(({ CertificateArn, IsDefault }) =>
      [certificates.find(certificate => certificate.CertificateArn === CertificateArn)!.DomainName, IsDefault]);
    expect(found).toEqual([[domainOf('sni-default'), true], [domainOf('sni-further'), false]]);
  });
}

/** The load balancer whose default certificate is for the consumer's domain. */
async function serving(cloud: Cloud, consumer: string): Promise<LoadBalancer> {
  const certificates = await cloud.certificates(cloud.home);
  const { CertificateArn, InUseBy } = certificates.find(({ DomainName }) => DomainName === domainOf(consumer))!;
  const loadBalancers = await cloud.loadBalancers();
  const found = loadBalancers.find(({ LoadBalancerArn }) => InUseBy!.includes(LoadBalancerArn!));
  if (!found) {
    throw new Error(`no load balancer serves ${CertificateArn} of ${domainOf(consumer)}`);
  }
  return found;
}
