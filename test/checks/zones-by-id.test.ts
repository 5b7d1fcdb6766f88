import { zonesById } from '../../src/checks/zones-by-id';
import { EventStack } from '../../src/hook/handler/event-stack';

function zonesOf(Type: string, ...ids: unknown[]) {
  const DomainValidationOptions = ids.map((HostedZoneId) => ({ DomainName: 'www.example.com', HostedZoneId }));
  const Conditions = { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } };
  const Resources = { One: { Type, Properties: { DomainName: 'www.example.com', DomainValidationOptions } } };
  const stack = new EventStack({ path: 'Web' }, { Parameters: { Stage: { Type: 'String' } }, Conditions, Resources });
  return zonesById(stack.resources[0]);
}

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

test('has each ID once, in every scenario', () => {
  expect(zonesOf(CERTIFICATE, 'Z1', 'Z1', { 'Fn::If': ['IsProd', 'Z2', 'Z3'] }).sort()).toEqual(['Z1', 'Z2', 'Z3']);
});

test.each<[string, unknown]>([['is given at deployment', { Ref: 'Given' }], ['is known in part', { 'Fn::Sub': 'Z1${Given}' }], ['is no ID', 'example.com']])(
  'leaves out a zone whose ID %s', (_, id) => {
    expect(zonesOf(CERTIFICATE, id)).toEqual([]);
  });

test('looks at certificates only', () => {
  expect(zonesOf('AWS::SQS::Queue', 'Z1')).toEqual([]);
});
