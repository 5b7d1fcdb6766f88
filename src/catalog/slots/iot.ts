import { PUBLIC_ONLY, PUBLIC_OR_IMPORTED } from '../kinds';
import type { Slot } from '../slot';

const CUSTOM_DOMAINS = 'https://docs.aws.amazon.com/iot/latest/developerguide/iot-custom-endpoints-configurable-custom.html';

/**
 * IoT Core: custom domains and devices.
 */
export const IOT_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::IoT::DomainConfiguration',
    property: 'ServerCertificateArns[]',
    service: 'IoT Core',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_2048', 'EC_prime256v1'], certainty: 'documented' },
    kinds: PUBLIC_OR_IMPORTED,
    names: { properties: ['DomainName'], certainty: 'inferred' },
    replaces: true,
    source: CUSTOM_DOMAINS,
  },
  {
    type: 'AWS::IoT::DomainConfiguration',
    property: 'ValidationCertificateArn',
    service: 'IoT Core (to verify the ownership of a domain)',
    takes: ['acm'],
    region: 'own',
    kinds: PUBLIC_ONLY,
    replaces: true,
    source: CUSTOM_DOMAINS,
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
    type: 'AWS::IoT::PolicyPrincipalAttachment',
    property: 'Principal',
    service: 'IoT Core',
    takes: ['iot'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-policyprincipalattachment.html',
  },
  {
    type: 'AWS::IoT::ThingPrincipalAttachment',
    property: 'Principal',
    service: 'IoT Core',
    takes: ['iot'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-thingprincipalattachment.html',
  },
];
