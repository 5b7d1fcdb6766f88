import { recordNames, validationOptionsOf } from '../../src/checks/validation-options';
import type { Resource } from '../../src/deployment/deployment';
import { numberOf } from '../../src/deployment/numbered';
import { HOLE } from '../../src/names/dummy-values';
import { resourceIn, stackOf } from '../deployment/templates';

const certificate = (Properties: Record<string, unknown>) => resourceIn(stackOf({
  Parameters: { Zone: { Type: 'String' } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'Zone' }, 'x'] } },
  Resources: { Cert: { Type: 'AWS::CertificateManager::Certificate', Properties } },
}), 'Cert');
const zoneOf = ({ stack }: Resource) => `${HOLE}parameter Zone of stack ${numberOf(stack)}${HOLE}`;

test('a name and its wildcard have one validation record', () => {
  const named = certificate({ DomainName: 'Example.com', SubjectAlternativeNames: ['*.example.com', { 'Fn::Sub': 'WWW.${Zone}' }] });
  expect(recordNames(named)).toEqual([
    { property: 'DomainName', name: 'Example.com', record: 'example.com' },
    { property: 'SubjectAlternativeNames.0', name: '*.example.com', record: 'example.com' },
    { property: 'SubjectAlternativeNames.1', name: undefined, record: `www.${zoneOf(named)}` },
  ]);
});

test('a name under a condition has a record for each branch', () => {
  expect(recordNames(certificate({ DomainName: { 'Fn::If': ['C', 'a.example.com', '*.b.example.com'] } })).map(({ record }) => record)).toEqual(['a.example.com', 'b.example.com']);
});

test('a validation option has a name, its record, and a hosted zone or a domain for emails', () => {
  const DomainValidationOptions = [{ DomainName: '*.Example.com', HostedZoneId: 'Z1' }, { DomainName: { Ref: 'Zone' }, HostedZoneId: { Ref: 'Zone' } }, { ValidationDomain: 'example.com' }];
  const validated = certificate({ DomainValidationOptions });
  const zone = zoneOf(validated);
  expect(validationOptionsOf(validated)).toEqual([
    { name: '*.Example.com', spelled: '*.example.com', record: 'example.com', zone: 'Z1', hasMailDomain: false, positions: [0] },
    { name: undefined, spelled: zone, record: zone, zone, hasMailDomain: false, positions: [1] },
    { hasMailDomain: true, mailDomain: 'example.com', positions: [2] },
  ]);
});
