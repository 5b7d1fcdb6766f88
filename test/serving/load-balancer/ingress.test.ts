import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { IpAddressType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlbProps } from '../../../src';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

const web = (props: Partial<SecureAlbProps>) => stack.alb(props);

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
