"""The certificates in the emulator, and who uses them."""

from collections.abc import Iterator
from typing import Any

from ministack.services import acm, alb, cloudfront


def exists(arn: str, region: str) -> bool:
    """Whether ACM holds this certificate in this region, in the account that its ARN names."""
    parts = arn.split(":")
    if len(parts) != 6 or parts[2] != "acm" or parts[3] != region:
        return False
    return acm._certificates.get_scoped(parts[4], region, arn) is not None


def users(arn: str) -> list[str]:
    """ARNs of the distributions and load balancers that serve this certificate."""
    return sorted(set(_distributions(arn)) | set(_load_balancers(arn)))


def listener_certificates(listener: dict[str, Any]) -> list[str]:
    """ARNs of the certificates that a listener has besides its default one; a list to be changed in place."""
    further: list[str] = listener.setdefault("FurtherCertificates", [])
    return further


def _distributions(arn: str) -> Iterator[str]:
    # CloudFront is global and a certificate belongs to one account: the current one's distributions are all.
    for distribution in cloudfront._distributions.values():
        if f">{arn}<" in distribution["config_xml"]:
            yield distribution["ARN"]


def _load_balancers(arn: str) -> Iterator[str]:
    for listener in alb._listeners.values():
        if arn in listener.get("Certificates", []) or arn in listener_certificates(listener):
            yield listener["LoadBalancerArn"]
