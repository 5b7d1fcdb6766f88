import { certificatesByArn, certificatesOfOwnAccount } from '../../src/checks/certificates-by-arn';
import { EventStack } from '../../src/hook/handler/event-stack';

const ACCOUNT = '111122223333';
const OTHER = '444455556666';
const arn = (region: string, account = ACCOUNT) => `arn:aws:acm:${region}:${account}:certificate/11111111-2222-3333-4444-555555555555`;

function listener(...arns: unknown[]) {
  const Certificates = arns.map((CertificateArn) => ({ CertificateArn }));
  const stack = new EventStack({ path: 'Web', region: 'eu-west-1', account: ACCOUNT }, {
    Resources: {
      Https: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { Protocol: 'HTTPS', Certificates } },
      Cert: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'www.example.com' } },
    },
  });
  return stack.resources[0];
}

test('has each certificate once, in its own region', () => {
  const here = { arn: arn('eu-west-1'), region: 'eu-west-1', account: ACCOUNT };
  const there = { arn: arn('us-east-1'), region: 'us-east-1', account: ACCOUNT };
  const foreign = { arn: arn('eu-west-1', OTHER), region: 'eu-west-1', account: OTHER };
  const resource = listener(here.arn, there.arn, here.arn, foreign.arn);
  expect(certificatesByArn(resource)).toEqual([here, there, foreign]);
  expect(certificatesOfOwnAccount(resource)).toEqual([here, there]);
});

test.each<[string, unknown]>([
  ['that the app creates', { Ref: 'Cert' }],
  ['of IAM', `arn:aws:iam::${ACCOUNT}:server-certificate/old`],
  ['with an ARN of which a part is unknown', { 'Fn::Sub': `arn:aws:acm:eu-west-1:${ACCOUNT}:certificate/\${Given}` }],
  ['with an ARN that a change set does not know yet', '{{changeSet:KNOWN_AFTER_APPLY}}'],
  ['with a text that is no ARN', 'text'],
  ['with an ARN that is not a whole one', `arn:aws:acm:eu-west-1:${ACCOUNT}:certificate/`],
])('leaves out a certificate %s', (_, given) => {
  expect(certificatesByArn(listener(given))).toEqual([]);
});
