import { EVERY_KEY, NETWORK_LOAD_BALANCER_KEYS } from '../key-algorithms';
import { EVERY_KIND } from '../kinds';
import type { Slot } from '../slot';

/**
 * Application and Network Load Balancers.
 */
export const ELASTIC_LOAD_BALANCING_V2_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    property: 'Certificates[].CertificateArn',
    service: 'Elastic Load Balancing',
    takes: ['acm', 'iam'],
    region: 'own',
    keys: { property: 'Protocol', values: { HTTPS: EVERY_KEY, TLS: NETWORK_LOAD_BALANCER_KEYS } },
    kinds: EVERY_KIND,
    replaces: false,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  },
  {
    type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
    property: 'Certificates[].CertificateArn',
    service: 'Elastic Load Balancing',
    takes: ['acm', 'iam'],
    region: 'own',
    kinds: EVERY_KIND,
    replaces: false,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  },
  {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    property: 'MutualAuthentication.TrustStoreArn',
    service: 'Elastic Load Balancing (to trust clients)',
    takes: ['elb-trust-store'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
  },
];
