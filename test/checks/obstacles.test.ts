import { Judge } from '../../src/checks/judge';
import { RULES } from '../../src/checks/rules';
import { resourceIn, stackOf } from '../deployment/templates';

const EU = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const CIRCLE = { 'Fn::GetAtt': 'Circle.Value' };
const stack = (...readers: object[]) => stackOf({
  Resources: {
    Circle: { Type: 'AWS::SSM::Parameter', Properties: { Value: CIRCLE } },
    Cert: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'a.example.com', ValidationMethod: 'DNS', KeyAlgorithm: CIRCLE } },
    Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' },
    Sni: { Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn: CIRCLE, Certificates: [{ CertificateArn: EU }] } },
    ...Object.fromEntries(readers.map((reader, index) => [`Reader${index}`, reader])),
  },
});

const listener = (CertificateArn: unknown) => ({
  Type: 'AWS::ElasticLoadBalancingV2::Listener',
  Properties: { LoadBalancerArn: { Ref: 'Alb' }, Port: 443, Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', Certificates: [{ CertificateArn }] },
});

const plain = { Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: {} };

/** A listener whose rules are asked for by the rule https-only. */
const http = { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: 'Alb' }, Port: 80, Protocol: 'HTTP', DefaultActions: [] } };

const record = (Name: string) => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: { Name, Type: 'A', AliasTarget: { HostedZoneId: { 'Fn::GetAtt': 'Alb.CanonicalHostedZoneID' }, DNSName: { 'Fn::GetAtt': 'Alb.DNSName' } } },
});

test.each<[string, object[], string[]]>([
  ['the key of a certificate', [listener({ Ref: 'Cert' }), listener({ Ref: 'Cert' })], ['Reader0', 'Reader1']],
  ['the listener of a rule', [http, http, { ...plain, Properties: { ListenerArn: CIRCLE } }], ['Reader0', 'Reader1']],
  ['the listener of a list of certificates', [record('a.example.com'), record('a.example.com'), listener({ Ref: 'Cert' })], ['Reader0', 'Reader1', 'Reader2']],
])('%s that is not read is an obstacle for all that depend on it', (_, readers, expected) => {
  const judged = stack(...readers);
  const judge = new Judge(RULES);
  const ids = readers.map((__, index) => `Reader${index}`);
  expect(ids.filter((id) => judge.judgement(resourceIn(judged, id)).obstacles.includes('circle'))).toEqual(expected);
});
