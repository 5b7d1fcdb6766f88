/**
 * Resource types of which neither `Ref` nor an attribute is a certificate, as people confuse them with one or have them at hand. What is
 * not listed, such as a custom resource, a module or a type that is newer than this list, may create a certificate.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const NEVER_CERTIFICATES: readonly string[] = [
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::CertificateManager::Account',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::DistributionTenant',
  'AWS::CloudFront::Function',
  'AWS::CloudWatch::Alarm',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Instance',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Subnet',
  'AWS::EC2::VPC',
  'AWS::ECS::Cluster',
  'AWS::ECS::Service',
  'AWS::ECS::TaskDefinition',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::ListenerCertificate',
  'AWS::ElasticLoadBalancingV2::ListenerRule',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::OpenSearchService::Domain',
  'AWS::Route53::HostedZone',
  'AWS::Route53::RecordSet',
  'AWS::Route53::RecordSetGroup',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::SSM::Parameter',
  'AWS::WAFv2::WebACL',
];

const NESTED_STACK = 'the ID of a nested stack, not one of its outputs';

/**
 * Resource types of which `Ref` is no certificate, although an attribute can be one: what `Ref` returns instead.
 */
export const REF_INSTEAD_OF_CERTIFICATE: Readonly<Record<string, string>> = {
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-servercertificate.html
  'AWS::IAM::ServerCertificate': 'the name of a server certificate, not its ARN',
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html
  'AWS::CloudFormation::Stack': NESTED_STACK,
  // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-application.html
  'AWS::Serverless::Application': NESTED_STACK,
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-cloudformationprovisionedproduct.html
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct': 'the ID of a provisioned product, not one of its outputs',
};
