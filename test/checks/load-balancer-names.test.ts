import { loadBalancerNames } from '../../src/checks/load-balancer-names';
import { resourceIn, stackOf } from '../deployment/templates';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const cert = (DomainName: unknown, ...SubjectAlternativeNames: unknown[]) => ({ Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName, SubjectAlternativeNames } });
const certificates = (...ids: string[]) => ids.map((id) => ({ CertificateArn: { Ref: id } }));
const listener = (Protocol: unknown, ids: string[] = ['Cert'], more: object = {}) => ({ Type: LISTENER, Properties: { LoadBalancerArn: { Ref: 'Balancer' }, Protocol, Certificates: certificates(...ids), ...more } });
const sni = (ListenerArn: unknown, ...ids: string[]) => ({ Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn, Certificates: certificates(...ids) } });

/** The names with which a load balancer answers that has these listeners. */
function names(Resources: Record<string, object>) {
  const stack = stackOf({
    Parameters: { Given: { Type: 'String' } },
    Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    Resources: {
      Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {} },
      Cert: cert('a.example.com', 'b.example.com'),
      Other: cert('c.example.com', 'a.example.com'),
      Open: cert({ Ref: 'Given' }),
      ...Resources,
    },
  });
  const found = loadBalancerNames(resourceIn(stack, 'Balancer'));
  return found && [found.listener.logicalId, ...found.names];
}

test.each<[string, Record<string, object>, string[]]>([
  ['of its listener', { Https: listener('HTTPS') }, ['Https', 'a.example.com', 'b.example.com']],
  ['of a Network Load Balancer', { Tls: listener('TLS') }, ['Tls', 'a.example.com', 'b.example.com']],
  ['once each', { Https: listener('HTTPS', ['Cert', 'Other']) }, ['Https', 'a.example.com', 'b.example.com', 'c.example.com']],
  ['of all of its listeners', { Https: listener('HTTPS'), Admin: listener('HTTPS', ['Other']) }, ['Https', 'a.example.com', 'b.example.com', 'c.example.com']],
  ['that are added to a listener', { Https: listener('HTTPS'), Sni: sni({ Ref: 'Https' }, 'Other') }, ['Https', 'a.example.com', 'b.example.com', 'c.example.com']],
  ['beside a listener for HTTP', { Http: listener('HTTP', []), Https: listener('HTTPS', ['Other']) }, ['Https', 'c.example.com', 'a.example.com']],
  ['without those that are never deployed', { Https: listener('HTTPS'), Sni: { ...sni({ Ref: 'Https' }, 'Other'), Condition: 'Never' } }, ['Https', 'a.example.com', 'b.example.com']],
])('a load balancer answers with the names %s', (_, resources, expected) => {
  expect(names(resources)).toEqual(expected);
});

test.each<[string, Record<string, object>]>([
  ['it has no listener', {}],
  ['it has no certificate', { Http: listener('HTTP', []) }],
  ['a listener has no certificate', { Https: listener('HTTPS', []) }],
  ['a name is given at deployment', { Https: listener('HTTPS', ['Cert', 'Open']) }],
  ['a certificate is given at deployment', { Https: listener('HTTPS', ['Given']) }],
  ['a protocol is given at deployment', { Https: listener('HTTPS'), Other: listener({ Ref: 'Given' }) }],
  ['it also hands on TLS to its targets', { Tls: listener('TLS'), Tcp: listener('TCP', []) }],
  ['the deployment chooses the listener of other certificates', { Https: listener('HTTPS'), Sni: sni({ Ref: 'Given' }, 'Other') }],
  ['the deployment chooses the load balancer of another listener', { Https: listener('HTTPS'), Other: listener('HTTPS', ['Other'], { LoadBalancerArn: { Ref: 'Given' } }) }],
])('nothing is known of its names if %s', (_, resources) => {
  expect(names(resources)).toBeUndefined();
});
