"""CAs of AWS Private CA in CloudFormation: they sign, are active or not, and are refused where AWS refuses them.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificateauthority.html
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificate.html
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificateauthorityactivation.html
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-permission.html
https://docs.aws.amazon.com/privateca/latest/userguide/crl-planning.html
"""

import json
import re
import uuid
from datetime import datetime, timedelta, timezone

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from ministack.core.responses import get_account_id, get_region
from ministack.services import s3

from .. import authorities
from ..resource_types import Created, Properties, register

FIELDS = {
    "CommonName": NameOID.COMMON_NAME,
    "Organization": NameOID.ORGANIZATION_NAME,
    "OrganizationalUnit": NameOID.ORGANIZATIONAL_UNIT_NAME,
    "Country": NameOID.COUNTRY_NAME,
    "State": NameOID.STATE_OR_PROVINCE_NAME,
    "Locality": NameOID.LOCALITY_NAME,
}
DAYS = {"DAYS": 1, "MONTHS": 30, "YEARS": 365}


def apply() -> None:
    register(
        "AWS::ACMPCA::CertificateAuthority",
        create=_create,
        update=_keep,
        delete=_delete,
        replaced_by=("Type", "KeyAlgorithm", "SigningAlgorithm", "Subject", "UsageMode", "KeyStorageSecurityStandard"),
    )
    register(
        "AWS::ACMPCA::Certificate",
        create=_issue,
        update=_keep,
        delete=_leave,
        replaced_by=("CertificateAuthorityArn", "CertificateSigningRequest", "TemplateArn", "SigningAlgorithm", "Validity"),
    )
    register(
        "AWS::ACMPCA::CertificateAuthorityActivation",
        create=_activate,
        update=lambda physical_id, old, new, stack: _activate(physical_id, new, stack),
        delete=_disable,
        replaced_by=("CertificateAuthorityArn",),
    )
    register(
        "AWS::ACMPCA::Permission",
        create=_permit,
        update=_keep,
        delete=_forbid,
        replaced_by=("CertificateAuthorityArn", "Principal", "Actions", "SourceAccount"),
    )


def _create(logical_id: str, properties: Properties, stack: str) -> Created:
    list_of_revoked = (properties.get("RevocationConfiguration") or {}).get("CrlConfiguration") or {}
    if str(list_of_revoked.get("Enabled")).lower() == "true":
        _check_bucket(list_of_revoked)
    key = authorities.new_key(properties["KeyAlgorithm"])
    subject = properties["Subject"]
    name = x509.Name([x509.NameAttribute(oid, subject[field]) for field, oid in FIELDS.items() if field in subject])
    csr = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    arn = f"arn:aws:acm-pca:{get_region()}:{get_account_id()}:certificate-authority/{uuid.uuid4()}"
    authorities.add(arn, authorities.Authority(properties, key))
    return arn, {"Arn": arn, "CertificateSigningRequest": csr.public_bytes(Encoding.PEM).decode()}


def _check_bucket(crl: Properties) -> None:
    """Private CA writes a first list, as which it needs a bucket, its policy, and an ACL that Block Public Access allows."""
    bucket = crl["S3BucketName"]
    if crl.get("S3ObjectAcl") != "BUCKET_OWNER_FULL_CONTROL":
        raise ValueError("The bucket blocks public ACLs: set S3ObjectAcl to BUCKET_OWNER_FULL_CONTROL (InvalidRequestException)")
    policy = s3._bucket_policies.get(bucket)
    text = policy if isinstance(policy, str) else json.dumps(policy, default=str)
    if bucket not in s3._buckets or "acm-pca.amazonaws.com" not in text:
        raise ValueError(f"AWS Private CA cannot write into the bucket {bucket} (InvalidRequestException)")


def _keep(physical_id: str, old: Properties, new: Properties, stack: str) -> Created:
    return physical_id, {}


def _leave(physical_id: str, properties: Properties) -> None:
    """A certificate that was issued stays issued."""


def _delete(arn: str, properties: Properties) -> None:
    authority = authorities.find(arn)
    if authority is None:
        return
    if authority.state == "ACTIVE":
        raise ValueError(f"The certificate authority {arn} must be disabled before it is deleted (InvalidStateException)")
    authority.state = "DELETED"


def _issue(logical_id: str, properties: Properties, stack: str) -> Created:
    arn = properties["CertificateAuthorityArn"]
    template = properties.get("TemplateArn", "").split("template/")[-1]
    is_root = template.startswith("RootCACertificate")
    issuer = authorities.find(arn) if is_root else authorities.active(arn)
    if issuer is None:
        raise ValueError(f"Could not find the certificate authority {arn} (ResourceNotFoundException)")
    path = re.match(r"SubordinateCACertificate_PathLen(\d)/V1$", template)
    if not is_root and not path:
        raise ValueError(f"The template {template} is not supported here")
    if authorities.family(issuer.properties["KeyAlgorithm"]) not in {"RSA": "RSA", "ECDSA": "EC"}.get(
        properties["SigningAlgorithm"].split("WITH")[1], ""
    ):
        raise ValueError("The signing algorithm does not match the key of the CA (InvalidArgsException)")
    validity = properties["Validity"]
    until = datetime.now(timezone.utc) + timedelta(days=int(validity["Value"]) * DAYS[validity["Type"]])
    csr = x509.load_pem_x509_csr(properties["CertificateSigningRequest"].encode())
    constraints = x509.BasicConstraints(True, int(path.group(1)) if path else None)
    certificate = authorities.sign(issuer, csr, until, properties["SigningAlgorithm"], constraints)
    issued = f"{arn}/certificate/{certificate.serial_number:x}"
    return issued, {"Arn": issued, "Certificate": authorities.pem(certificate)}


def _activate(logical_id: str, properties: Properties, stack: str) -> Created:
    arn = properties["CertificateAuthorityArn"]
    authority = authorities.find(arn)
    if authority is None:
        raise ValueError(f"Could not find the certificate authority {arn} (ResourceNotFoundException)")
    above = properties.get("CertificateChain") or ""
    certificate, *issuers = x509.load_pem_x509_certificates((properties["Certificate"].rstrip() + "\n" + above).encode())
    if authority.properties["Type"] == "SUBORDINATE" and not issuers:
        raise ValueError("A subordinate CA needs a certificate chain (MalformedCertificateException)")
    for child, parent in zip([certificate, *issuers], issuers):
        child.verify_directly_issued_by(parent)
    authority.certificate = certificate
    authority.chain = "".join(authorities.pem(each) for each in [certificate, *issuers])
    authority.state = "ACTIVE"
    return arn, {"CompleteCertificateChain": authority.chain}


def _disable(arn: str, properties: Properties) -> None:
    authority = authorities.find(arn)
    if authority and authority.state == "ACTIVE":
        authority.state = "DISABLED"


def _permit(logical_id: str, properties: Properties, stack: str) -> Created:
    arn, principal = properties["CertificateAuthorityArn"], properties["Principal"]
    authority = authorities.find(arn)
    if authority is None or principal != "acm.amazonaws.com":
        raise ValueError("A permission is for acm.amazonaws.com and a CA of this account (ValidationException)")
    authority.permissions = set(properties["Actions"])
    return f"{arn}|{principal}", {}


def _forbid(physical_id: str, properties: Properties) -> None:
    authority = authorities.find(properties["CertificateAuthorityArn"])
    if authority:
        authority.permissions = set()
