"""The CAs of AWS Private CA in the emulator, with real keys and certificates."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any, Literal

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID
from ministack.core.responses import AccountRegionScopedDict

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
State = Literal["PENDING_CERTIFICATE", "ACTIVE", "DISABLED", "DELETED"]

CURVES: dict[str, ec.EllipticCurve] = {
    "EC_prime256v1": ec.SECP256R1(),
    "EC_secp384r1": ec.SECP384R1(),
    "EC_secp521r1": ec.SECP521R1(),
}
HASHES: dict[str, hashes.SHA256 | hashes.SHA384 | hashes.SHA512] = {
    "SHA256": hashes.SHA256(),
    "SHA384": hashes.SHA384(),
    "SHA512": hashes.SHA512(),
}


@dataclass
class Authority:
    properties: dict[str, Any]
    key: Key
    state: State = "PENDING_CERTIFICATE"
    certificate: x509.Certificate | None = None
    # That of the CA and those of its issuers up to the root.
    chain: str = ""
    # What ACM may do, in the account of the CA.
    permissions: set[str] = field(default_factory=set)


_authorities = AccountRegionScopedDict()


def add(arn: str, authority: Authority) -> None:
    _authorities[arn] = authority


def find(arn: str) -> Authority | None:
    found: Authority | None = _authorities.get(arn)
    return found


def active(arn: str) -> Authority:
    authority = find(arn)
    if authority is None or authority.state != "ACTIVE":
        state = authority.state if authority else "not there"
        raise ValueError(f"The certificate authority {arn} is not in the correct state: {state} (InvalidStateException)")
    return authority


def new_key(algorithm: str) -> Key:
    if algorithm in CURVES:
        return ec.generate_private_key(CURVES[algorithm])
    return rsa.generate_private_key(65537, int(algorithm.removeprefix("RSA_")))


def family(algorithm: str) -> str:
    return algorithm.split("_")[0]


def sign(
    issuer: Authority,
    csr: x509.CertificateSigningRequest,
    until: datetime,
    algorithm: str,
    constraints: x509.BasicConstraints,
    names: list[str] | None = None,
) -> x509.Certificate:
    """A certificate for the key of the request; one of the CA itself as long as it has none."""
    issued_by = issuer.certificate.subject if issuer.certificate else csr.subject
    if issuer.certificate and until > issuer.certificate.not_valid_after_utc:
        raise ValueError("The certificate validity specified exceeds the certificate authority validity (ValidationException)")
    builder = (
        x509.CertificateBuilder()
        .subject_name(csr.subject)
        .issuer_name(issued_by)
        .public_key(csr.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime.now(timezone.utc) - timedelta(hours=1))
        .not_valid_after(until)
        .add_extension(constraints, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(csr.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key()), critical=False)
        .add_extension(_usage(constraints.ca), critical=True)
    )
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(name) for name in names]), critical=False)
        purposes = [ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]
        builder = builder.add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
    return builder.sign(issuer.key, HASHES[algorithm[:6]])


def pem(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(Encoding.PEM).decode()


def _usage(is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=not is_authority,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )
