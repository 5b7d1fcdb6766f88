"""SecureSite, as a Python app uses it."""

import pytest
from aws_cdk import Stack
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_route53 as route53
from aws_cdk import aws_s3 as s3
from aws_cdk import aws_s3_deployment as s3_deployment
from aws_cdk.assertions import Match, Template
from cdk_acm import SecureSite, SiteRouting

DISTRIBUTION = "AWS::CloudFront::Distribution"


def test_names_and_a_zone_give_distribution_bucket_and_records(
    stack: Stack, hosted_zone: route53.IHostedZone
) -> None:
    SecureSite(
        stack, "Site", domain_names=["www.example.com"], redirect_from=["example.com"], hosted_zone=hosted_zone
    )

    template = Template.from_stack(stack)
    template.has_resource_properties(
        DISTRIBUTION, {"DistributionConfig": {"Aliases": ["www.example.com", "example.com"], "HttpVersion": "http2and3"}}
    )
    template.has_resource_properties("AWS::Route53::RecordSet", {"Name": "example.com.", "Type": "HTTPS"})
    template.resource_count_is("AWS::S3::Bucket", 2)


def test_what_it_is_made_of_can_be_reached(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    site = SecureSite(stack, "Site", domain_names=["www.example.com"], hosted_zone=hosted_zone)

    assert isinstance(site.distribution, cloudfront.Distribution)
    assert site.bucket.bucket_name and site.certificate.certificate_arn
    assert site.access_logs_bucket is not None and site.access_logs_bucket.bucket_name


def test_a_bucket_files_routing_and_error_pages_are_given(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    bucket = s3.Bucket(stack, "Files")
    site = SecureSite(
        stack,
        "Site",
        domain_names=["www.example.com"],
        hosted_zone=hosted_zone,
        bucket=bucket,
        sources=[s3_deployment.Source.data("index.html", "<h1>Hello</h1>")],
        routing=SiteRouting.SINGLE_PAGE,
        error_responses=[cloudfront.ErrorResponse(http_status=404, response_page_path="/404.html")],
        minimum_protocol_version=cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
        access_logs=False,
    )

    assert site.access_logs_bucket is None
    template = Template.from_stack(stack)
    template.has_resource_properties("Custom::CDKBucketDeployment", {"Prune": False})
    template.has_resource_properties(
        "AWS::CloudFront::Function", {"FunctionCode": Match.string_like_regexp('"routing":"SINGLE_PAGE"')}
    )
    template.has_resource_properties(
        DISTRIBUTION, {"DistributionConfig": {"CustomErrorResponses": [{"ErrorCode": 404, "ResponsePagePath": "/404.html"}]}}
    )


def test_a_name_that_is_served_and_redirected_is_refused(stack: Stack, hosted_zone: route53.IHostedZone) -> None:
    with pytest.raises(RuntimeError, match='"www.example.com" is in domainNames and in redirectFrom'):
        SecureSite(
            stack, "Site", domain_names=["www.example.com"], redirect_from=["www.example.com"], hosted_zone=hosted_zone
        )
