import { DevicesStack } from '../iot-core';
import type { ServiceExample } from '../service-example';

export const IOT_CORE: ServiceExample = {
  service: 'IoT Core',
  stack: DevicesStack,
  property: ['AWS::IoT::DomainConfiguration', 'ServerCertificateArns[]'],
  about: 'Devices connect to a name of your own. The certificate is in the region of the endpoint, and there is one for each domain configuration.',
  notes: [
    'CloudFormation replaces the domain configuration when the ARN of its certificate changes.',
    'Devices must trust the CAs of Amazon, which issue the certificate, and send the name with SNI.',
    'A certificate from a private CA also needs a public certificate for the same name in `validationCertificateArn`.',
  ],
  sources: [
    'https://docs.aws.amazon.com/iot/latest/developerguide/iot-custom-endpoints-configurable-custom.html',
    'https://docs.aws.amazon.com/iot/latest/developerguide/iot-endpoints-tls-config.html',
  ],
};
