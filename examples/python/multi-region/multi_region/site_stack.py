from aws_cdk import Stack
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_route53 as route53
from cdk_acm import MultiRegionCertificate
from constructs import Construct


class SiteStack(Stack):
    """The certificates of all regions, and a site on CloudFront."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        # The zone exists before this app; cdk.json says which one it is.
        zone_name = self.node.get_context("zoneName")
        self.hosted_zone = route53.HostedZone.from_hosted_zone_attributes(
            self,
            "Zone",
            zone_name=zone_name,
            hosted_zone_id=self.node.get_context("hostedZoneId"),
        )
        self.certificates = MultiRegionCertificate(
            self,
            "Certificates",
            domain_name=zone_name,
            subject_alternative_names=[f"*.{zone_name}"],
            hosted_zone=self.hosted_zone,
        )

        # With "-c miswired=true", CloudFront gets the certificate of this stack's region.
        is_miswired = self.node.try_get_context("miswired") is not None
        cloudfront.Distribution(
            self,
            "Site",
            domain_names=[zone_name],
            certificate=self.certificates.for_region_of(self) if is_miswired else self.certificates.for_cloud_front(),
            default_behavior=cloudfront.BehaviorOptions(
                origin=origins.HttpOrigin(f"origin.{zone_name}"),
                viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
            ),
        )
