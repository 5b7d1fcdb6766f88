"""The constructs that make certificates, as a Python app uses them."""

import pytest
from aws_cdk import App, Environment, Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_route53 as route53
from aws_cdk.assertions import Match, Template
from cdk_acm import CloudFrontCertificate, MultiRegionCertificate, RegionalCertificate

CERTIFICATE = "AWS::CertificateManager::Certificate"


def test_a_regional_certificate_is_validated_in_its_hosted_zone(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    RegionalCertificate(
        stack,
        "Certificate",
        domain_name="api.example.com",
        subject_alternative_names=["www.example.com"],
        hosted_zone=hosted_zone,
        key_algorithm=acm.KeyAlgorithm.EC_PRIME256_V1,
    )

    Template.from_stack(stack).has_resource_properties(
        CERTIFICATE,
        {
            "DomainName": "api.example.com",
            "SubjectAlternativeNames": ["www.example.com"],
            "KeyAlgorithm": "EC_prime256v1",
            "ValidationMethod": "DNS",
            "DomainValidationOptions": Match.array_with(
                [{"DomainName": "api.example.com", "HostedZoneId": "Z0123456789ABCDEFGHIJ"}]
            ),
        },
    )


def test_a_cloudfront_certificate_stands_in_us_east_1(
    app: App, stack: Stack, hosted_zone: route53.IHostedZone
) -> None:
    certificate = CloudFrontCertificate(stack, "Certificate", domain_name="www.example.com", hosted_zone=hosted_zone)

    home = Stack.of(certificate.certificate)
    assert certificate.env.region == home.region == "us-east-1"
    Template.from_stack(home).resource_count_is(CERTIFICATE, 1)
    Template.from_stack(stack).resource_count_is(CERTIFICATE, 0)


def test_a_multi_region_certificate_gives_the_certificate_of_each_region(
    app: App, stack: Stack, hosted_zone: route53.IHostedZone
) -> None:
    dublin = Stack(app, "Dublin", env=Environment(account="111122223333", region="eu-west-1"))
    certificates = MultiRegionCertificate(stack, "Certificates", domain_name="example.com", hosted_zone=hosted_zone)

    given: list[acm.ICertificate] = [
        certificates.for_region_of(stack),
        certificates.for_region_of(dublin),
        certificates.for_cloud_front(),
    ]

    assert [certificate.env.region for certificate in given] == ["ap-southeast-2", "eu-west-1", "us-east-1"]
    assert certificates.for_region("eu-west-1").node.path == given[1].node.path
    assert given[2].metric_days_to_expiry().region == "us-east-1"
    Template.from_stack(stack).resource_count_is(CERTIFICATE, 1)


def test_a_text_that_is_not_a_region_is_refused(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    certificates = MultiRegionCertificate(stack, "Certificates", domain_name="example.com", hosted_zone=hosted_zone)

    with pytest.raises(RuntimeError, match='forRegion\\(\\) of "Web/Certificates": "Sydney" is not a region'):
        certificates.for_region("Sydney")


def test_both_are_certificates_to_cdk(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    certificates: list[acm.ICertificate] = [
        RegionalCertificate(stack, "Regional", domain_name="api.example.com", hosted_zone=hosted_zone),
        CloudFrontCertificate(stack, "CloudFront", domain_name="www.example.com", hosted_zone=hosted_zone),
    ]

    assert all(isinstance(certificate.certificate_arn, str) for certificate in certificates)


def test_days_to_expiry_are_measured_in_the_region_of_the_certificate(
    stack: Stack, hosted_zone: route53.IHostedZone
) -> None:
    certificate = CloudFrontCertificate(stack, "Certificate", domain_name="www.example.com", hosted_zone=hosted_zone)

    metric = certificate.metric_days_to_expiry()

    assert (metric.namespace, metric.metric_name) == ("AWS/CertificateManager", "DaysToExpiry")
    assert metric.region == "us-east-1"


def test_a_url_is_refused_in_words(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    with pytest.raises(RuntimeError, match='^RegionalCertificate "Web/Certificate": ACM issues no certificate for "https://www.example.com": '):
        RegionalCertificate(stack, "Certificate", domain_name="https://www.example.com", hosted_zone=hosted_zone)


def test_a_name_outside_the_zone_is_refused_with_the_zones_that_there_are(
    stack: Stack, hosted_zone: route53.IHostedZone
) -> None:
    with pytest.raises(RuntimeError) as refusal:
        RegionalCertificate(stack, "Certificate", domain_name="a.example.net", hosted_zone=hosted_zone)

    assert str(refusal.value) == (
        'RegionalCertificate "Web/Certificate": no hosted zone covers "a.example.net": '
        'got zones "example.com"; add its zone to hostedZones'
    )


def test_a_certificate_without_a_way_to_validate_it_is_refused(stack: Stack) -> None:
    with pytest.raises(RuntimeError, match='^RegionalCertificate "Web/Certificate": no hosted zone is given to validate'):
        RegionalCertificate(stack, "Certificate", domain_name="www.example.com")
