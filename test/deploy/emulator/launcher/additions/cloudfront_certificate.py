"""CloudFront takes an ACM certificate from US East (N. Virginia) alone.

https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateDistribution.html (InvalidViewerCertificate)
"""

from ..certificates import exists
from ..resource_types import Properties, check_before_write


def apply() -> None:
    check_before_write("AWS::CloudFront::Distribution", _check_certificate)


def _check_certificate(properties: Properties) -> None:
    viewer = properties.get("DistributionConfig", {}).get("ViewerCertificate", {})
    arn = viewer.get("AcmCertificateArn")
    if arn and not exists(arn, "us-east-1"):
        raise ValueError(
            "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include "
            f"a valid certificate chain: {arn} "
            "(Service: CloudFront, Status Code: 400, Error Code: InvalidViewerCertificate)"
        )
