import { Token } from 'aws-cdk-lib';
import { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, HttpsRecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { SiteNames } from './site-names';
import { mostSpecificZone } from '../../certificate/public/hosted-zone';
import { zoneOfAnotherRegion } from '../../certificate/public/zone-of-another-stack';
import { acknowledge } from '../../linters/nag';
import { ignoreRules } from '../../linters/template-linters';

/**
 * Points names to a distribution, each in the most specific of the zones. The HTTPS record tells browsers to start with HTTPS and HTTP/3, without a
 * redirect or an upgrade before.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-cloudfront-distribution.html
 */
export function pointToSite(distribution: IDistribution, { names, redirectFrom, zones }: SiteNames, scope: Construct): void {
  [...names, ...redirectFrom].forEach((name, index) => {
    const id = Token.isUnresolved(name) ? `${index}` : name;
    const props = {
      zone: zoneOfAnotherRegion(mostSpecificZone(name, zones), scope),
      // With the dot at its end a name is taken as it is, else one that is a token would get the zone's name appended.
      recordName: `${name}.`,
      target: RecordTarget.fromAlias(new CloudFrontTarget(distribution)),
    };
    new ARecord(scope, `A-${id}`, props);
    new AaaaRecord(scope, `AAAA-${id}`, props);
    acknowledgeHttpsAlias(new HttpsRecord(scope, `HTTPS-${id}`, props));
  });
}

/** The schema of CloudFormation in cfn-lint, and in CDK's own validation, does not know yet that a record of this type can be an alias. */
function acknowledgeHttpsAlias(record: HttpsRecord): void {
  acknowledge(record, ['CloudFormation-Validate::E3029'], 'Route 53 has HTTPS records that are aliases of CloudFront distributions');
  ignoreRules(record, 'E3029');
}
