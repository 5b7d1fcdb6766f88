import { MISFITS, PLAIN_PROTOCOLS } from '../../catalog/misfits';
import type { Resource } from '../../deployment/deployment';
import { readText } from '../../deployment/follow';
import { grouped } from '../../deployment/grouped';
import { UNKNOWN } from '../../deployment/intrinsics';
import { isPresent, placed, textAt, valuesAt, type Found } from '../../deployment/property';
import { beside } from '../binding';
import { isKnownValue } from '../known-value';
import { LISTENER, LISTENER_CERTIFICATE, listenersOf, loadBalancersOf } from '../load-balancers';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const BEANSTALK = ['AWS::ElasticBeanstalk::Environment', 'AWS::ElasticBeanstalk::ConfigurationTemplate'];

/** The option settings of a Beanstalk listener that are about TLS. */
const SSL_OPTIONS = ['SSLCertificateArns'];

/**
 * A certificate is used only where the properties beside it ask for TLS.
 */
export const certificateProperty: Rule = {
  id: 'certificate-property',
  holds: 'a certificate is in a property that its resource uses',
  severity: Severity.ERROR,
  why: 'Some properties accept a certificate only together with others: API Gateway reads CertificateArn for edge-optimized domain names and ' +
    'RegionalCertificateArn for regional ones, and a listener accepts a certificate only if its protocol is HTTPS (Application Load Balancer) or TLS (Network Load Balancer). Elastic Beanstalk ' +
    'supports no certificates for Network Load Balancers. CloudFormation sends the certificate anyway, and the service refuses it during ' +
    'the deployment. A Classic Load Balancer silently ignores it: that is a warning.',
  leaves: 'Properties that are known only at deployment.',
  sources: [
    ...new Set(MISFITS.map(({ source }) => source)),
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenercertificate.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/gateway-listeners.html',
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-nlb.html',
  ],
  judgeResource: {
    types: [...new Set([...MISFITS.map(({ type }) => type), LISTENER_CERTIFICATE, ...BEANSTALK])],
    judge,
  },
};

function judge(resource: Resource): ResourceProblem[] {
  if (resource.type === LISTENER_CERTIFICATE) return onPlainListener(resource);
  if (BEANSTALK.includes(resource.type)) return onNetworkLoadBalancer(resource);
  return [...ruledOut(resource), ...onGatewayLoadBalancer(resource), ...withProtocolOfAnother(resource)];
}

const MISFITS_BY_TYPE = grouped(MISFITS, ({ type }) => type);

