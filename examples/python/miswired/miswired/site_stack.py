from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_s3 as s3
from constructs import Construct


class SiteStack(Stack):
    """A CloudFront site with the certificate of another stack, which is in the region of both."""

    def __init__(self, scope: Construct, construct_id: str, *, certificate: acm.ICertificate, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        cloudfront.Distribution(
            self,
            "Site",
            domain_names=["www.example.com"],
            certificate=certificate,
            default_behavior=cloudfront.BehaviorOptions(
                origin=origins.S3BucketOrigin.with_origin_access_control(s3.Bucket(self, "Content")),
                viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
            ),
        )
