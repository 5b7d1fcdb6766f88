import { Lazy } from 'aws-cdk-lib';
import { Failover, GeoLocation } from 'aws-cdk-lib/aws-route53';
import { ALIAS_RECORD_OPTIONS } from '../../src/serving/alias-record-inputs';

test.each([
  {}, { weight: 0 }, { weight: 255, setIdentifier: 'blue' }, { weight: Lazy.number({ produce: () => 1 }) }, { region: 'eu-west-1' },
  { geoLocation: GeoLocation.country('DE') }, { failover: Failover.PRIMARY, evaluateTargetHealth: true },
])('%j are options', (options) => {
  expect(ALIAS_RECORD_OPTIONS.mistakeIn(options, 'aliasRecordOptions')).toBeUndefined();
});

test.each([
  { weight: 256 }, { weight: -1 }, { weight: 0.5 }, { weight: '100' }, { setIdentifier: '' }, { setIdentifier: 'x'.repeat(129) }, { region: 1 },
  { geoLocation: 'DE' }, { failover: 'SOMETIMES' }, { evaluateTargetHealth: 'true' }, 'weighted',
])('%j are refused', (options) => {
  expect(ALIAS_RECORD_OPTIONS.mistakeIn(options, 'aliasRecordOptions')).toBeDefined();
});
