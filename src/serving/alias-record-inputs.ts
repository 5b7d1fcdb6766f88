import { Failover } from 'aws-cdk-lib/aws-route53';
import { AliasRecordOptions } from './alias-record-options';
import { withMembers } from '../input/cdk';
import { FLAG, Inputs, kind, mayBeLookedUpNumber, number, oneOf, optional, text } from '../input/input';
import { struct } from '../input/props';
import { isToken } from '../input/token';

/** https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html (Weight, SetIdentifier) */
const [GREATEST_WEIGHT, LONGEST_IDENTIFIER] = [255, 128];

const NUMBER = number('100');

const WEIGHT = mayBeLookedUpNumber(kind(`a whole number from 0 to ${GREATEST_WEIGHT}`, '100', (value) => !NUMBER.mistakeIn(value, '')
  && (isToken(value) || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= GREATEST_WEIGHT))));

const SET_IDENTIFIER = kind(`a text of 1 to ${LONGEST_IDENTIFIER} characters`, "'blue'",
  (value) => typeof value === 'string' && (isToken(value) || (value.length > 0 && value.length <= LONGEST_IDENTIFIER)));

const INPUTS: Inputs<AliasRecordOptions> = {
  weight: optional(WEIGHT),
  region: optional(text('the region of the load balancer', 'eu-west-1')),
  geoLocation: optional(withMembers('a GeoLocation', "GeoLocation.country('DE')", 'continentCode', 'countryCode')),
  failover: optional(oneOf('Failover', Failover)),
  setIdentifier: optional(SET_IDENTIFIER),
  healthCheck: optional(withMembers('a health check of Route 53', "HealthCheck.fromHealthCheckId(this, 'Check', id)", 'healthCheckId')),
  evaluateTargetHealth: optional(FLAG),
};

export const ALIAS_RECORD_OPTIONS = struct(INPUTS, '{ weight: 100 }');
