"""A bucket keeps the tags of its template, and those of its stack.

CDK's `autoDeleteObjects` deletes nothing from a bucket without its tag.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-resource-tags.html
"""

from ministack.services import s3
from ministack.services.cloudformation import provisioners

from ..resource_types import Properties, after_create, after_update

TYPE = "AWS::S3::Bucket"


def apply() -> None:
    provisioners._STACK_TAG_PROPERTY[TYPE] = ("Tags", "list")
    after_create(TYPE, _keep_tags)
    after_update(TYPE, _keep_tags)


def _keep_tags(bucket: str, properties: Properties) -> None:
    s3._bucket_tags[bucket] = {tag["Key"]: tag["Value"] for tag in properties.get("Tags", [])}
