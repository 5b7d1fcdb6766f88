"""The checks, as a Python app uses them."""

import pytest
from aws_cdk import Acknowledgment, App, Aspects, IAspect, Stack, Validations
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_dms as dms
from cdk_acm import (
    AliasCertificateCheck,
    AllowedNamesCheck,
    CertificateAccountCheck,
    CertificateChecks,
    CertificateChecksPlugin,
    CertificateKindCheck,
    CertificateNamesCheck,
    CertificateRegionCheck,
    ExpiryAlarmRegionCheck,
    ExportableCertificateArnCheck,
    ExportableCertificateCheck,
    HttpsOnlyCheck,
    IssuingAuthorityCheck,
    KeyAlgorithmCheck,
    ListenerPortCheck,
    ListenerPriorityCheck,
    NameCoverageCheck,
    NamesQuotaCheck,
    RecordNameCheck,
    RequestableKeyCheck,
    Severity,
    SupportedServiceCheck,
    TlsPolicyCheck,
    ValidationMethodCheck,
    ValidationOptionsCheck,
    ValidationZoneAccountCheck,
    ValidationZoneCheck,
)
from constructs import Construct

REGION_RULE = "cdk-acm::certificate-region"
SERVICE_RULE = "cdk-acm::supported-service"


@pytest.fixture
def distribution(stack: Stack) -> Construct:
    """A distribution whose certificate is in Sydney."""
    return cloudfront.Distribution(
        stack,
        "Site",
        domain_names=["www.example.com"],
        certificate=acm.Certificate(
            stack,
            "Certificate",
            domain_name="www.example.com",
            validation=acm.CertificateValidation.from_dns(),
        ),
        default_behavior=cloudfront.BehaviorOptions(origin=origins.HttpOrigin("origin.example.com")),
    )


@pytest.fixture
def endpoint(stack: Stack) -> Construct:
    """A DMS endpoint with a certificate of ACM."""
    certificate = acm.Certificate(
        stack, "DatabaseCertificate", domain_name="db.example.com", validation=acm.CertificateValidation.from_dns()
    )
    return dms.CfnEndpoint(
        stack,
        "Source",
        endpoint_type="source",
        engine_name="postgres",
        certificate_arn=certificate.certificate_arn,
    )


def test_apply_refuses_an_app_and_says_where_and_why(app: App, distribution: Construct) -> None:
    CertificateChecks.apply(app)

    with pytest.raises(RuntimeError) as refusal:
        app.synth()

    text = str(refusal.value)
    assert REGION_RULE in text
    assert "CloudFront reads this certificate from us-east-1, but Web/Certificate is in ap-southeast-2" in text
    assert "in Web/Site (AWS::CloudFront::Distribution)" in text


def test_an_app_without_checks_is_not_refused(app: App, distribution: Construct) -> None:
    app.synth()


def test_an_acknowledgement_silences_its_rule_where_it_stands(
    app: App, distribution: Construct, endpoint: Construct
) -> None:
    CertificateChecks.apply(app)
    Validations.of(distribution).acknowledge(Acknowledgment(id=REGION_RULE, reason="a test"))

    with pytest.raises(RuntimeError) as refusal:
        app.synth()

    assert REGION_RULE not in str(refusal.value)
    assert SERVICE_RULE in str(refusal.value)


def test_a_rule_can_be_switched_off(app: App, distribution: Construct) -> None:
    CertificateChecks.apply(app, severity={"certificate-region": Severity.OFF})

    app.synth()


def test_an_unknown_rule_is_refused_with_those_that_there_are(app: App) -> None:
    with pytest.raises(RuntimeError, match='there is no rule "region": the rules are certificate-region, '):
        CertificateChecks.apply(app, severity={"region": Severity.OFF})


def test_the_region_check_is_an_aspect_of_its_own(app: App, distribution: Construct, endpoint: Construct) -> None:
    Aspects.of(app).add(CertificateRegionCheck())

    with pytest.raises(RuntimeError) as refusal:
        app.synth()

    assert REGION_RULE in str(refusal.value)
    assert SERVICE_RULE not in str(refusal.value)


def test_the_service_check_is_an_aspect_of_its_own(app: App, distribution: Construct, endpoint: Construct) -> None:
    Aspects.of(app).add(SupportedServiceCheck())

    with pytest.raises(RuntimeError) as refusal:
        app.synth()

    assert SERVICE_RULE in str(refusal.value)
    assert REGION_RULE not in str(refusal.value)


def test_the_names_that_a_company_allows_are_a_check(app: App, distribution: Construct) -> None:
    Aspects.of(app).add(AllowedNamesCheck(allowed_domains=["*.corp.example"]))

    with pytest.raises(RuntimeError, match="cdk-acm::allowed-names"):
        app.synth()


@pytest.mark.parametrize(
    "check",
    [
        AliasCertificateCheck(),
        CertificateAccountCheck(),
        CertificateKindCheck(),
        CertificateNamesCheck(),
        ExpiryAlarmRegionCheck(),
        ExportableCertificateCheck(),
        ExportableCertificateArnCheck(),
        HttpsOnlyCheck(),
        IssuingAuthorityCheck(),
        KeyAlgorithmCheck(),
        ListenerPortCheck(),
        ListenerPriorityCheck(),
        NameCoverageCheck(),
        NamesQuotaCheck(),
        RecordNameCheck(),
        RequestableKeyCheck(),
        TlsPolicyCheck(),
        ValidationMethodCheck(),
        ValidationOptionsCheck(),
        ValidationZoneAccountCheck(),
        ValidationZoneCheck(),
    ],
    ids=lambda check: type(check).__name__,
)
def test_the_other_single_checks_let_pass_what_they_do_not_judge(
    app: App, distribution: Construct, endpoint: Construct, check: IAspect
) -> None:
    Aspects.of(app).add(check)

    app.synth()


def test_the_plugin_refuses_too(app: App, distribution: Construct) -> None:
    Validations.of(app).add_plugins(CertificateChecksPlugin())

    with pytest.raises(RuntimeError):
        app.synth()


def test_the_plugin_lets_pass_what_is_acknowledged(app: App, distribution: Construct) -> None:
    Validations.of(app).add_plugins(CertificateChecksPlugin())
    Validations.of(distribution).acknowledge(Acknowledgment(id=REGION_RULE, reason="a test"))

    app.synth()


def test_an_aspect_can_warn_instead(app: App, distribution: Construct) -> None:
    Aspects.of(app).add(CertificateRegionCheck(severity=Severity.WARNING))

    app.synth()
