/**
 * A value of another property with which a service refuses the certificate in a slot, or does not use it.
 */
export interface Misfit {
  /** The CloudFormation resource type. */
  readonly type: string;

  /** The property with the certificate; `[]` stands for each element of a list. */
  readonly property: string;

  /** The property that decides; its `[]` stand for the same elements as those of the slot. */
  readonly neighbour: string;

  /** The values, in upper case, with which the certificate has no place. */
  readonly values: readonly string[];

  /** The value if the property is not there; without it, the certificate has its place then. */
  readonly absent?: string;

  /** Whether the service refuses the certificate, or accepts it and never uses it. */
  readonly outcome: 'refused' | 'unused';

  /** What has these values, as the subject of a sentence. */
  readonly subject: string;

  /** What to write instead. */
  readonly instead: string;

  /** The AWS page that says so. */
  readonly source: string;
}

const DOMAIN_NAME: Pick<Misfit, 'type' | 'neighbour' | 'outcome' | 'subject' | 'source'> = {
  type: 'AWS::ApiGateway::DomainName',
  neighbour: 'EndpointConfiguration.Types[]',
  outcome: 'refused',
  subject: 'an API Gateway domain name',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html',
};

/** Protocols of listeners that decrypt nothing. */
export const PLAIN_PROTOCOLS: readonly string[] = ['HTTP', 'TCP', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC', 'GENEVE'];

/**
 * Certificates in a property that another property rules out.
 */
export const MISFITS: readonly Misfit[] = [
  {
    // "Cannot import certificates for EDGE while REGIONAL is active": https://github.com/anomalyco/sst/issues/4131
    ...DOMAIN_NAME,
    property: 'CertificateArn',
    values: ['REGIONAL'],
    instead: 'give the certificate as RegionalCertificateArn, or set the endpoint type to EDGE',
  },
  {
    ...DOMAIN_NAME,
    property: 'RegionalCertificateArn',
    values: ['EDGE'],
    // "A certificate was not provided for the endpoint type EDGE": https://github.com/hashicorp/terraform-provider-aws/issues/3276
    absent: 'EDGE',
    instead: 'give a certificate of us-east-1 as CertificateArn, or set the endpoint type to REGIONAL',
  },
  {
    // "A certificate cannot be specified for TCP listeners": https://github.com/opensearch-project/opensearch-cluster-cdk/issues/112
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    property: 'Certificates[].CertificateArn',
    neighbour: 'Protocol',
    values: PLAIN_PROTOCOLS,
    outcome: 'refused',
    subject: 'a listener',
    instead: 'set Protocol to HTTPS (Application Load Balancer) or TLS (Network Load Balancer), or leave the certificate out',
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
  },
  {
    // "Otherwise, AWS will discard the contents": https://github.com/hashicorp/terraform/issues/3301
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    property: 'Listeners[].SSLCertificateId',
    neighbour: 'Listeners[].Protocol',
    values: ['HTTP', 'TCP'],
    outcome: 'unused',
    subject: 'a listener of a Classic Load Balancer',
    instead: 'set its Protocol to HTTPS or SSL, or leave the certificate out',
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html',
  },
];