function ruledOut(resource: Resource): ResourceProblem[] {
  return (MISFITS_BY_TYPE.get(resource.type) ?? []).flatMap(({ property, neighbour, values, absent, outcome, subject, instead }) =>
    valuesAt(resource, property).filter(isThere).flatMap((found): ResourceProblem[] => {
      const { positions } = found;
      const texts = beside(neighbour, resource, positions);
      // an empty text is no certificate, and does not contradict what is left out
      if (texts.length === 0 && !isKnownValue(found)) return [];
      const effective = texts.length > 0 ? texts : [absent];
      if (!effective.every((text) => text !== undefined && values.includes(text.toUpperCase()))) return [];
      const given = texts.length > 0 ? `with ${nameOf(neighbour)} ${texts.join(', ')}` : `without ${nameOf(neighbour)}, which means ${absent},`;
      return [{
        property: placed(property, positions),
        message: `${subject} ${given} ${outcome === 'refused' ? 'takes no' : 'never uses its'} ${nameOf(property)}`,
        fix: instead,
        severity: outcome === 'refused' ? undefined : Severity.WARNING,
      }];
    }));
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenercertificate.html */
function onPlainListener(resource: Resource): ResourceProblem[] {
  return listenersOf(resource).flatMap((listener): ResourceProblem[] => {
    if (isOfGateway(listener) && isPresent(resource, 'Certificates[]') === true) return [{ property: 'ListenerArn', ...GATEWAY }];
    const protocol = textAt(listener, 'Protocol', '');
    if (protocol === undefined || !PLAIN_PROTOCOLS.includes(protocol) || isPresent(resource, 'Certificates[]') !== true) return [];
    return [{
      property: 'ListenerArn',
      message: `certificates can be added to HTTPS and TLS listeners only, but the Protocol of ${listener.path} is ${protocol}`,
      fix: 'add them to an HTTPS or TLS listener, or set the Protocol of this one to HTTPS (Application Load Balancer) or TLS (Network Load Balancer)',
    }];
  });
}

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/gateway-listeners.html */
function onGatewayLoadBalancer(resource: Resource): ResourceProblem[] {
  if (resource.type !== LISTENER || textAt(resource, 'Protocol', '') !== '' || !isOfGateway(resource)) return [];
  return valuesAt(resource, 'Certificates[].CertificateArn').filter(isThere).map(({ positions }) => (
    { property: placed('Certificates[].CertificateArn', positions), ...GATEWAY }));
}

const GATEWAY = {
  message: 'a listener of a Gateway Load Balancer passes on all packets as they are, and takes no certificate',
  fix: 'leave the certificate out, or use an Application or Network Load Balancer',
};

/** The protocol with which a listener decrypts, by the type of its load balancer. */
const ENCRYPTED: Readonly<Record<string, { readonly protocol: string; readonly of: string; readonly other: string }>> = {
  application: { protocol: 'HTTPS', of: 'an Application Load Balancer', other: 'TLS' },
  network: { protocol: 'TLS', of: 'a Network Load Balancer', other: 'HTTPS' },
};

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html */
function withProtocolOfAnother(resource: Resource): ResourceProblem[] {
  if (resource.type !== LISTENER || isPresent(resource, 'Certificates[]') !== true) return [];
  const types = new Set(loadBalancersOf(resource).map((each) => textAt(each, 'Type', 'application') ?? ''));
  const [type = ''] = types;
  const facts = types.size === 1 && Object.hasOwn(ENCRYPTED, type) ? ENCRYPTED[type] : undefined;
  if (!facts || textAt(resource, 'Protocol', '') !== facts.other) return [];
  return [{
    property: 'Protocol',
    message: `a listener of ${facts.of} takes a certificate with the Protocol ${facts.protocol}, and none with ${facts.other}`,
    fix: `set Protocol to ${facts.protocol}, or use ${type === 'network' ? ENCRYPTED.application.of : ENCRYPTED.network.of}`,
  }];
}

/** Whether a listener belongs to a Gateway Load Balancer. */
function isOfGateway(listener: Resource): boolean {
  const loadBalancers = loadBalancersOf(listener);
  return loadBalancers.length > 0 && loadBalancers.every((each) => textAt(each, 'Type', '') === 'gateway');
}

/**
 * "SSL options are not supported for Network Load Balancers": https://github.com/hashicorp/terraform-provider-aws/issues/10131
 *
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-nlb.html
 */
function onNetworkLoadBalancer(resource: Resource): ResourceProblem[] {
  const options = valuesAt(resource, 'OptionSettings[]');
  const types = options.filter((option) => isOption(option, (name) => name === 'aws:elasticbeanstalk:environment', ['LoadBalancerType']));
  if (types.length === 0 || !types.every((option) => textAt(option, 'Value', '') === 'network')) return [];
  return options.filter((option) => isOption(option, (name) => name.startsWith('aws:elbv2:listener:'), SSL_OPTIONS)
    && valuesAt(option, 'Value').some(isKnownValue)).map(({ positions }) => ({
    property: placed('OptionSettings[].Value', positions),
    message: 'Elastic Beanstalk supports no certificate for the listeners of a Network Load Balancer, but this environment gives it one',
    fix: 'set LoadBalancerType to application, or leave the certificate out and terminate TLS on the instances',
  }));
}

function isOption(option: Found, namespace: (name: string) => boolean, names: readonly string[]): boolean {
  return namespace(textAt(option, 'Namespace', '') ?? '') && names.includes(textAt(option, 'OptionName', '') ?? '');
}

/** Whether there certainly is a value, which an empty text is not. */
function isThere({ value, stack }: Found): boolean {
  return value !== UNKNOWN && readText(value, stack) !== '';
}

function nameOf(property: string): string {
  return property.slice(property.lastIndexOf('.') + 1).replace('[]', '');
}
