import type { Slot } from '../slot';

/**
 * Greengrass, whose devices are devices of IoT Core.
 */
export const GREENGRASS_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::Greengrass::CoreDefinition',
    property: 'InitialVersion.Cores[].CertificateArn',
    service: 'Greengrass',
    takes: ['iot'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-greengrass-coredefinition-core.html',
  },
  {
    type: 'AWS::Greengrass::CoreDefinitionVersion',
    property: 'Cores[].CertificateArn',
    service: 'Greengrass',
    takes: ['iot'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-greengrass-coredefinitionversion-core.html',
  },
  {
    type: 'AWS::Greengrass::DeviceDefinition',
    property: 'InitialVersion.Devices[].CertificateArn',
    service: 'Greengrass',
    takes: ['iot'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-greengrass-devicedefinition-device.html',
  },
  {
    type: 'AWS::Greengrass::DeviceDefinitionVersion',
    property: 'Devices[].CertificateArn',
    service: 'Greengrass',
    takes: ['iot'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-greengrass-devicedefinitionversion-device.html',
  },
];
