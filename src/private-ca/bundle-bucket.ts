import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeBucket, acknowledgeObjects, WRITE_FUNCTION } from './nag-acknowledgements';
import { CODE } from './write-bundle-code';
import { LIBRARY_ID } from '../cross-region/library-id';
import { InlineFunction } from '../handler/inline-function';
import { onePerStack } from '../handler/one-per-stack';

/** It is part of logical IDs, so it can never change. */
const ID = `${LIBRARY_ID}Trust`;

/** The bucket with the bundles of a stack, and the function that writes them. */
export class BundleBucket extends Construct {
  /** The bucket of the stack. */
  public static for(scope: Construct): BundleBucket {
    return onePerStack(scope, ID, 'BundleBucket', (stack) => new BundleBucket(stack));
  }

  public readonly bucket: Bucket;

  /** The ARN of the function. */
  public readonly writer: string;

  private constructor(stack: Stack) {
    super(stack, ID);
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      // the function deletes each bundle with all its versions, so the bucket is empty then
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledgeBucket(this.bucket);
    const writing = new InlineFunction(this, 'Write', {
      description: 'Writes the trust bundles of this stack into their bucket',
      code: CODE,
      timeout: Duration.minutes(1),
      reasons: WRITE_FUNCTION,
    });
    const objects = this.bucket.arnForObjects('*');
    writing.allow(['s3:PutObject', 's3:DeleteObjectVersion'], objects);
    writing.allow(['s3:ListBucketVersions'], this.bucket.bucketArn);
    acknowledgeObjects(writing.role, this.bucket);
    this.writer = writing.function.functionArn;
  }
}
