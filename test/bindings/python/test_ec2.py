"""Certificates on EC2 instances, as a Python app has them."""

import pytest
from aws_cdk import Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_route53 as route53
from aws_cdk.assertions import Template
from cdk_acm import EnclaveCertificate, RegionalCertificate


@pytest.fixture
def role(stack: Stack) -> iam.Role:
    return iam.Role(stack, "Server", assumed_by=iam.ServicePrincipal("ec2.amazonaws.com"))


def test_a_role_may_export_a_certificate(stack: Stack, hosted_zone: route53.IHostedZone, role: iam.Role) -> None:
    certificate = RegionalCertificate(
        stack, "Certificate", domain_name="mail.example.com", hosted_zone=hosted_zone, allow_export=True
    )

    assert certificate.grant_export(role).success
    Template.from_stack(stack).has_resource_properties(
        "AWS::IAM::Policy", {"PolicyDocument": {"Statement": [{"Action": "acm:ExportCertificate", "Effect": "Allow"}]}}
    )


def test_a_certificate_without_export_is_refused(stack: Stack, hosted_zone: route53.IHostedZone, role: iam.Role) -> None:
    certificate = RegionalCertificate(stack, "Certificate", domain_name="mail.example.com", hosted_zone=hosted_zone)

    with pytest.raises(RuntimeError, match="set allowExport to true"):
        certificate.grant_export(role)


def test_an_enclave_uses_a_certificate(stack: Stack, hosted_zone: route53.IHostedZone, role: iam.Role) -> None:
    certificate = RegionalCertificate(stack, "Certificate", domain_name="www.example.com", hosted_zone=hosted_zone)

    enclave = EnclaveCertificate(stack, "Enclave", certificate=certificate, role=role)

    assert enclave.association.attr_encryption_kms_key_id
    Template.from_stack(stack).resource_count_is("AWS::EC2::EnclaveCertificateIamRoleAssociation", 1)
