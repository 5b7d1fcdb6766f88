"""The hook for all deployments of an account, as a Python app uses it."""

import pytest
from aws_cdk import Stack
from aws_cdk import aws_iam as iam
from aws_cdk.assertions import Match, Template
from cdk_acm import (
    CertificateHook,
    HookFailureMode,
    HookFilterCriteria,
    HookStackFilters,
    Severity,
)

HOOK = "AWS::CloudFormation::LambdaHook"


def test_a_hook_checks_each_deployment(stack: Stack) -> None:
    role = iam.Role.from_role_arn(stack, "Deploys", "arn:aws:iam::111122223333:role/deploys")
    hook = CertificateHook(
        stack,
        "Hook",
        failure_mode=HookFailureMode.FAIL,
        severity={"tls-policy": Severity.OFF},
        verify_certificates=True,
        stack_filters=HookStackFilters(
            criteria=HookFilterCriteria.ANY, exclude_stack_names=["Legacy"], include_roles=[role]
        ),
    )

    assert hook.hook_name == "CdkAcm::Certificate::Checks"
    assert hook.lambda_function.metric_errors().metric_name == "Errors"
    template = Template.from_stack(stack)
    template.has_resource_properties(
        HOOK,
        {
            "FailureMode": "FAIL",
            "HookStatus": "ENABLED",
            "StackFilters": {
                "FilteringCriteria": "ANY",
                "StackNames": {"Exclude": ["Legacy"]},
                "StackRoles": {"Include": ["arn:aws:iam::111122223333:role/deploys"]},
            },
        },
    )
    template.has_resource_properties(
        "AWS::Lambda::Function",
        {
            "Environment": {
                "Variables": {
                    "CERTIFICATE_HOOK": Match.serialized_json(
                        {"severity": {"tls-policy": "off"}, "verifyCertificates": True}
                    )
                }
            }
        },
    )


def test_a_rule_that_does_not_exist_is_refused(stack: Stack) -> None:
    with pytest.raises(RuntimeError, match='there is no rule "tls-polcy": write "tls-policy"'):
        CertificateHook(stack, "Hook", severity={"tls-polcy": Severity.OFF})
