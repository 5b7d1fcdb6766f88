import type { Resource } from '../../deployment/deployment';
import { placed } from '../../deployment/property';
import { CERTIFICATE } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { validationZonesOf } from '../validation-zones';

/**
 * CloudFormation writes the validation record with the permissions that it has in the account of the certificate.
 */
export const validationZoneAccount: Rule = {
  id: 'validation-zone-account',
  holds: 'the hosted zone that validates a name is in the account of the certificate',
  severity: Severity.ERROR,
  why: 'CloudFormation writes the validation record with the permissions that it has in the account of the certificate. It cannot write into a hosted ' +
    'zone of another account. CDK does not check this.',
  leaves: 'Stacks without an account, and hosted zones that are given by their ID.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge: zonesElsewhere },
};

function zonesElsewhere(certificate: Resource): ResourceProblem[] {
  const { account } = certificate.stack;
  return validationZonesOf(certificate).flatMap(({ resource: zone, positions }): ResourceProblem[] => {
    if (account === undefined || zone?.stack.account === undefined || zone.stack.account === account) return [];
    return [{
      property: placed('DomainValidationOptions[].HostedZoneId', positions),
      message: `CloudFormation writes the validation record with the rights of account ${account}, but ${zone.path} is in account ${zone.stack.account}`,
      fix: `delegate a subdomain to a hosted zone of account ${account} and validate there, or create a ValidationRole in account `
        + `${zone.stack.account} and give it as validationRole`,
      templateFix: `delegate a subdomain to a hosted zone of account ${account} and validate there, or leave the zone out and write the record yourself`,
    }];
  });
}
