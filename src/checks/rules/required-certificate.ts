import { REQUIRED_CERTIFICATES, type Neighbour, type RequiredCertificate } from '../../catalog/required-certificates';
import type { Resource } from '../../deployment/deployment';
import { conditionHolds, readText } from '../../deployment/follow';
import { grouped } from '../../deployment/grouped';
import { intrinsicOf, UNKNOWN } from '../../deployment/intrinsics';
import { isPresent, placed, textAt, valuesAt, type Found } from '../../deployment/property';
import { outsideOfScenarios } from '../../deployment/scenarios';
import { DISTRIBUTION, VIEWER_CERTIFICATE } from '../distribution';
import { fittingConstruct } from '../fitting-construct';
import { isGiven, isKnownValue } from '../known-value';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * Who speaks TLS needs one certificate to begin with.
 */
export const requiredCertificate: Rule = {
  id: 'required-certificate',
  holds: 'what needs a certificate has exactly one',
  severity: Severity.ERROR,
  why: 'A listener with the protocol HTTPS or TLS is refused without a default certificate, and refused with more than one: further ' +
    'certificates belong in AWS::ElasticLoadBalancingV2::ListenerCertificate (addCertificates in CDK), which comes after the listener. ' +
    'HTTPS and SSL listeners of a Classic Load Balancer, servers for FTPS, Client VPN endpoints and custom domain names (API Gateway, AppSync, ' +
    'Amazon Cognito, Amplify Hosting, OpenSearch Service, IoT Core) need one as well. CloudFront takes one viewer certificate: from ACM, from IAM, ' +
    'or its own.',
  leaves: 'Lists of certificates that only the deployment knows, and resources without a certificate whose condition the deployment decides.',
  sources: [
    ...new Set(REQUIRED_CERTIFICATES.map(({ source }) => source)),
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html',
    'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ViewerCertificate.html',
  ],
  judgeResource: {
    types: [...new Set([...REQUIRED_CERTIFICATES.map(({ type }) => type), DISTRIBUTION])],
    judge: (resource) => resource.type === DISTRIBUTION
      ? severalViewerCertificates(resource)
      : (REQUIRED_BY_TYPE.get(resource.type) ?? []).flatMap((facts) => notOne(resource, facts)),
  },
};

const REQUIRED_BY_TYPE = grouped(REQUIRED_CERTIFICATES, ({ type }) => type);

function notOne(resource: Resource, facts: RequiredCertificate): ResourceProblem[] {
  const places: readonly (Resource | Found)[] = facts.each ? valuesAt(resource, facts.each) : [resource];
  return places.flatMap((place): ResourceProblem[] => {
    const value = facts.when ? needing(place, facts.when) : '';
    if (value === undefined) return [];
    const list = facts.property.replace('[]', '');
    const property = placed([facts.each, list].filter(Boolean).join('.'), 'positions' in place ? place.positions : []);
    const what = facts.subject.replace('{}', value);
    const arn = [facts.property, facts.arn].filter(Boolean).join('.');
    if ([arn, ...facts.others ?? []].every((each) => isGiven(place, each) === false)) {
      if (!isAlwaysDeployed(resource)) return [];
      const missing = isPresent(place, facts.property) ? `certificate in ${list}` : list;
      const home = `give it the ARN of a certificate of ${facts.region ?? 'its region'} as ${list}`;
      return [{
        property,
        message: `${what} needs a certificate, but ${resource.path} has no ${missing}`,
        fix: `${home}: create one with ${facts.construct ?? fittingConstruct(facts.region ? 'cloudfront' : 'own')}, or import one`,
        templateFix: home,
        severity: facts.certainty === 'inferred' ? Severity.WARNING : undefined,
      }];
    }
    const count = valuesAt(place, facts.property).filter(isOne).length;
    if (facts.most === undefined || count <= facts.most) return [];
    if (!facts.arn) {
      return [{
        property,
        message: `${what} takes one certificate in ${list}, but ${resource.path} has ${count}`,
        fix: 'keep one of them, and add the names of the others to it',
      }];
    }
    return [{
      property,
      message: `${what} takes one default certificate in ${list}, but ${resource.path} has ${count}`,
      fix: 'keep the default certificate here, and add the others with an AWS::ElasticLoadBalancingV2::ListenerCertificate (addCertificates in CDK)',
      templateFix: 'keep the default certificate here, and add the others with an AWS::ElasticLoadBalancingV2::ListenerCertificate',
    }];
  });
}

/** The value of the neighbour that makes a certificate necessary, if it has such a value. */
function needing(place: Resource | Found, { property, matches, absent }: Neighbour): string | undefined {
  const values = valuesAt(place, property);
  const texts = values.length === 0 ? [absent] : values.map(({ value, stack }) => readText(value, stack));
  return texts.find((text) => text !== undefined && matches.test(text));
}

/** Whether no condition that only the deployment knows decides about the resource: where it needs a certificate, that may leave it out. */
function isAlwaysDeployed({ condition, stack }: Resource): boolean {
  return outsideOfScenarios(() => condition === undefined || conditionHolds(condition, stack) === true)
    && (stack.parent === undefined || isAlwaysDeployed(stack.parent));
}

/** Whether this is an element of the list, and not a part of the list that only the deployment knows. */
function isOne({ value }: Found): boolean {
  return value !== UNKNOWN && intrinsicOf(value)?.fn !== 'Fn::Transform';
}

/**
 * "Exactly one of [AcmCertificateArn,CloudFrontDefaultCertificate,IamCertificateId] needs to be specified":
 * https://github.com/aws/aws-cdk/issues/6035
 *
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ViewerCertificate.html
 */
function severalViewerCertificates(distribution: Resource): ResourceProblem[] {
  const given = [
    ...['AcmCertificateArn', 'IamCertificateId'].filter((name) => valuesAt(distribution, `${VIEWER_CERTIFICATE}.${name}`).some(isKnownValue)),
    ...textAt(distribution, `${VIEWER_CERTIFICATE}.CloudFrontDefaultCertificate`, '') === 'true' ? ['CloudFrontDefaultCertificate'] : [],
  ];
  if (given.length < 2) return [];
  return [{
    property: VIEWER_CERTIFICATE,
    message: `CloudFront takes one viewer certificate, but ${distribution.path} has ${given.join(' and ')}`,
    about: [given],
    fix: given.includes('AcmCertificateArn') ? 'keep AcmCertificateArn and leave out the others' : 'keep IamCertificateId and leave out CloudFrontDefaultCertificate',
  }];
}
