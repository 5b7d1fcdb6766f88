"""SecureAlb, as a Python app uses it."""

import pytest
from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_elasticloadbalancingv2 as elbv2
from aws_cdk import aws_route53 as route53
from aws_cdk.assertions import Match, Template
from cdk_acm import AliasRecordOptions, CorsHeaders, SecureAlb, SecureListener, SecureNlb, StrictTransportSecurity

LISTENER = "AWS::ElasticLoadBalancingV2::Listener"


@pytest.fixture
def vpc(stack: Stack) -> ec2.IVpc:
    return ec2.Vpc(stack, "Vpc", max_azs=2)


def test_names_and_a_zone_give_certificate_listeners_and_records(
    stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone
) -> None:
    SecureAlb(stack, "Alb", vpc=vpc, domain_names=["www.example.com"], hosted_zone=hosted_zone)

    template = Template.from_stack(stack)
    template.has_resource_properties("AWS::CertificateManager::Certificate", {"DomainName": "www.example.com"})
    template.has_resource_properties(LISTENER, {"Port": 443, "Protocol": "HTTPS"})
    template.has_resource_properties(LISTENER, {"Port": 80, "Protocol": "HTTP"})
    template.has_resource_properties("AWS::Route53::RecordSet", {"Name": "www.example.com.", "Type": "A"})


def test_records_are_left_to_the_app(stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone) -> None:
    SecureAlb(
        stack, "Alb", vpc=vpc, domain_names=["www.example.com"], hosted_zone=hosted_zone, alias_records=False
    )

    template = Template.from_stack(stack)
    template.resource_count_is("AWS::CertificateManager::Certificate", 1)
    template.resource_count_is("AWS::Route53::RecordSet", 0)


def test_what_it_is_made_of_can_be_reached(
    stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone
) -> None:
    alb = SecureAlb(stack, "Alb", vpc=vpc, domain_names=["www.example.com"], hosted_zone=hosted_zone)

    assert isinstance(alb.load_balancer, elbv2.ApplicationLoadBalancer)
    assert isinstance(alb.https_listener, elbv2.ApplicationListener)
    assert isinstance(alb.redirect_listener, elbv2.ApplicationListener)
    assert isinstance(alb.connections, ec2.Connections)


def test_targets_and_further_certificates_are_added(
    stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone
) -> None:
    alb = SecureAlb(stack, "Alb", vpc=vpc, domain_names=["www.example.com"], hosted_zone=hosted_zone)
    alb.add_certificates(
        acm.Certificate.from_certificate_arn(
            stack, "Other", "arn:aws:acm:ap-southeast-2:111122223333:certificate/0a0a0a0a-1111-2222-3333-444444444444"
        )
    )

    group = alb.add_targets("App", port=8080)

    assert isinstance(group, elbv2.ApplicationTargetGroup)
    Template.from_stack(stack).resource_count_is("AWS::ElasticLoadBalancingV2::ListenerCertificate", 1)


def test_hsts_and_access_logs_are_turned_off(stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone) -> None:
    SecureAlb(
        stack,
        "Alb",
        vpc=vpc,
        domain_names=["www.example.com"],
        hosted_zone=hosted_zone,
        access_logs=False,
        strict_transport_security=StrictTransportSecurity(enabled=False),
    )

    template = Template.from_stack(stack)
    header = {"Key": "routing.http.response.strict_transport_security.header_value", "Value": ""}
    template.has_resource_properties(LISTENER, {"Port": 443, "ListenerAttributes": Match.array_with([header])})
    template.resource_count_is("AWS::S3::Bucket", 0)


