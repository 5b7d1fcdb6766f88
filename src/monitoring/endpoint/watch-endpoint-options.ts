import { Duration } from 'aws-cdk-lib';
import { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { TrustBundle } from '../../private-ca/trust-bundle';

/** Options of `CertificateMonitor.watchEndpoint()`. */
export interface WatchEndpointOptions {
  /**
   * The port of the endpoint, which must speak TLS from the first byte, as HTTPS does.
   *
   * @default 443
   */
  readonly port?: number;

  /**
   * The host to connect to, such as the DNS name of a load balancer behind a CDN, or an IP address. The server is asked for the certificate of the domain name.
   *
   * @default - the domain name
   */
  readonly address?: string;

  /**
   * How long before its expiry the certificate raises the alarm: whole days, at least one.
   *
   * A certificate that ACM or your CA has renewed should be deployed by then. So it is less than the time at which they renew.
   *
   * @default Duration.days(20)
   */
  readonly threshold?: Duration;

  /**
   * How often the endpoint is looked at: 1 to 12 whole hours. The alarms look at the worst value of two such intervals.
   *
   * The two metrics of an endpoint cost 0.60 USD per month if they get a value each hour, and 0.05 USD with the default.
   *
   * @see https://aws.amazon.com/cloudwatch/pricing/
   * @default Duration.hours(12)
   */
  readonly interval?: Duration;

  /**
   * The CAs that clients of the endpoint trust, in place of the public CAs.
   *
   * The function reads `parameter` of the bundle each time, so the bundle must be in the region and account of the monitor.
   *
   * @default - the public CAs that Node.js trusts
   */
  readonly trustBundle?: TrustBundle;

  /**
   * The VPC from which the endpoint is looked at, for an internal endpoint. It must be in the region and account of the monitor.
   *
   * The function needs a way to CloudWatch, and with `trustBundle` to Systems Manager: a NAT gateway, or the interface endpoints `monitoring` and `ssm`,
   * which you pay for. A monitor has one function for each VPC with its subnets and security groups.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
   * @default - from the internet, by the public addresses of the endpoint
   */
  readonly vpc?: IVpc;

  /**
   * The subnets of the function in `vpc`.
   *
   * @default - private subnets with a way to the internet, or isolated ones
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * The security groups of the function in `vpc`. Those of the endpoint must allow them.
   *
   * @default - a security group of its own, which allows all outbound traffic
   */
  readonly securityGroups?: ISecurityGroup[];
}
