from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_cloudfront as cloudfront
from constructs import Construct


class LandingPageStack(Stack):
    """A distribution with a certificate of the right region, put into the place of another kind."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        certificate = acm.Certificate.from_certificate_arn(
            self,
            "Certificate",
            "arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444",
        )
        cloudfront.CfnDistribution(
            self,
            "Page",
            distribution_config=cloudfront.CfnDistribution.DistributionConfigProperty(
                enabled=True,
                aliases=["hello.example.com"],
                origins=[
                    cloudfront.CfnDistribution.OriginProperty(
                        id="page",
                        domain_name="pages.example.com",
                        custom_origin_config=cloudfront.CfnDistribution.CustomOriginConfigProperty(
                            origin_protocol_policy="https-only",
                        ),
                    )
                ],
                default_cache_behavior=cloudfront.CfnDistribution.DefaultCacheBehaviorProperty(
                    target_origin_id="page",
                    viewer_protocol_policy="redirect-to-https",
                    cache_policy_id="658327ea-f89d-4fab-a63d-7e88639e58f6",
                ),
                viewer_certificate=cloudfront.CfnDistribution.ViewerCertificateProperty(
                    iam_certificate_id=certificate.certificate_arn,
                    ssl_support_method="sni-only",
                    minimum_protocol_version="TLSv1.2_2025",
                ),
            ),
        )
