import json
from typing import Any

from .account import Account, Resources


def test_a_change_set_has_a_resource_that_refers_to_another_one(account: Account) -> None:
    account.create("s", _reads("First"))

    assert _changed(account, _reads("Second")) == ["Reader"]


def test_a_change_set_has_nothing_if_the_references_stay_the_same(account: Account) -> None:
    account.create("s", _reads("First"))

    assert _changed(account, _reads("First")) == []


def _changed(account: Account, resources: Resources) -> list[str]:
    client = account.client("cloudformation")
    client.create_change_set(StackName="s", ChangeSetName="c", TemplateBody=json.dumps({"Resources": resources}))
    changes: list[dict[str, Any]] = client.describe_change_set(StackName="s", ChangeSetName="c")["Changes"]
    return [change["ResourceChange"]["LogicalResourceId"] for change in changes]


def _reads(name: str) -> Resources:
    load_balancers = {each: {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {}} for each in ("First", "Second")}
    value = {"Fn::Join": ["", ["dualstack.", {"Fn::GetAtt": [name, "DNSName"]}]]}
    return {**load_balancers, "Reader": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": value}}}


def test_a_value_that_only_the_deployment_knows_is_deployed(account: Account) -> None:
    first = {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": "a,b"}}
    part = {"Fn::Select": [1, {"Fn::Split": [",", {"Fn::GetAtt": ["First", "Value"]}]}]}
    resources = {"First": first, "Second": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "second", "Type": "String", "Value": part}}}
    client = account.client("cloudformation")
    template = json.dumps({"Resources": resources})
    client.create_change_set(StackName="s", ChangeSetName="c", ChangeSetType="CREATE", TemplateBody=template)
    client.execute_change_set(StackName="s", ChangeSetName="c")
    client.get_waiter("stack_create_complete").wait(StackName="s", WaiterConfig={"Delay": 1})

    assert account.client("ssm").get_parameter(Name="second")["Parameter"]["Value"] == "b"
