import { CLASSIC_LOAD_BALANCER_KEYS } from '../key-algorithms';
import type { Slot } from '../slot';

/**
 * Classic Load Balancers.
 */
export const ELASTIC_LOAD_BALANCING_SLOTS: readonly Slot[] = [
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
