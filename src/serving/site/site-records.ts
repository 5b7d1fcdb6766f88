import { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { RecordSet, RecordType } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { SiteNames } from './site-names';
import { acknowledge } from '../../linters/nag';
import { ignoreRules } from '../../linters/template-linters';
import { writeAliasRecords } from '../alias-records';

const TYPES = [RecordType.A, RecordType.AAAA, RecordType.HTTPS];

/**
 * Points names to a distribution, each in the most specific of the zones. The HTTPS record tells browsers to start with HTTPS and HTTP/3, without a
 * redirect or an upgrade before.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-cloudfront-distribution.html
 */
export function pointToSite(distribution: IDistribution, { names, redirectFrom, zones }: SiteNames, scope: Construct): void {
  const records = writeAliasRecords([...names, ...redirectFrom], { zones, types: TYPES, target: new CloudFrontTarget(distribution), scope });
  records.filter(({ type }) => type === RecordType.HTTPS).forEach(({ record }) => acknowledgeHttpsAlias(record));
}

/** The schema of CloudFormation in cfn-lint, and in CDK's own validation, does not know yet that a record of this type can be an alias. */
function acknowledgeHttpsAlias(record: RecordSet): void {
  acknowledge(record, ['CloudFormation-Validate::E3029'], 'Route 53 has HTTPS records that are aliases of CloudFront distributions');
  ignoreRules(record, 'E3029');
}
