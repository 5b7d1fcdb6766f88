"""A load balancer writes its logs only into a bucket whose policy lets it write below the prefix.

A Network Load Balancer delivers them with CloudWatch Logs, which also reads the access control list of the bucket:
https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html

An attribute that the template leaves out keeps its value, also the prefix:
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-connection-logging.html
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-health-check-logging.html
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
"""

from ministack.core.iam_evaluator import EvalContext, evaluate_resource_policy
from ministack.core.responses import get_account_id, get_region
from ministack.services import alb, s3

from ..resource_types import Properties, after_update, check_before_write

TYPE = "AWS::ElasticLoadBalancingV2::LoadBalancer"
LOGS = ("access_logs", "connection_logs", "health_check_logs")
LOG_DELIVERY = "logdelivery.elasticloadbalancing.amazonaws.com"
CLOUDWATCH_LOGS = "delivery.logs.amazonaws.com"


def apply() -> None:
    check_before_write(TYPE, lambda properties: _check(properties.get("LoadBalancerAttributes", []), properties))
    after_update(TYPE, _check_all)


def _check_all(arn: str, properties: Properties) -> None:
    _check(alb._lb_attrs[arn], properties)


def _check(attributes: list[dict[str, str]], properties: Properties) -> None:
    values = {attribute["Key"]: attribute["Value"] for attribute in attributes}
    for log in LOGS:
        _check_log(f"{log}.s3", values, properties)


def _check_log(log: str, values: dict[str, str], properties: Properties) -> None:
    bucket = values.get(f"{log}.bucket")
    if bucket == "":
        raise ValueError(f"The value of '{log}.bucket' cannot be empty (Service: ElasticLoadBalancingV2, Status Code: 400)")
    if values.get(f"{log}.enabled") != "true":
        return
    may_write = _may_deliver if properties.get("Type") == "network" else _may_write
    if not may_write(str(bucket), values.get(f"{log}.prefix", "")):
        raise ValueError(
            f"Access Denied for bucket: {bucket}. Please check S3bucket permission "
            "(Service: ElasticLoadBalancingV2, Status Code: 400, Error Code: InvalidConfigurationRequest)"
        )


def _may_write(bucket: str, prefix: str) -> bool:
    return _may(LOG_DELIVERY, "s3:PutObject", bucket, _key(prefix))


def _may_deliver(bucket: str, prefix: str) -> bool:
    context = {
        "aws:sourceaccount": get_account_id(),
        "aws:sourcearn": f"arn:aws:logs:{get_region()}:{get_account_id()}:delivery-source:load-balancer",
    }
    with_acl = {**context, "s3:x-amz-acl": "bucket-owner-full-control"}
    return _may(CLOUDWATCH_LOGS, "s3:GetBucketAcl", bucket, "", context) and _may(CLOUDWATCH_LOGS, "s3:PutObject", bucket, _key(prefix), with_acl)


def _key(prefix: str) -> str:
    folder = f"{prefix}/" if prefix else ""
    return f"/{folder}AWSLogs/{get_account_id()}/log"


def _may(service: str, action: str, bucket: str, key: str, service_context: dict[str, str] | None = None) -> bool:
    context = EvalContext(
        principal_arn=service,
        principal_type="Service",
        principal_account="",
        action=action,
        resource_arn=f"arn:aws:s3:::{bucket}{key}",
        region=get_region(),
        secure_transport=True,
        service_context=service_context or {},
    )
    policy = s3._bucket_policies.get(bucket)
    return bool(evaluate_resource_policy(policy, context, service=service).decision == "Allow")
