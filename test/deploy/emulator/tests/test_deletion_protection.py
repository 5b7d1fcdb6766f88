import pytest
from botocore.exceptions import ClientError

from . import templates
from .account import Account

PROTECTED = {"deletion_protection.enabled": "true"}
UNPROTECTED = {"deletion_protection.enabled": "false"}


def test_a_protected_load_balancer_is_deleted_once_the_protection_is_taken_off(account: Account) -> None:
    account.create("s", templates.load_balancer(PROTECTED))

    with pytest.raises(RuntimeError, match="cannot be deleted because deletion protection is enabled"):
        account.delete("s")

    account.create("t", templates.load_balancer(PROTECTED))
    account.update("t", templates.load_balancer(UNPROTECTED))
    account.delete("t")


def test_a_request_does_not_delete_a_protected_load_balancer(account: Account) -> None:
    outputs = account.create("s", templates.load_balancer(PROTECTED), {"Arn": {"Ref": "LoadBalancer"}})
    elb = account.client("elbv2")

    with pytest.raises(ClientError, match="OperationNotPermitted.*deletion protection is enabled"):
        elb.delete_load_balancer(LoadBalancerArn=outputs["Arn"])

    account.update("s", templates.load_balancer(UNPROTECTED))
    elb.delete_load_balancer(LoadBalancerArn=outputs["Arn"])
    assert elb.describe_load_balancers()["LoadBalancers"] == []


def test_a_first_deployment_that_fails_ends_in_rollback_failed_with_the_load_balancer_left(account: Account) -> None:
    broken = {"Type": "AWS::SQS::QueuePolicy", "DependsOn": "LoadBalancer", "Properties": {"Queues": [{"Fn::ImportValue": "none"}]}}

    with pytest.raises(RuntimeError, match="cannot be deleted because deletion protection is enabled"):
        account.create("s", {**templates.load_balancer(PROTECTED), "Broken": broken})

    assert account.client("cloudformation").describe_stacks(StackName="s")["Stacks"][0]["StackStatus"] == "ROLLBACK_FAILED"
    assert len(account.client("elbv2").describe_load_balancers()["LoadBalancers"]) == 1
