/** The guides to services that have constructs of their own, relative to docs/, with their titles in a list. */
export const GUIDES: Readonly<Record<string, string>> = {
  'cloudfront-certificates.md': 'certificates of CloudFront',
  'ec2.md': 'certificates on EC2',
  'load-balancers.md': 'load balancers',
  'sites.md': 'static sites',
};

/** The guides, or the examples of another type, for resource types that have no example of their own. */
export const OTHER_PAGES: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudFront::Distribution': ['cloudfront-certificates.md', 'sites.md'],
  'AWS::CloudFront::DistributionTenant': ['cloudfront-certificates.md'],
  'AWS::EC2::EnclaveCertificateIamRoleAssociation': ['ec2.md'],
  'AWS::ElasticBeanstalk::ConfigurationTemplate': ['services/elastic-beanstalk.md'],
  'AWS::ElasticLoadBalancingV2::Listener': ['load-balancers.md'],
  'AWS::ElasticLoadBalancingV2::ListenerCertificate': ['load-balancers.md'],
  'AWS::Elasticsearch::Domain': ['services/open-search.md'],
  'AWS::Serverless::Api': ['services/rest-api.md'],
  'AWS::Serverless::GraphQLApi': ['services/app-sync.md'],
  'AWS::Serverless::HttpApi': ['services/http-api.md'],
  'AWS::Serverless::WebSocketApi': ['services/http-api.md'],
};

const CONTENT_KEYS = 'The certificate encrypts keys of content. No client connects to a name with it.';

/** Why a resource type that takes a certificate of ACM has neither an example nor a guide. */
export const NO_PAGE: Readonly<Record<string, string>> = {
  'AWS::AppMesh::VirtualGateway': 'AWS ended App Mesh on September 30, 2026.',
  'AWS::AppMesh::VirtualNode': 'AWS ended App Mesh on September 30, 2026.',
  'AWS::EC2::CustomerGateway': 'The certificate identifies a device of yours, which needs its key too: export a [PrivateCertificate](private-certificates.md).',
  'AWS::ElasticLoadBalancing::LoadBalancer': 'The previous generation. [An Application Load Balancer](load-balancers.md) replaces it.',
  'AWS::MediaConvert::CertificateAssociation': CONTENT_KEYS,
  'AWS::MediaPackage::OriginEndpoint': CONTENT_KEYS,
  'AWS::MediaPackageV2::OriginEndpoint': CONTENT_KEYS,
  'AWS::RTBFabric::ResponderGateway': 'For bidders in advertising. Give it a `RegionalCertificate` as in [VPC Lattice](services/vpc-lattice.md).',
  'AWS::SES::EmailIdentityCertificate': 'The certificate signs mail. It covers an address, so it is imported: [ImportedCertificate](imported-certificates.md).',
};
