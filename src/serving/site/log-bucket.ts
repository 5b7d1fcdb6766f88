import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { IConstruct } from 'constructs';

const DELIVERY = new ServicePrincipal('delivery.logs.amazonaws.com');

/**
 * Lets CloudWatch Logs write the access logs of a distribution into a bucket. The delivery is in `region`, wherever the bucket is.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function letDeliver(bucket: IBucket, region: string, scope: IConstruct): void {
  const stack = Stack.of(scope);
  const fromHere = (resource: string) => ({
    StringEquals: { 'aws:SourceAccount': stack.account },
    ArnLike: { 'aws:SourceArn': stack.formatArn({ service: 'logs', region, resource, resourceName: '*', arnFormat: ArnFormat.COLON_RESOURCE_NAME }) },
  });
  const { StringEquals, ArnLike } = fromHere('delivery-source');
  bucket.addToResourcePolicy(new PolicyStatement({
    principals: [DELIVERY],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects(`AWSLogs/${stack.account}/CloudFront/*`)],
    conditions: { StringEquals: { ...StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' }, ArnLike },
  }));
  bucket.encryptionKey?.addToResourcePolicy(new PolicyStatement({
    principals: [DELIVERY],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: fromHere('*'),
  }));
}
