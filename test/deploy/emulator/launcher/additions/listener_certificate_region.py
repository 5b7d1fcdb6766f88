"""A listener takes certificates of its own region alone, and only such as exist.

https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html (CertificateNotFound)
"""

from ministack.core.responses import get_region

from ..certificates import exists
from ..resource_types import Properties, check_before_write


def apply() -> None:
    check_before_write("AWS::ElasticLoadBalancingV2::Listener", _check_certificates)
    check_before_write("AWS::ElasticLoadBalancingV2::ListenerCertificate", _check_certificates)


def _check_certificates(properties: Properties) -> None:
    for certificate in properties.get("Certificates") or []:
        arn = certificate.get("CertificateArn", "")
        # A listener takes IAM server certificates too, and IAM has no regions.
        if not arn.startswith("arn:aws:iam::") and not exists(arn, get_region()):
            raise ValueError(
                f"Certificate '{arn}' not found in {get_region()} "
                "(Service: ElasticLoadBalancingV2, Status Code: 400, Error Code: CertificateNotFound)"
            )
