import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import * as aliasCertificate from './alias-certificate';
import * as allowedNames from './allowed-names';
import * as certificateAccount from './certificate-account';
import * as certificateKind from './certificate-kind';
import * as certificateNames from './certificate-names';
import * as certificateProperty from './certificate-property';
import * as certificateReference from './certificate-reference';
import * as certificateRegion from './certificate-region';
import * as endpointName from './endpoint-name';
import * as expiryAlarm from './expiry-alarm';
import * as expiryAlarmOperator from './expiry-alarm-operator';
import * as expiryAlarmRegion from './expiry-alarm-region';
import * as expiryAlarmThreshold from './expiry-alarm-threshold';
import * as exportableCertificate from './exportable-certificate';
import * as exportableCertificateArn from './exportable-certificate-arn';
import * as httpsOnly from './https-only';
import * as issuingAuthority from './issuing-authority';
import * as keyAlgorithm from './key-algorithm';
import * as listenerPort from './listener-port';
import * as listenerPriority from './listener-priority';
import * as nameCoverage from './name-coverage';
import * as namesQuota from './names-quota';
import * as originName from './origin-name';
import * as ownershipCertificate from './ownership-certificate';
import * as publicTrust from './public-trust';
import * as recordCoverage from './record-coverage';
import * as recordName from './record-name';
import * as recordTarget from './record-target';
import * as requestableKey from './requestable-key';
import * as requiredCertificate from './required-certificate';
import * as supportedService from './supported-service';
import * as tlsPolicy from './tls-policy';
import * as validationMethod from './validation-method';
import * as validationOptions from './validation-options';
import * as validationRecord from './validation-record';
import * as validationZone from './validation-zone';
import * as validationZoneAccount from './validation-zone-account';

/** Code that breaks a rule, and code that does the same job and breaks none. */
export interface RuleExample {
  readonly wrong: (stack: Stack, hostedZone: IHostedZone, vpc: IVpc) => void;
  readonly right: (stack: Stack, hostedZone: IHostedZone, vpc: IVpc) => void;
}

/** The example of each rule, by its id: the file has the same name. */
export const EXAMPLES: Readonly<Record<string, RuleExample>> = {
  'certificate-region': certificateRegion,
  'supported-service': supportedService,
  'exportable-certificate': exportableCertificate,
  'exportable-certificate-arn': exportableCertificateArn,
  'certificate-account': certificateAccount,
  'certificate-reference': certificateReference,
  'key-algorithm': keyAlgorithm,
  'certificate-kind': certificateKind,
  'name-coverage': nameCoverage,
  'record-coverage': recordCoverage,
  'record-target': recordTarget,
  'origin-name': originName,
  'alias-certificate': aliasCertificate,
  'required-certificate': requiredCertificate,
  'listener-port': listenerPort,
  'listener-priority': listenerPriority,
  'record-name': recordName,
  'endpoint-name': endpointName,
  'certificate-property': certificateProperty,
  'ownership-certificate': ownershipCertificate,
  'certificate-names': certificateNames,
  'names-quota': namesQuota,
  'requestable-key': requestableKey,
  'issuing-authority': issuingAuthority,
  'validation-method': validationMethod,
  'validation-zone': validationZone,
  'validation-zone-account': validationZoneAccount,
  'validation-options': validationOptions,
  'validation-record': validationRecord,
  'expiry-alarm-region': expiryAlarmRegion,
  'expiry-alarm-threshold': expiryAlarmThreshold,
  'expiry-alarm-operator': expiryAlarmOperator,
  'public-trust': publicTrust,
  'tls-policy': tlsPolicy,
  'https-only': httpsOnly,
  'expiry-alarm': expiryAlarm,
  'allowed-names': allowedNames,
};
