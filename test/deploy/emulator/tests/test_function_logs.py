from typing import Any

import pytest

from .account import Account, Resources

SAYING = "exports.handler = async () => { console.log('hello'); };"

LOG_GROUP = {"Fn::GetAtt": ["Logs", "Arn"]}
WRITING = ["logs:CreateLogStream", "logs:PutLogEvents"]


def _resources(*actions: str, resource: Any = LOG_GROUP) -> Resources:
    """A function with a log group of its own, whose role has some actions."""
    statement = {"Effect": "Allow", "Action": ["iam:GetRole", *actions], "Resource": resource}
    policy = {"PolicyName": "p", "PolicyDocument": {"Version": "2012-10-17", "Statement": [statement]}}
    return {
        "Logs": {"Type": "AWS::Logs::LogGroup"},
        "Role": {
            "Type": "AWS::IAM::Role",
            "Properties": {"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []}, "Policies": [policy]},
        },
        "Function": {
            "Type": "AWS::Lambda::Function",
            "Properties": {
                "Runtime": "nodejs24.x",
                "Handler": "index.handler",
                "Code": {"ZipFile": SAYING},
                "Role": {"Fn::GetAtt": ["Role", "Arn"]},
                "LoggingConfig": {"LogGroup": {"Ref": "Logs"}},
            },
        },
    }


def _said(account: Account, resources: Resources) -> bool:
    """Whether the log has what the function says when it is invoked."""
    created = account.create("s", resources, {"Function": {"Ref": "Function"}, "Logs": {"Ref": "Logs"}})
    account.client("lambda").invoke(FunctionName=created["Function"])
    events = account.client("logs").filter_log_events(logGroupName=created["Logs"])["events"]
    return any("hello" in event["message"] for event in events)


def test_a_function_whose_role_may_write_its_log_has_one(account: Account) -> None:
    assert _said(account, _resources(*WRITING))


@pytest.mark.parametrize("action", WRITING)
def test_one_action_is_not_enough(account: Account, action: str) -> None:
    assert not _said(account, _resources(action))


def test_the_log_of_another_group_is_not_written(account: Account) -> None:
    other = f"arn:aws:logs:eu-west-1:{account.number}:log-group:other:*"

    assert not _said(account, _resources(*WRITING, resource=other))
