import { validationZonesOf } from '../../src/checks/validation-zones';
import type { DeployedStack, Resource } from '../../src/deployment/deployment';
import { resourceIn, stackOf } from '../deployment/templates';

const stack = stackOf({
  Parameters: { Given: { Type: 'String' } },
  Resources: {
    Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.com.' } },
    Open: { Type: 'AWS::Route53::HostedZone', Properties: { Name: { Ref: 'Given' } } },
    Bucket: { Type: 'AWS::S3::Bucket' },
  },
});

/** The zones that validate a certificate, in an app that gives the ID `Z1` the name example.org. */
function zonesOf(HostedZoneId: unknown, more: Record<string, unknown> = {}) {
  const inStack: DeployedStack = {
    path: 'Web',
    deployment: { ...stack.deployment, dummyValues: stack.deployment.dummyValues, hostedZoneName: (id) => (id === 'Z1' ? 'example.org' : undefined) } as DeployedStack['deployment'],
    resource: (target) => stack.resource(target),
    entry: (section, target) => stack.entry(section, target),
    nested: () => undefined,
  };
  const certificate: Resource = {
    type: 'AWS::CertificateManager::Certificate',
    logicalId: 'Cert',
    path: 'Web/Cert',
    stack: inStack,
    properties: { DomainValidationOptions: [{}, { DomainName: 'www.example.com', HostedZoneId }], ...more },
  };
  return validationZonesOf(certificate);
}

const VALIDATED = { name: 'www.example.com', positions: [1] };

test.each<[string, unknown, object]>([
  ['a zone of the app', { Ref: 'Zone' }, { resource: resourceIn(stack, 'Zone'), label: 'Web/Zone', zoneName: 'example.com.' }],
  ['a zone of the app whose name is given at deployment', { Ref: 'Open' }, { resource: resourceIn(stack, 'Open'), label: 'Web/Open', zoneName: undefined }],
  ['a zone whose name the app gives', 'Z1', { id: 'Z1', label: 'Z1', zoneName: 'example.org' }],
  ['a zone whose ID has its prefix', '/hostedzone/Z1', { id: 'Z1', label: 'Z1', zoneName: 'example.org' }],
  ['a zone of which only the ID is known', 'Z2', { id: 'Z2', label: 'Z2', zoneName: undefined }],
])('%s', (_, id, expected) => {
  expect(zonesOf(id)).toEqual([{ ...expected, ...VALIDATED }]);
});

test.each<[string, unknown]>([['that is given at deployment', { Ref: 'Given' }], ['that is something else', { Ref: 'Bucket' }]])('no zone %s', (_, id) => {
  expect(zonesOf(id)).toEqual([]);
});

test('a private certificate has no validation', () => {
  expect(zonesOf('Z1', { CertificateAuthorityArn: 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1' })).toEqual([]);
});
