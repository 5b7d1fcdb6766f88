import pytest

from . import templates
from .account import Account, Resources

GROUP: Resources = {
    "Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"TargetType": "ip", "Protocol": "HTTP", "Port": 80}}
}


def test_a_second_listener_on_the_same_port_is_refused(account: Account) -> None:
    with pytest.raises(RuntimeError, match="A listener already exists on port 80 for this load balancer"):
        account.create("s", {**templates.load_balancer(), **_listener("First", 80), **_listener("Second", 80)})


def test_listeners_on_other_ports_or_load_balancers_are_accepted(account: Account) -> None:
    account.create("s", {**templates.load_balancer(), **_listener("First", 80), **_listener("Second", 8080)})
    account.create("t", {**templates.load_balancer(), **_listener("First", 80)})


def test_a_target_group_of_another_load_balancer_is_refused(account: Account) -> None:
    group = account.create("s", {**templates.load_balancer(), **GROUP, **_listener("First", 80, {"Ref": "Group"})}, {"Arn": {"Ref": "Group"}})["Arn"]

    with pytest.raises(RuntimeError, match="cannot be associated with more than one load balancer"):
        account.create("t", {**templates.load_balancer(), **_listener("First", 80, group)})
    with pytest.raises(RuntimeError, match="cannot be associated with more than one load balancer"):
        account.create("u", {**templates.load_balancer(), **_listener("First", 80), **_rule(group)})


def test_a_target_group_serves_several_listeners_and_is_free_once_they_are_gone(account: Account) -> None:
    resources = {**templates.load_balancer(), **GROUP, **_listener("First", 80, {"Ref": "Group"}), **_listener("Second", 81, {"Ref": "Group"})}
    group = account.create("s", resources, {"Arn": {"Ref": "Group"}})["Arn"]

    account.update("s", {**templates.load_balancer(), **GROUP, **_listener("First", 80), **_listener("Second", 81)}, {"Arn": {"Ref": "Group"}})
    account.create("t", {**templates.load_balancer(), **_listener("First", 80, group)})


def _listener(name: str, port: int, group: object = None) -> Resources:
    fixed = {"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200"}}
    action = {"Type": "forward", "TargetGroupArn": group} if group else fixed
    properties = {"LoadBalancerArn": {"Ref": "LoadBalancer"}, "Port": port, "Protocol": "HTTP", "DefaultActions": [action]}
    return {name: {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": properties}}


def _rule(group: str) -> Resources:
    properties = {
        "ListenerArn": {"Ref": "First"},
        "Priority": 1,
        "Conditions": [{"Field": "path-pattern", "Values": ["/shop"]}],
        "Actions": [{"Type": "forward", "TargetGroupArn": group}],
    }
    return {"Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": properties}}
