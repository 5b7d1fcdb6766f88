"""ACM names who uses a certificate, and does not delete one that is in use.

https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html
"""

from typing import Any

from ministack.core.responses import error_response_json
from ministack.services import acm

from ..certificates import users
from ..resource_types import check_before_delete


def apply() -> None:
    shape, delete = acm._cert_shape, acm._delete_certificate

    def shape_with_users(certificate: dict[str, Any]) -> dict[str, Any]:
        shaped: dict[str, Any] = shape(certificate)
        return {**shaped, "InUseBy": [*shaped["InUseBy"], *users(certificate["CertificateArn"])]}

    def delete_unused(request: dict[str, Any]) -> Any:
        refusal = _refusal(request.get("CertificateArn", ""))
        return error_response_json("ResourceInUseException", refusal, 400) if refusal else delete(request)

    acm._cert_shape, acm._delete_certificate = shape_with_users, delete_unused
    check_before_delete("AWS::CertificateManager::Certificate", _check_unused)


def _check_unused(arn: str) -> None:
    refusal = _refusal(arn)
    if refusal:
        raise ValueError(f"{refusal} (Service: Acm, Status Code: 400, Error Code: ResourceInUseException)")


def _refusal(arn: str) -> str:
    used_by = users(arn)
    return f"Certificate {arn} is in use by {', '.join(used_by)}." if used_by else ""
