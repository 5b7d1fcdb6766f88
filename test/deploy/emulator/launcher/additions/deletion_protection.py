"""A load balancer with deletion protection is not deleted.

https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#deletion-protection
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteLoadBalancer.html (OperationNotPermitted)
"""

from ministack.services import alb

from ..resource_types import check_before_delete


def apply() -> None:
    check_before_delete("AWS::ElasticLoadBalancingV2::LoadBalancer", _check_unprotected)


def _check_unprotected(arn: str) -> None:
    if alb._lb_attr(arn, "deletion_protection.enabled", "false") == "true":
        raise ValueError(
            f"Load balancer '{arn}' cannot be deleted because deletion protection is enabled "
            "(Service: ElasticLoadBalancingV2, Status Code: 400, Error Code: OperationNotPermitted)"
        )
