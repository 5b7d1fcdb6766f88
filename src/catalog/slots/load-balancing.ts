import { CLASSIC_LOAD_BALANCER_KEYS, EVERY_KEY, NETWORK_LOAD_BALANCER_KEYS } from '../key-algorithms';
import { EVERY_KIND } from '../kinds';
import type { Slot } from '../slot';

/**
 * Elastic Load Balancing.
 */
export const LOAD_BALANCING_SLOTS: readonly Slot[] = [
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
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    property: 'Listeners[].SSLCertificateId',
    service: 'Classic Load Balancer',
    takes: ['acm', 'iam'],
    region: 'own',
    keys: CLASSIC_LOAD_BALANCER_KEYS,
    replaces: false,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/ssl-server-cert.html',
  },
];
