import type { Slot } from '../slot';

/**
 * Properties that take the certificate of an IoT device.
 */
export const IOT_DEVICE_SLOTS: readonly Slot[] = [
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
  {
    type: 'AWS::IoTCoreDeviceAdvisor::SuiteDefinition',
    property: 'SuiteDefinitionConfiguration.Devices[].CertificateArn',
    service: 'IoT Core Device Advisor',
    takes: ['iot'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotcoredeviceadvisor-suitedefinition.html',
  },
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
