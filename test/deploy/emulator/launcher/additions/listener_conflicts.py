"""A load balancer has one listener on a port, a target group serves one load balancer, and no TLS listener has an Application Load Balancer as its target.

https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html (DuplicateListener)
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html (load balancers per target group)
https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html
"""

from collections.abc import Iterator
from typing import Any

from ministack.services import alb

from ..resource_types import Properties, check_before_create, check_before_write


def apply() -> None:
    check_before_create("AWS::ElasticLoadBalancingV2::Listener", _check_port)
    check_before_write("AWS::ElasticLoadBalancingV2::Listener", lambda properties: _check_groups(properties["LoadBalancerArn"], properties, "DefaultActions"))
    check_before_write("AWS::ElasticLoadBalancingV2::ListenerRule", _check_rule)
    check_before_write("AWS::ElasticLoadBalancingV2::Listener", _check_target)


def _check_port(properties: Properties) -> None:
    port = int(properties["Port"])
    if any(each["LoadBalancerArn"] == properties["LoadBalancerArn"] and each["Port"] == port for each in alb._listeners.values()):
        raise ValueError(
            f"A listener already exists on port {port} for this load balancer '{properties['LoadBalancerArn']}' "
            "(Service: ElasticLoadBalancingV2, Status Code: 400, Error Code: DuplicateListener)"
        )


def _check_target(properties: Properties) -> None:
    groups = [alb._tgs.get(group, {}) for group in _groups(properties.get("DefaultActions", []))]
    if properties.get("Protocol") == "TLS" and any(group.get("TargetType") == "alb" for group in groups):
        raise ValueError(
            "A TLS listener cannot forward to a target group of type alb "
            "(Service: ElasticLoadBalancingV2, Status Code: 400, Error Code: InvalidConfigurationRequest)"
        )


def _check_rule(properties: Properties) -> None:
    listener = alb._listeners.get(properties["ListenerArn"])
    if listener is not None:
        _check_groups(listener["LoadBalancerArn"], properties, "Actions")


def _check_groups(load_balancer: str, properties: Properties, actions: str) -> None:
    elsewhere = {group for arn, group in _served() if arn != load_balancer}
    taken = sorted(elsewhere.intersection(_groups(properties.get(actions, []))))
    if taken:
        raise ValueError(
            f"The following target groups cannot be associated with more than one load balancer: {', '.join(taken)} "
            "(Service: ElasticLoadBalancingV2, Status Code: 400, Error Code: TargetGroupAssociationLimit)"
        )


def _served() -> Iterator[tuple[str, str]]:
    """Each load balancer with a target group that it forwards to."""
    for listener in alb._listeners.values():
        yield from ((listener["LoadBalancerArn"], group) for group in _groups(listener["DefaultActions"]))
    for rule in alb._rules.values():
        listener = alb._listeners.get(rule["ListenerArn"])
        # a default rule repeats the actions that its listener had when it was created
        if listener is not None and not rule["IsDefault"]:
            yield from ((listener["LoadBalancerArn"], group) for group in _groups(rule["Actions"]))


def _groups(actions: list[dict[str, Any]]) -> Iterator[str]:
    for action in actions:
        forwarded = [action, *action.get("ForwardConfig", {}).get("TargetGroups", [])]
        yield from (each["TargetGroupArn"] for each in forwarded if "TargetGroupArn" in each)
