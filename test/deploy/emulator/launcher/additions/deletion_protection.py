"""A load balancer with deletion protection is not deleted: neither by CloudFormation nor by a request.

https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#deletion-protection
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteLoadBalancer.html (OperationNotPermitted)
"""

from typing import Any

from ministack.services import alb

from ..resource_types import check_before_delete


def apply() -> None:
    delete = alb._ACTION_MAP["DeleteLoadBalancer"]

    def delete_if_unprotected(params: dict[str, Any]) -> Any:
        arn = alb._p(params, "LoadBalancerArn")
        return alb._error("OperationNotPermitted", _refusal(arn)) if _is_protected(arn) else delete(params)

    alb._ACTION_MAP["DeleteLoadBalancer"] = delete_if_unprotected
    check_before_delete("AWS::ElasticLoadBalancingV2::LoadBalancer", _check_unprotected)


def _check_unprotected(arn: str) -> None:
    if _is_protected(arn):
        raise ValueError(f"{_refusal(arn)} (Service: ElasticLoadBalancingV2, Status Code: 400, Error Code: OperationNotPermitted)")


def _is_protected(arn: str) -> bool:
    return bool(alb._lb_attr(arn, "deletion_protection.enabled", "false") == "true")


def _refusal(arn: str) -> str:
    return f"Load balancer '{arn}' cannot be deleted because deletion protection is enabled"
