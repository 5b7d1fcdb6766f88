"""CloudFormation deletes only a bucket that has no objects, and no versions of objects.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-bucket.html
"""

from ministack.services import s3

from ..resource_types import check_before_delete


def apply() -> None:
    check_before_delete("AWS::S3::Bucket", _check_empty)


def _check_empty(name: str) -> None:
    bucket = s3._buckets.get(name)
    if bucket and (bucket["objects"] or s3._bucket_has_versions(name)):
        raise ValueError(f"The bucket '{name}' you tried to delete is not empty (BucketNotEmpty)")
