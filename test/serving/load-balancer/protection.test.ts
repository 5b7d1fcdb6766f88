import { CfnParameter, Duration } from 'aws-cdk-lib';
import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { IpAddressType, MutualAuthenticationMode, SslPolicy, TrustStore } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureAlbProps, StrictTransportSecurity } from '../../../src';
import { BELOW_TLS_1_2, FROM_TLS_1_2 } from '../../catalog/load-balancer-policies';

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function web(props: Partial<SecureAlbProps>): SecureAlb {
  const { vpc, hostedZone } = stack;
  return new SecureAlb(stack, 'Web', { vpc, domainNames: ['www.example.com'], hostedZone, ...props });
}

describe('who may connect', () => {
  /** Each source with its port. */
  function ingress(): string[] {
    return Object.values(stack.template.findResources('AWS::EC2::SecurityGroup'))
      .flatMap(({ Properties }) => Properties.SecurityGroupIngress ?? [])
      .map(({ CidrIp, CidrIpv6, FromPort }) => `${CidrIp ?? CidrIpv6} ${FromPort}`);
  }

  test.each<[string, Partial<SecureAlbProps>, string[]]>([
    ['anyone, of an internet-facing one', { internetFacing: true }, ['0.0.0.0/0 443', '0.0.0.0/0 80']],
    ['nobody, of an internet-facing one that is not open', { internetFacing: true, open: false }, []],
    ['nobody, of an internal one', {}, []],
    ['anyone in reach, of an internal one that is open', { open: true }, ['0.0.0.0/0 443', '0.0.0.0/0 80']],
    ['anyone by IPv6 too, of a dual-stack one', { internetFacing: true, ipAddressType: IpAddressType.DUAL_STACK },
      ['0.0.0.0/0 443', '::/0 443', '0.0.0.0/0 80', '::/0 80']],
    ['anyone by IPv6 too, of one without public IPv4 addresses',
      { internetFacing: true, ipAddressType: IpAddressType.DUAL_STACK_WITHOUT_PUBLIC_IPV4 },
      ['0.0.0.0/0 443', '::/0 443', '0.0.0.0/0 80', '::/0 80']],
  ])('%s', (_, props, expected) => {
    web(props);
    expect(ingress()).toEqual(expected);
  });

  test('as a security group of the user says', () => {
    const securityGroup = SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-0123456789abcdef0');
    web({ securityGroup, internetFacing: true });
    stack.template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', { SecurityGroups: ['sg-0123456789abcdef0'] });
    stack.template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
  });

  test('anyone, by a security group of the user, when that is asked for', () => {
    web({ securityGroup: new SecurityGroup(stack, 'Group', { vpc: stack.vpc }), open: true });
    expect(ingress()).toEqual(['0.0.0.0/0 443', '0.0.0.0/0 80']);
  });
});

describe('HSTS', () => {
  function header(strictTransportSecurity: StrictTransportSecurity): unknown {
    web({ strictTransportSecurity });
    const [https] = Object.values(stack.template.findResources(LISTENER, { Properties: { Port: 443 } }));
    return https.Properties.ListenerAttributes[0].Value;
  }

  test.each<[StrictTransportSecurity, string]>([
    [{}, 'max-age=31536000'],
    [{ maxAge: Duration.seconds(0) }, 'max-age=0'],
    [{ maxAge: Duration.days(1), includeSubdomains: true }, 'max-age=86400; includeSubDomains'],
    [{ includeSubdomains: true, preload: true }, 'max-age=31536000; includeSubDomains; preload'],
  ])('%j is sent as "%s"', (options, expected) => {
    expect(header(options)).toBe(expected);
  });

  test('preload without subdomains is refused', () => {
    expect(() => header({ preload: true })).toThrow(
      'strictTransportSecurity.preload requires includeSubdomains, because browsers preload a host only with its subdomains: set includeSubdomains to true, or leave preload out');
  });

  test('preload for less than a year is refused', () => {
    expect(() => header({ preload: true, includeSubdomains: true, maxAge: Duration.days(364) })).toThrow(
      'strictTransportSecurity.preload requires a maxAge of at least one year, got 31449600 seconds: set maxAge to Duration.days(365) or more, or leave preload out');
  });

  test('a time that is a token is not judged', () => {
    const maxAge = Duration.seconds(new CfnParameter(stack, 'MaxAge', { type: 'Number' }).valueAsNumber);
    expect(header({ preload: true, includeSubdomains: true, maxAge }))
      .toEqual({ 'Fn::Join': ['', ['max-age=', { Ref: 'MaxAge' }, '; includeSubDomains; preload']] });
  });
});

