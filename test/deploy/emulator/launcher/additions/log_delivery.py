"""Access logs of a distribution are delivered from US East (N. Virginia), into a bucket whose policy lets CloudWatch Logs write them.

A distribution has one delivery source. A source or a destination is not deleted before its deliveries.

https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html
"""

from ministack.core.iam_evaluator import EvalContext, evaluate_resource_policy
from ministack.core.responses import AccountScopedDict, get_account_id, get_region, new_uuid
from ministack.services import cloudfront, s3

from ..resource_types import Created, Properties, register

DELIVERY = "delivery.logs.amazonaws.com"

_sources = AccountScopedDict()
_destinations = AccountScopedDict()
_deliveries = AccountScopedDict()


def apply() -> None:
    register("AWS::Logs::DeliverySource", create=_create_source, update=_keep, delete=_delete_source, replaced_by=("Name", "ResourceArn"))
    register("AWS::Logs::DeliveryDestination", create=_create_destination, update=_keep, delete=_delete_destination, replaced_by=("Name",))
    register(
        "AWS::Logs::Delivery", create=_create_delivery, update=_keep, delete=_delete_delivery,
        replaced_by=("DeliverySourceName", "DeliveryDestinationArn"),
    )


def _create_source(logical_id: str, properties: Properties, stack_name: str) -> Created:
    name, resource = properties["Name"], properties["ResourceArn"]
    if get_region() != "us-east-1":
        raise _refusal("ValidationException", f"PutDeliverySource action is not supported for this LogType in region {get_region()}")
    if resource.split("/")[-1] not in cloudfront._distributions:
        raise _refusal("ResourceNotFoundException", f"Cannot find the resource {resource}")
    if any(source["ResourceArn"] == resource for source in _sources.values()):
        raise _refusal("ConflictException", "This ResourceId has already been used in another Delivery Source in this account")
    _sources[name] = properties
    return name, {"Arn": _arn("delivery-source", name), "Service": "cloudfront"}


def _create_destination(logical_id: str, properties: Properties, stack_name: str) -> Created:
    name = properties["Name"]
    bucket = properties["DestinationResourceArn"].split(":")[-1]
    if bucket not in s3._buckets:
        raise _refusal("ResourceNotFoundException", f"The specified bucket does not exist: {bucket}")
    _destinations[name] = {**properties, "Bucket": bucket}
    return name, {"Arn": _arn("delivery-destination", name)}


def _create_delivery(logical_id: str, properties: Properties, stack_name: str) -> Created:
    source, destination = properties["DeliverySourceName"], properties["DeliveryDestinationArn"].split(":")[-1]
    bucket = _destinations[destination]["Bucket"]
    if not _may_write(bucket, source):
        raise _refusal("AccessDeniedException", f"CloudWatch Logs cannot write into the bucket {bucket}")
    delivery = new_uuid()
    _deliveries[delivery] = {"source": source, "destination": destination}
    return delivery, {"DeliveryId": delivery, "Arn": _arn("delivery", delivery)}


def _may_write(bucket: str, source: str) -> bool:
    context = EvalContext(
        principal_arn=DELIVERY,
        principal_type="Service",
        principal_account="",
        action="s3:PutObject",
        resource_arn=f"arn:aws:s3:::{bucket}/AWSLogs/{get_account_id()}/CloudFront/log",
        region=get_region(),
        secure_transport=True,
        service_context={
            "aws:sourceaccount": get_account_id(),
            "aws:sourcearn": _arn("delivery-source", source),
            "s3:x-amz-acl": "bucket-owner-full-control",
        },
    )
    policy = s3._bucket_policies.get(bucket)
    return bool(evaluate_resource_policy(policy, context, service=DELIVERY).decision == "Allow")


def _keep(physical_id: str, old: Properties, new: Properties, stack_name: str) -> Created:
    return physical_id, {}


def _delete_source(name: str, properties: Properties) -> None:
    _check_unused("source", name)
    _sources.pop(name, None)


def _delete_destination(name: str, properties: Properties) -> None:
    _check_unused("destination", name)
    _destinations.pop(name, None)


def _delete_delivery(delivery: str, properties: Properties) -> None:
    _deliveries.pop(delivery, None)


def _check_unused(end: str, name: str) -> None:
    if any(delivery[end] == name for delivery in _deliveries.values()):
        raise _refusal("ConflictException", f"The delivery {end} {name} has deliveries")


def _arn(kind: str, name: str) -> str:
    return f"arn:aws:logs:{get_region()}:{get_account_id()}:{kind}:{name}"


def _refusal(code: str, message: str) -> ValueError:
    return ValueError(f"{message} (Service: CloudWatchLogs, Status Code: 400, Error Code: {code})")
