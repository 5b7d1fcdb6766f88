"""Certificates from secrets, as a Python app uses them."""

import pytest
from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_lambda_destinations as destinations
from aws_cdk import aws_secretsmanager as secretsmanager
from aws_cdk import aws_sns as sns
from aws_cdk.assertions import Template
from cdk_acm import CertificateSecretFields, ImportedCertificate

IMPORTED = "Custom::CdkAcmImportedCertificate"


def test_a_certificate_is_imported_from_a_secret(stack: Stack) -> None:
    certificate: acm.ICertificate = ImportedCertificate(
        stack,
        "Partner",
        secret=secretsmanager.Secret.from_secret_name_v2(stack, "Secret", "partner/certificate"),
        domain_names=["api.example.com"],
        secret_fields=CertificateSecretFields(private_key="tls.key"),
        region="us-east-1",
        failure_destination=destinations.SnsDestination(sns.Topic(stack, "Failures")),
    )

    assert certificate.env.region == certificate.metric_days_to_expiry().region == "us-east-1"
    Template.from_stack(stack).has_resource_properties(
        IMPORTED,
        {
            "Region": "us-east-1",
            "DomainNames": ["api.example.com"],
            "SecretFields": {
                "Certificate": "certificate",
                "PrivateKey": "tls.key",
                "CertificateChain": "certificateChain",
                "Passphrase": "passphrase",
            },
        },
    )


def test_a_certificate_can_sign_itself(stack: Stack) -> None:
    certificate = ImportedCertificate.self_signed(
        stack, "Dev", domain_names=["dev.example.com"], key_algorithm=acm.KeyAlgorithm.EC_PRIME256_V1
    )

    assert isinstance(certificate, ImportedCertificate)
    Template.from_stack(stack).has_resource_properties(
        IMPORTED, {"DomainNames": ["dev.example.com"], "KeyAlgorithm": "EC_prime256v1"}
    )


def test_a_text_that_is_not_a_name_is_refused(stack: Stack) -> None:
    with pytest.raises(RuntimeError, match='ImportedCertificate "Web/Dev": domainNames has "https://dev.example.com"'):
        ImportedCertificate.self_signed(stack, "Dev", domain_names=["https://dev.example.com"])
