"""ACM describes a certificate with the key algorithm that was asked for.

https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
"""

from typing import Any

from ministack.services import acm


def apply() -> None:
    shape = acm._cert_shape

    def shape_with_key(certificate: dict[str, Any]) -> dict[str, Any]:
        shaped: dict[str, Any] = shape(certificate)
        return {**shaped, "KeyAlgorithm": certificate.get("KeyAlgorithm", shaped["KeyAlgorithm"])}

    acm._cert_shape = shape_with_key
