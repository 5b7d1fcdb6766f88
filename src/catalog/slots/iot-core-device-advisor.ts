import type { Slot } from '../slot';

/**
 * IoT Core Device Advisor.
 */
export const IOT_CORE_DEVICE_ADVISOR_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::IoTCoreDeviceAdvisor::SuiteDefinition',
    property: 'SuiteDefinitionConfiguration.Devices[].CertificateArn',
    service: 'IoT Core Device Advisor',
    takes: ['iot'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotcoredeviceadvisor-suitedefinition.html',
  },
];
