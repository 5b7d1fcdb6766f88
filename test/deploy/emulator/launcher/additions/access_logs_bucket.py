"""A load balancer writes its logs only into a bucket whose policy lets it write below the prefix.

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


def apply() -> None:
    check_before_write(TYPE, lambda properties: _check(properties.get("LoadBalancerAttributes", [])))
    after_update(TYPE, _check_all)


def _check_all(arn: str, properties: Properties) -> None:
    _check(alb._lb_attrs[arn])


def _check(attributes: list[dict[str, str]]) -> None:
    values = {attribute["Key"]: attribute["Value"] for attribute in attributes}
    for log in LOGS:
        _check_log(f"{log}.s3", values)


def _check_log(log: str, values: dict[str, str]) -> None:
    bucket = values.get(f"{log}.bucket")
    if bucket == "":
        raise ValueError(f"The value of '{log}.bucket' cannot be empty (Service: ElasticLoadBalancingV2, Status Code: 400)")
    if values.get(f"{log}.enabled") == "true" and not _may_write(str(bucket), values.get(f"{log}.prefix", "")):
        raise ValueError(
            f"Access Denied for bucket: {bucket}. Please check S3bucket permission "
            "(Service: ElasticLoadBalancingV2, Status Code: 400, Error Code: InvalidConfigurationRequest)"
        )


def _may_write(bucket: str, prefix: str) -> bool:
    folder = f"{prefix}/" if prefix else ""
    context = EvalContext(
        principal_arn=LOG_DELIVERY,
        principal_type="Service",
        principal_account="",
        action="s3:PutObject",
        resource_arn=f"arn:aws:s3:::{bucket}/{folder}AWSLogs/{get_account_id()}/log",
        region=get_region(),
        secure_transport=True,
    )
    policy = s3._bucket_policies.get(bucket)
    return bool(evaluate_resource_policy(policy, context, service=LOG_DELIVERY).decision == "Allow")