def test_responses_have_headers_names_redirect_and_records_share_their_names(
    stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone
) -> None:
    options = AliasRecordOptions(geo_location=route53.GeoLocation.country("DE"), set_identifier="germany")
    SecureAlb(
        stack,
        "Alb",
        vpc=vpc,
        domain_names=["www.example.com"],
        redirect_from=["example.com"],
        hosted_zone=hosted_zone,
        alias_record_options=options,
        frame_options=cloudfront.HeadersFrameOption.DENY,
        cors=CorsHeaders(allow_origin="https://app.example.com", allow_methods=["GET", "PUT"]),
    )

    template = Template.from_stack(stack)
    attributes = [
        {"Key": "routing.http.response.x_frame_options.header_value", "Value": "DENY"},
        {"Key": "routing.http.response.access_control_allow_methods.header_value", "Value": "GET, PUT"},
    ]
    for attribute in attributes:
        template.has_resource_properties(
            LISTENER, {"Port": 443, "ListenerAttributes": Match.array_with([attribute])}
        )
    template.all_resources_properties(
        "AWS::Route53::RecordSet", {"GeoLocation": {"CountryCode": "DE"}, "SetIdentifier": "germany"}
    )
    template.resource_count_is("AWS::ElasticLoadBalancingV2::ListenerRule", 1)


def test_a_certificate_of_another_region_is_refused_naming_both(stack: Stack, vpc: ec2.IVpc) -> None:
    certificate = acm.Certificate.from_certificate_arn(
        stack, "Certificate", "arn:aws:acm:us-east-1:111122223333:certificate/0a0a0a0a-1111-2222-3333-444444444444"
    )

    with pytest.raises(RuntimeError, match="us-east-1.*ap-southeast-2|ap-southeast-2.*us-east-1"):
        SecureAlb(stack, "Alb", vpc=vpc, certificates=[certificate])


def test_another_port_has_the_same_certificate(
    stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone
) -> None:
    alb = SecureAlb(stack, "Alb", vpc=vpc, domain_names=["www.example.com"], hosted_zone=hosted_zone)

    test = alb.add_https_listener("Test", port=8443)

    assert stack.resolve(test.certificate.certificate_arn) == stack.resolve(alb.certificate.certificate_arn)
    Template.from_stack(stack).has_resource_properties(LISTENER, {"Port": 8443, "Protocol": "HTTPS"})


def test_a_load_balancer_that_exists_gets_https(
    stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone
) -> None:
    load_balancer = elbv2.ApplicationLoadBalancer.from_application_load_balancer_attributes(
        stack,
        "Shared",
        load_balancer_arn="arn:aws:elasticloadbalancing:ap-southeast-2:111122223333:loadbalancer/app/shop/0123456789abcdef",
        security_group_id="sg-0123456789abcdef0",
        vpc=vpc,
    )

    https = SecureListener(
        stack,
        "Https",
        load_balancer=load_balancer,
        domain_names=["www.example.com"],
        hosted_zone=hosted_zone,
        default_action=elbv2.ListenerAction.fixed_response(200),
    )

    assert isinstance(https.listener, elbv2.ApplicationListener)
    template = Template.from_stack(stack)
    template.has_resource_properties(LISTENER, {"Port": 443, "LoadBalancerArn": load_balancer.load_balancer_arn})
    template.resource_count_is("AWS::CertificateManager::Certificate", 1)


def test_a_network_load_balancer_terminates_tls(
    stack: Stack, vpc: ec2.IVpc, hosted_zone: route53.IHostedZone
) -> None:
    nlb = SecureNlb(stack, "Nlb", vpc=vpc, domain_names=["mqtt.example.com"], hosted_zone=hosted_zone, port=8883)

    group = nlb.add_targets("Broker", port=1883, protocol=elbv2.Protocol.TCP)

    assert isinstance(nlb.load_balancer, elbv2.NetworkLoadBalancer)
    assert isinstance(group, elbv2.NetworkTargetGroup)
    ec2.VpcEndpointService(stack, "Service", vpc_endpoint_service_load_balancers=[nlb])
    Template.from_stack(stack).has_resource_properties(LISTENER, {"Port": 8883, "Protocol": "TLS"})
