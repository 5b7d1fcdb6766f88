/**
 * The resource type with which this library writes validation records into hosted zones of other accounts. CloudFormation itself cannot. It is in templates, so
 * it can never change.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html
 */
export const VALIDATION_RECORDS = 'Custom::CdkAcmValidationRecords';
