/**
 * A resource that runs the user's own software, to which ACM cannot hand a certificate.
 */
export interface Compute {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** What people call it. */
  readonly service: string;

  /** The properties that only name things, and hand nothing to the machine. */
  readonly labels: readonly string[];

  /** The property that is true when the machine runs Nitro Enclaves, which can use ACM certificates. */
  readonly enclave?: string;

  /**
   * The property with the launch template, which counts for what the machine does not say itself.
   *
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
   */
  readonly launchTemplate?: string;

  /** The AWS page that says so. */
  readonly source: string;
}

const SOURCE = 'https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html';

/**
 * The compute resources.
 */
export const COMPUTE: readonly Compute[] = [
  {
    type: 'AWS::EC2::Instance',
    service: 'EC2 instances',
    labels: ['Tags'],
    enclave: 'EnclaveOptions.Enabled',
    launchTemplate: 'LaunchTemplate',
    source: SOURCE,
  },
  {
    type: 'AWS::EC2::LaunchTemplate',
    service: 'EC2 instances',
    labels: ['TagSpecifications', 'LaunchTemplateData.TagSpecifications'],
    enclave: 'LaunchTemplateData.EnclaveOptions.Enabled',
    source: SOURCE,
  },
  {
    type: 'AWS::AutoScaling::LaunchConfiguration',
    service: 'EC2 instances',
    labels: [],
    source: SOURCE,
  },
];
