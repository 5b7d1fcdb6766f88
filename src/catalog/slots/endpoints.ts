import { EVERY_KIND, PUBLIC_ONLY, PUBLIC_OR_IMPORTED } from '../kinds';
import type { Slot } from '../slot';

const IOT_CUSTOM_DOMAINS = 'https://docs.aws.amazon.com/iot/latest/developerguide/iot-custom-endpoints-configurable-custom.html';

/**
 * Endpoints of other services with a name of the user's, and Nitro Enclaves.
 */
export const ENDPOINT_SLOTS: readonly Slot[] = [
  ...['OpenSearchService', 'Elasticsearch'].map((service): Slot => ({
    type: `AWS::${service}::Domain`,
    property: 'DomainEndpointOptions.CustomEndpointCertificateArn',
    where: { 'DomainEndpointOptions.CustomEndpointEnabled': 'true' },
    service: 'OpenSearch Service',
    takes: ['acm'],
    region: 'own',
    names: { property: 'DomainEndpointOptions.CustomEndpoint', certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/customendpoint.html',
  })),
  {
    type: 'AWS::Transfer::Server',
    property: 'Certificate',
    service: 'Transfer Family',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_2048', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'], certainty: 'documented' },
    kinds: EVERY_KIND,
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-server.html',
  },
  {
    type: 'AWS::IoT::DomainConfiguration',
    property: 'ServerCertificateArns[]',
    service: 'IoT Core',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_2048', 'EC_prime256v1'], certainty: 'documented' },
    kinds: PUBLIC_OR_IMPORTED,
    names: { property: 'DomainName', certainty: 'inferred' },
    replaces: true,
    source: IOT_CUSTOM_DOMAINS,
  },
  {
    type: 'AWS::IoT::DomainConfiguration',
    property: 'ValidationCertificateArn',
    service: 'IoT Core (to verify the ownership of a domain)',
    takes: ['acm'],
    region: 'own',
    kinds: PUBLIC_ONLY,
    replaces: true,
    source: IOT_CUSTOM_DOMAINS,
  },
  {
    type: 'AWS::IoT::DomainConfiguration',
    property: 'ServerCertificateConfig.OcspAuthorizedResponderArn',
    service: 'IoT Core (to sign OCSP responses)',
    takes: ['acm'],
    region: 'own',
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iot-domainconfiguration-servercertificateconfig.html',
  },
  {
    type: 'AWS::EC2::EnclaveCertificateIamRoleAssociation',
    property: 'CertificateArn',
    service: 'Nitro Enclaves',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096'], certainty: 'documented' },
    kinds: { only: ['public', 'private'], certainty: 'inferred' },
    replaces: true,
    source: 'https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave-refapp.html',
  },
  {
    type: 'AWS::SES::EmailIdentityCertificate',
    property: 'CertificateArn',
    service: 'SES (to sign mail with S/MIME)',
    takes: ['acm'],
    region: 'own',
    keys: {
      only: ['RSA_2048', 'RSA_3072', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'],
      certainty: 'documented',
    },
    kinds: { only: ['imported'], certainty: 'inferred' },
    replaces: true,
    source: 'https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-smime.html',
  },
];
