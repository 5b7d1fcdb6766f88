import type { Resource } from '../../deployment/deployment';
import { placed } from '../../deployment/property';
import type { Binding } from '../binding';
import { CERTIFICATE } from '../requested-certificate';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { validationZonesOf } from '../validation-zones';

/**
 * ACM certificates never leave their account, and CloudFormation writes their validation records with the rights of that account.
 */
export const certificateAccount: Rule = {
  id: 'certificate-account',
  holds: 'a certificate, its consumer and the hosted zone that validates it are in one account',
  severity: Severity.ERROR,
  why: 'ACM shares no certificate between accounts. And where CloudFormation is to write the validation record itself, it does ' +
    'so with the rights that it has in the account of the certificate: it cannot write into a hosted zone of another one. ' +
    'CDK lets both pass.',
  leaves: 'Stacks without an account, and hosted zones that are given by their id.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-limits.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html',
  ],
  judgeBinding: consumerElsewhere,
  judgeResource: { types: [CERTIFICATE], judge: zonesElsewhere },
};

function consumerElsewhere({ certificate, resource, slot }: Binding): Problem | undefined {
  const { account } = resource.stack;
  if (certificate.holder !== 'acm' || certificate.account === undefined || account === undefined) return undefined;
  if (certificate.account === account) return undefined;
  return {
    message: `${slot.service} takes certificates of its own account ${account}, but ${certificate.name} is in account ${certificate.account}`,
    fix: `create one in account ${account} with RegionalCertificate or CloudFrontCertificate, or import one there: ACM shares none between accounts`,
  };
}

function zonesElsewhere(certificate: Resource): ResourceProblem[] {
  const { account } = certificate.stack;
  return validationZonesOf(certificate).flatMap(({ zone, positions }): ResourceProblem[] => {
    if (account === undefined || zone.stack.account === undefined || zone.stack.account === account) return [];
    return [{
      property: placed('DomainValidationOptions[].HostedZoneId', positions),
      message: `CloudFormation writes the validation record with the rights of account ${account}, but ${zone.path} is in account ${zone.stack.account}`,
      fix: `delegate a subdomain to a hosted zone of account ${account} and validate there, or leave the zone out and write the record yourself`,
    }];
  });
}
