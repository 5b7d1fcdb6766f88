"""ACM issues private certificates from a CA, exports them with their key, and renews them if the CA permits it.

https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-private.html
https://docs.aws.amazon.com/acm/latest/userguide/renew-private-cert.html
https://docs.aws.amazon.com/acm/latest/APIReference/API_ExportCertificate.html
https://docs.aws.amazon.com/acm/latest/APIReference/API_RenewCertificate.html
"""

import base64
import json
from datetime import datetime, timedelta, timezone
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from cryptography.x509.oid import NameOID
from ministack.core.responses import error_response_json
from ministack.services import acm

from .. import authorities
from ..resource_types import Properties, after_create, check_before_write

TYPE = "AWS::CertificateManager::Certificate"
VALIDITY = timedelta(days=395)
RENEWAL = {"IssueCertificate", "GetCertificate", "ListPermissions"}
KEY = "PrivateKeyOfCa"


def apply() -> None:
    check_before_write(TYPE, _check)
    after_create(TYPE, _issue)
    handle, renew, request_any = acm.handle_request, acm._renew_certificate, acm._request_certificate

    async def handle_export(method: str, path: str, headers: dict[str, str], body: bytes, query: Any) -> Any:
        if headers.get("x-amz-target", "").endswith(".ExportCertificate"):
            return _export(json.loads(body))
        return await handle(method, path, headers, body, query)

    def renew_if_permitted(request: dict[str, Any]) -> Any:
        certificate = acm._get_local_certificate(request.get("CertificateArn"))
        if not certificate or KEY not in certificate:
            return renew(request)
        authority = authorities.active(certificate["CertificateAuthorityArn"])
        if not RENEWAL <= authority.permissions:
            return error_response_json("ValidationException", "ACM is not permitted to issue from the CA (PCA_ACCESS_DENIED).", 400)
        _sign(certificate)
        return acm.json_response({})

    def request_from_ca(request: dict[str, Any]) -> Any:
        try:
            _check(request)
        except ValueError as refusal:
            return error_response_json("InvalidArgsException", str(refusal), 400)
        response = request_any(request)
        if request.get("CertificateAuthorityArn"):
            _issue(json.loads(response[2])["CertificateArn"], request)
        return response

    acm.handle_request, acm._renew_certificate, acm._request_certificate = handle_export, renew_if_permitted, request_from_ca


def _check(properties: Properties) -> None:
    arn = properties.get("CertificateAuthorityArn")
    if not arn:
        return
    authority = authorities.active(arn)
    if authority.properties.get("UsageMode") == "SHORT_LIVED_CERTIFICATE":
        raise ValueError("ACM cannot issue from a CA in short-lived certificate mode")
    algorithm = properties.get("KeyAlgorithm", "RSA_2048")
    if authorities.family(algorithm) != authorities.family(authority.properties["KeyAlgorithm"]):
        raise ValueError("The key algorithm does not match the key of the CA (ValidationException)")
    assert authority.certificate
    if authority.certificate.not_valid_after_utc < datetime.now(timezone.utc) + VALIDITY:
        raise ValueError("The CA expires before a certificate would (FAILED, PCA_INVALID_DURATION)")


def _issue(arn: str, properties: Properties) -> None:
    if not properties.get("CertificateAuthorityArn"):
        return
    certificate = acm._certificates[arn]
    certificate["Type"] = "PRIVATE"
    certificate["CertificateAuthorityArn"] = properties["CertificateAuthorityArn"]
    certificate["KeyAlgorithm"] = properties.get("KeyAlgorithm", "RSA_2048")
    certificate["DomainValidationOptions"] = []
    _sign(certificate)


def _sign(certificate: dict[str, Any]) -> None:
    """Each issue has a new key."""
    authority = authorities.active(certificate["CertificateAuthorityArn"])
    key = authorities.new_key(certificate["KeyAlgorithm"])
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, certificate["DomainName"])])
    csr = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    until = datetime.now(timezone.utc) + VALIDITY
    constraints = x509.BasicConstraints(False, None)
    algorithm, names = authority.properties["SigningAlgorithm"], certificate["SubjectAlternativeNames"]
    issued = authorities.sign(authority, csr, until, algorithm, constraints, names)
    certificate.update({"_pem_body": authorities.pem(issued), "_pem_chain": authority.chain, KEY: key})
    certificate["NotAfter"] = until.timestamp()


def _export(request: dict[str, Any]) -> Any:
    certificate = acm._get_local_certificate(request.get("CertificateArn"))
    if not certificate or KEY not in certificate:
        return error_response_json("RequestInProgressException", "The certificate is not a private one.", 400)
    encryption = BestAvailableEncryption(base64.b64decode(request["Passphrase"]))
    return acm.json_response({
        "Certificate": certificate["_pem_body"],
        "CertificateChain": certificate["_pem_chain"],
        "PrivateKey": certificate[KEY].private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption).decode(),
    })
