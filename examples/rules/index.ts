import type { Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import * as allowedNames from './allowed-names';
import * as certificateAccount from './certificate-account';
import * as certificateKind from './certificate-kind';
import * as certificateRegion from './certificate-region';
import * as expiryAlarmRegion from './expiry-alarm-region';
import * as keyAlgorithm from './key-algorithm';
import * as nameCoverage from './name-coverage';
import * as plaintextListener from './plaintext-listener';
import * as supportedService from './supported-service';
import * as tlsPolicy from './tls-policy';
import * as validation from './validation';

/** Code that breaks a rule, and code that does the same job and breaks none. */
export interface RuleExample {
  readonly wrong: (stack: Stack, hostedZone: IHostedZone, vpc: IVpc) => void;
  readonly right: (stack: Stack, hostedZone: IHostedZone, vpc: IVpc) => void;
}

/** The example of each rule, by its id: the file has the same name. */
export const EXAMPLES: Readonly<Record<string, RuleExample>> = {
  'certificate-region': certificateRegion,
  'supported-service': supportedService,
  'certificate-account': certificateAccount,
  'key-algorithm': keyAlgorithm,
  'certificate-kind': certificateKind,
  'name-coverage': nameCoverage,
  'validation': validation,
  'expiry-alarm-region': expiryAlarmRegion,
  'tls-policy': tlsPolicy,
  'plaintext-listener': plaintextListener,
  'allowed-names': allowedNames,
};
