"""Certificates whose hosted zone is in another account, as a Python app validates them."""

import pytest
from aws_cdk import App, Environment, Stack
from aws_cdk import aws_route53 as route53
from aws_cdk.assertions import Match, Template
from cdk_acm import IValidationRole, RegionalCertificate, ValidationRole

ROLE = "arn:aws:iam::444455556666:role/certificate-validation"


def test_a_role_writes_the_records_of_a_certificate(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    role: IValidationRole = ValidationRole.from_validation_role_attributes(stack, "Role", role_arn=ROLE, external_id="shop")
    RegionalCertificate(
        stack, "Certificate", domain_name="www.example.com", hosted_zone=hosted_zone, validation_role=role
    )

    template = Template.from_stack(stack)
    template.has_resource_properties(
        "Custom::CdkAcmValidationRecords",
        {"Zones": [{"RoleArn": ROLE, "ExternalId": "shop", "DomainNames": ["www.example.com"]}]},
    )
    template.has_resource_properties(
        "AWS::CertificateManager::Certificate", {"DomainValidationOptions": Match.absent()}
    )


def test_a_role_of_the_same_app_allows_an_account(
    app: App, stack: Stack, hosted_zone: route53.IHostedZone
) -> None:
    dns = Stack(app, "Dns", env=Environment(account="444455556666", region="eu-west-1"))
    role = ValidationRole(
        dns,
        "Role",
        hosted_zone=route53.HostedZone.from_hosted_zone_id(dns, "Zone", "Z0123456789ABCDEFGHIJ"),
        accounts=["111122223333"],
        domain_names=["*.example.com"],
    )
    RegionalCertificate(
        stack, "Certificate", domain_name="www.example.com", hosted_zone=hosted_zone, validation_roles=[role]
    )

    assert stack.dependencies == [dns]
    Template.from_stack(dns).resource_count_is("AWS::IAM::Role", 1)


def test_a_role_that_no_account_can_assume_is_refused(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    with pytest.raises(RuntimeError, match="no account can assume the role: give accounts"):
        ValidationRole(stack, "Role", hosted_zone=hosted_zone, domain_names=["www.example.com"])
