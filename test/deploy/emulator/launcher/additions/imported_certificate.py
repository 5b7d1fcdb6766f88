"""ACM reads what is imported, refuses what AWS refuses, and describes what it has read.

https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html
https://docs.aws.amazon.com/acm/latest/userguide/import-reimport.html
https://docs.aws.amazon.com/acm/latest/APIReference/API_ImportCertificate.html
"""

import json
from datetime import datetime, timezone
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key
from ministack.core.responses import error_response_json
from ministack.services import acm

CURVES = {"secp256r1": "EC_prime256v1", "secp384r1": "EC_secp384r1", "secp521r1": "EC_secp521r1"}

# Where MiniStack keeps what ACM answers beside what it knows itself.
DETAILS = "ImportedDetails"


class Refused(Exception):
    """What ACM says of an import that it does not accept."""


def apply() -> None:
    import_anything, shape, list_all = acm._import_certificate, acm._cert_shape, acm._list_certificates

    def read_and_import(request: dict[str, Any]) -> Any:
        try:
            leaf, algorithm = _read(request)
        except Refused as refusal:
            return error_response_json("ValidationException", str(refusal), 400)
        arn = request.get("CertificateArn")
        known = acm._get_local_certificate(arn) if arn else None
        if arn and not known:
            return acm._certificate_not_found(arn)
        if known and request.get("Tags"):
            return error_response_json("ValidationException", "Tagging is not permitted on re-import.", 400)
        if known and known["KeyAlgorithm"] != algorithm:
            return error_response_json("ValidationException", "The key algorithm of a certificate cannot change.", 400)
        response = import_anything(request)
        certificate = acm._certificates[json.loads(response[2])["CertificateArn"]]
        certificate.update(_described(leaf, algorithm))
        return response

    def shape_with_details(certificate: dict[str, Any]) -> dict[str, Any]:
        return {**shape(certificate), **certificate.get(DETAILS, {})}

    def list_with_types(request: dict[str, Any]) -> Any:
        response = list_all(request)
        summaries = json.loads(response[2])["CertificateSummaryList"]
        for summary in summaries:
            certificate = acm._certificates[summary["CertificateArn"]]
            summary.update({"Type": certificate["Type"], "CreatedAt": acm._epoch(certificate["CreatedAt"])})
        return acm.json_response({"CertificateSummaryList": summaries})

    acm._import_certificate, acm._cert_shape, acm._list_certificates = read_and_import, shape_with_details, list_with_types


def _read(request: dict[str, Any]) -> tuple[x509.Certificate, str]:
    try:
        leaf = x509.load_pem_x509_certificate(acm._decode_pem_field(request.get("Certificate")).encode())
        key = load_pem_private_key(acm._decode_pem_field(request.get("PrivateKey")).encode(), None)
        text = acm._decode_pem_field(request.get("CertificateChain"))
        chain = x509.load_pem_x509_certificates(text.encode()) if text else []
    except (ValueError, TypeError):
        raise Refused("The certificate, its private key and its chain must be PEM, and the key must not be encrypted.") from None
    if _spki(key.public_key()) != _spki(leaf.public_key()):
        raise Refused("The private key does not match the certificate.")
    if not leaf.not_valid_before_utc <= datetime.now(timezone.utc) <= leaf.not_valid_after_utc:
        raise Refused("The certificate is not valid now.")
    try:
        for child, parent in zip([leaf, *chain], chain):
            child.verify_directly_issued_by(parent)
    except (InvalidSignature, ValueError, TypeError):
        raise Refused("Each certificate of the chain must have issued the one before it.") from None
    return leaf, _algorithm(leaf.public_key())


def _described(leaf: x509.Certificate, algorithm: str) -> dict[str, Any]:
    extension = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    names = extension.get_values_for_type(x509.DNSName)
    serial = f"{leaf.serial_number:x}"
    serial = serial.zfill(len(serial) + len(serial) % 2)
    return {
        "DomainName": names[0],
        "SubjectAlternativeNames": names,
        "KeyAlgorithm": algorithm,
        "NotBefore": leaf.not_valid_before_utc.timestamp(),
        "NotAfter": leaf.not_valid_after_utc.timestamp(),
        DETAILS: {"Serial": ":".join(serial[at : at + 2] for at in range(0, len(serial), 2))},
    }


def _algorithm(key: Any) -> str:
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA_{key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in CURVES:
        return CURVES[key.curve.name]
    raise Refused("The key algorithm is not supported.")


def _spki(key: Any) -> bytes:
    return bytes(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