describe('TLS below 1.2', () => {
  const INSTEAD = 'leave sslPolicy out for "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09", or take SslPolicy.RECOMMENDED_TLS for older TLS 1.2 clients';

  test.each(Object.keys(BELOW_TLS_1_2))('is refused in %s', (sslPolicy) => {
    expect(() => web({ sslPolicy: sslPolicy as SslPolicy })).toThrow(`sslPolicy "${sslPolicy}" allows TLS below 1.2: ${INSTEAD}`);
  });

  test.each(['ELBSecurityPolicy-2011-08', 'ELBSecurityPolicy-TLS14-1-0-2040-01', 'toString'])('may be in %s, which nobody knows', (sslPolicy) => {
    expect(() => web({ sslPolicy: sslPolicy as SslPolicy }))
      .toThrow(`sslPolicy "${sslPolicy}" is unknown and may allow TLS below 1.2: ${INSTEAD}`);
  });

  test.each([...FROM_TLS_1_2, 'ELBSecurityPolicy-TLS13-1-2-2040-01'])('is not in %s, which passes', (sslPolicy) => {
    expect(() => web({ sslPolicy: sslPolicy as SslPolicy })).not.toThrow();
  });

  test('may be in one that is a token, which passes', () => {
    web({ sslPolicy: new CfnParameter(stack, 'Policy').valueAsString as SslPolicy });
    stack.template.hasResourceProperties(LISTENER, { Port: 443, SslPolicy: { Ref: 'Policy' } });
  });
});

describe('mutual TLS', () => {
  test('a trust store is enough for clients to be verified', () => {
    const trustStore = TrustStore.fromTrustStoreArn(stack, 'Trust', 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:truststore/shop/1');
    web({ mutualAuthentication: { trustStore, mutualAuthenticationMode: undefined } });
    stack.template.hasResourceProperties(LISTENER, { Port: 443, MutualAuthentication: { Mode: 'verify', TrustStoreArn: trustStore.trustStoreArn } });
  });

  test('client certificates can be handed through unverified', () => {
    web({ mutualAuthentication: { mutualAuthenticationMode: MutualAuthenticationMode.PASS_THROUGH } });
    stack.template.hasResourceProperties(LISTENER, { Port: 443, MutualAuthentication: { Mode: 'passthrough' } });
  });

  test('clients need no certificate otherwise', () => {
    web({});
    stack.template.hasResourceProperties(LISTENER, { Port: 443, MutualAuthentication: { Mode: 'off' } });
  });
});

describe('a web ACL', () => {
  const ACL = 'arn:aws:wafv2:ap-southeast-2:111111111111:regional/webacl/shop/0a1b';
  const SHAPE = '"arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>"';

  test('is associated with the load balancer', () => {
    web({ webAclArn: ACL });
    stack.template.hasResourceProperties('AWS::WAFv2::WebACLAssociation', { WebACLArn: ACL, ResourceArn: { Ref: 'Web3C8945DB' } });
  });

  test('that is a token is not judged', () => {
    web({ webAclArn: new CfnParameter(stack, 'Acl').valueAsString });
    stack.template.hasResourceProperties('AWS::WAFv2::WebACLAssociation', { WebACLArn: { Ref: 'Acl' } });
  });

  test('of another region passes where the load balancer\'s region is unknown', () => {
    stack = new WebStack();
    expect(() => web({ webAclArn: ACL })).not.toThrow();
  });

  test('for CloudFront is refused', () => {
    const arn = 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/0a1b';
    expect(() => web({ webAclArn: arn })).toThrow(
      `webAclArn "${arn}" has the scope CLOUDFRONT: a load balancer requires a web ACL of the scope REGIONAL, ${SHAPE}`);
  });

  test('of another region is refused', () => {
    const arn = ACL.replace('ap-southeast-2', 'eu-west-1');
    expect(() => web({ webAclArn: arn })).toThrow(
      `webAclArn "${arn}" is in eu-west-1, but the load balancer is in ap-southeast-2: create a web ACL in ap-southeast-2`);
  });

  test.each(['0a1b', ''])('given as "%s" is refused', (arn) => {
    expect(() => web({ webAclArn: arn })).toThrow(`webAclArn must be the ARN of a web ACL, got "${arn}": write ${SHAPE}`);
  });
});
