"""Alarms before certificates expire, as a Python app uses them."""

import pytest
from aws_cdk import App, Duration, Environment, Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_chatbot as chatbot
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_sns as sns
from aws_cdk.assertions import Template
from cdk_acm import CertificateMonitor, ExpiryThresholds, PrivateCertificateAuthority

ALARM = "AWS::CloudWatch::Alarm"


def test_a_certificate_of_cdk_is_watched(stack: Stack) -> None:
    certificate = acm.Certificate(
        stack, "Cert", domain_name="www.example.com", validation=acm.CertificateValidation.from_dns()
    )
    monitor = CertificateMonitor(
        stack, "Monitor", emails=["ops@example.com"], thresholds=ExpiryThresholds(dns_validated=Duration.days(20))
    )
    monitor.watch(certificate)
    monitor.watch(acm.CfnCertificate(stack, "L1", domain_name="www.example.com"), threshold=Duration.days(7))

    template = Template.from_stack(stack)
    template.has_resource_properties(ALARM, {"Threshold": 20, "TreatMissingData": "ignore"})
    template.has_resource_properties(ALARM, {"Threshold": 7})
    template.has_resource_properties("AWS::SNS::Subscription", {"Protocol": "email", "Endpoint": "ops@example.com"})


def test_all_certificates_of_an_app_are_watched() -> None:
    app = App()
    stack = Stack(app, "Shop", env=Environment(account="111111111111", region="eu-west-1"))
    CertificateMonitor.watch_all(app, topic=sns.Topic(stack, "Alerts"))
    acm.Certificate(stack, "Cert", domain_name="www.example.com", validation=acm.CertificateValidation.from_dns())

    Template.from_stack(stack).resource_count_is(ALARM, 1)


def test_an_app_has_one_topic_per_region_and_a_dashboard() -> None:
    app = App()
    env = Environment(account="111111111111", region="eu-west-1")
    overview = Stack(app, "Overview", env=env)
    dashboard = cloudwatch.Dashboard(overview, "Certificates")
    CertificateMonitor.watch_all(
        app, emails=["ops@example.com"], topic_stack_name="certificate-alerts", dashboard=dashboard
    )
    for name in ("Shop", "Site"):
        acm.CfnCertificate(Stack(app, name, env=env), "L1", domain_name="www.example.com")

    topics = app.synth().get_stack_by_name("certificate-alerts").template["Resources"].values()
    assert [each["Type"] for each in topics].count("AWS::SNS::Topic") == 1
    Template.from_stack(overview).resource_count_is("AWS::SSM::Parameter", 2)


def test_a_slack_channel_is_notified(stack: Stack) -> None:
    channel = chatbot.SlackChannelConfiguration(
        stack,
        "Channel",
        slack_channel_configuration_name="certificates",
        slack_workspace_id="T0123ABCD",
        slack_channel_id="C0123ABCD",
    )
    CertificateMonitor.watch_all(stack, slack_channels=[channel])
    acm.CfnCertificate(stack, "L1", domain_name="www.example.com")

    template = Template.from_stack(stack)
    (topic,) = template.find_resources("AWS::SNS::Topic")
    template.has_resource_properties(ALARM, {"AlarmActions": [{"Ref": topic}]})
    template.has_resource_properties("AWS::Chatbot::SlackChannelConfiguration", {"SnsTopicArns": [{"Ref": topic}]})


def test_a_monitor_that_notifies_nobody_is_refused(stack: Stack) -> None:
    with pytest.raises(RuntimeError, match='CertificateMonitor "Web/Monitor": it has no subscribers'):
        CertificateMonitor(stack, "Monitor")


def test_what_endpoints_serve_is_watched(stack: Stack) -> None:
    monitor = CertificateMonitor(stack, "Monitor", emails=["ops@example.com"])
    monitor.watch_endpoint("www.example.com")
    root = PrivateCertificateAuthority(stack, "Root", common_name="Root", validity=Duration.days(3650))
    monitor.watch_endpoint(
        "orders.internal.example.com",
        port=8443,
        threshold=Duration.days(10),
        interval=Duration.hours(6),
        trust_bundle=root.trust_bundle,
        vpc=ec2.Vpc(stack, "Vpc"),
        vpc_subnets=ec2.SubnetSelection(subnet_type=ec2.SubnetType.PRIVATE_WITH_EGRESS),
    )

    template = Template.from_stack(stack)
    template.has_resource_properties(ALARM, {"MetricName": "DaysToExpiry", "Threshold": 20})
    template.has_resource_properties(ALARM, {"MetricName": "DaysToExpiry", "Threshold": 10, "Period": 43200})
    template.has_resource_properties("AWS::Events::Rule", {"ScheduleExpression": "rate(6 hours)"})


def test_an_endpoint_that_is_an_url_is_refused(stack: Stack) -> None:
    monitor = CertificateMonitor(stack, "Monitor", emails=["ops@example.com"])
    with pytest.raises(RuntimeError, match="domainName must be a domain name without a wildcard"):
        monitor.watch_endpoint("https://www.example.com")
