from aws_cdk import Stack
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_route53 as route53
from aws_cdk import aws_route53_targets as targets
from aws_cdk import aws_s3 as s3
from cdk_acm import CloudFrontCertificate
from constructs import Construct

from .zone import existing_zone


class SiteStack(Stack):
    """A static site on CloudFront. Its stack may be in any region, its certificate is in us-east-1."""

    def __init__(self, scope: Construct, construct_id: str, *, subdomain: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        zone = existing_zone(self)
        domain_name = f"{subdomain}.{zone.zone_name}"

        content = s3.Bucket(
            self,
            "Content",
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            enforce_ssl=True,
        )

        site = cloudfront.Distribution(
            self,
            "Site",
            domain_names=[domain_name],
            certificate=CloudFrontCertificate(self, "Certificate", domain_name=domain_name, hosted_zone=zone),
            default_root_object="index.html",
            default_behavior=cloudfront.BehaviorOptions(
                origin=origins.S3BucketOrigin.with_origin_access_control(content),
                viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
            ),
        )

        target = route53.RecordTarget.from_alias(targets.CloudFrontTarget(site))
        route53.ARecord(self, "Ipv4", zone=zone, record_name=subdomain, target=target)
        route53.AaaaRecord(self, "Ipv6", zone=zone, record_name=subdomain, target=target)
