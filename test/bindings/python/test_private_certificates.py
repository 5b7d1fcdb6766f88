"""A CA and its certificates, as a Python app uses them."""

import pytest
from aws_cdk import Duration, Stack
from aws_cdk import aws_acmpca as acmpca
from aws_cdk import aws_certificatemanager as acm
from aws_cdk.assertions import Template
from cdk_acm import (
    CertificateAuthorityUsageMode,
    CertificateRevocationListOptions,
    PrivateCertificate,
    PrivateCertificateAuthority,
)

VALIDITY = Duration.days(3650)


def test_a_ca_below_another_one_issues_a_certificate(stack: Stack) -> None:
    root = PrivateCertificateAuthority(stack, "Root", common_name="Example Root CA", validity=VALIDITY)
    issuing: acmpca.ICertificateAuthority = PrivateCertificateAuthority(
        stack, "Issuing", common_name="Example Issuing CA", parent=root, validity=Duration.days(1825)
    )
    certificate: acm.ICertificate = PrivateCertificate(stack, "Orders", authority=issuing, domain_name="orders.internal")

    assert stack.resolve(certificate.certificate_arn)["Ref"]
    Template.from_stack(stack).has_resource_properties(
        "AWS::CertificateManager::Certificate",
        {"DomainName": "orders.internal", "CertificateAuthorityArn": stack.resolve(issuing.certificate_authority_arn)},
    )


def test_a_ca_can_have_a_list_and_be_shared(stack: Stack) -> None:
    authority = PrivateCertificateAuthority(
        stack,
        "Authority",
        common_name="Example CA",
        validity=VALIDITY,
        usage_mode=CertificateAuthorityUsageMode.GENERAL_PURPOSE,
        crl=CertificateRevocationListOptions(validity=Duration.days(30)),
    )
    authority.share("Teams", accounts=["222222222222"])

    assert authority.crl_bucket is not None
    Template.from_stack(stack).has_resource_properties("AWS::RAM::ResourceShare", {"Principals": ["222222222222"]})


def test_a_ca_that_would_outlive_its_parent_is_refused(stack: Stack) -> None:
    root = PrivateCertificateAuthority(stack, "Root", common_name="Example Root CA", validity=VALIDITY)
    with pytest.raises(RuntimeError, match='would end after that of the parent "Web/Root"'):
        PrivateCertificateAuthority(stack, "Issuing", common_name="Issuing", parent=root, validity=VALIDITY)
