"""A trust store reads its CAs from a version of an object in S3, refuses what is not of CAs, and is not deleted while a listener uses it.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-truststore.html
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTrustStore.html
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyTrustStore.html
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteTrustStore.html (TrustStoreInUse)
https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
"""

from typing import Any

from cryptography import x509
from ministack.core.responses import AccountRegionScopedDict, get_account_id, get_region, new_uuid
from ministack.services import alb, s3

from ..resource_types import Created, Properties, register

TYPE = "AWS::ElasticLoadBalancingV2::TrustStore"
MOST_CAS = 25

_stores: Any = AccountRegionScopedDict()


def apply() -> None:
    register(TYPE, create=_create, update=_update, delete=_delete, replaced_by=("Name",))
    alb._ACTION_MAP["DescribeTrustStores"] = _describe


def _create(logical_id: str, properties: Properties, stack_name: str) -> Created:
    name = properties["Name"]
    if any(store["Name"] == name for store in _stores.values()):
        raise ValueError(f"A trust store with the name '{name}' exists (DuplicateTrustStoreName)")
    arn = f"arn:aws:elasticloadbalancing:{get_region()}:{get_account_id()}:truststore/{name}/{new_uuid()[:16]}"
    return arn, _read(arn, properties)


def _update(arn: str, old: Properties, new: Properties, stack_name: str) -> Created:
    return arn, _read(arn, new)


def _read(arn: str, properties: Properties) -> dict[str, str]:
    bucket, key = properties["CaCertificatesBundleS3Bucket"], properties["CaCertificatesBundleS3Key"]
    text = s3._get_object_data(bucket, key, properties.get("CaCertificatesBundleS3ObjectVersion"))
    if text is None:
        raise ValueError(f"The bundle s3://{bucket}/{key} does not exist (CaCertificatesBundleNotFound)")
    count = len(_authorities(text))
    _stores[arn] = {"Name": properties["Name"], "NumberOfCaCertificates": count}
    return {"TrustStoreArn": arn, "NumberOfCaCertificates": str(count), "Status": "ACTIVE"}


def _authorities(text: bytes) -> list[x509.Certificate]:
    try:
        certificates = x509.load_pem_x509_certificates(text)
    except ValueError:
        raise ValueError("The bundle has no valid certificates (InvalidCaCertificatesBundle)") from None
    if len(certificates) > MOST_CAS:
        raise ValueError(f"The bundle has {len(certificates)} certificates, more than {MOST_CAS} (TooManyTrustStoreEntries)")
    if not all(_is_authority(each) for each in certificates):
        raise ValueError("The bundle has a certificate that is not of a CA (InvalidCaCertificatesBundle)")
    return certificates


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _delete(arn: str, properties: Properties) -> None:
    if any(listener.get("MutualAuthentication", {}).get("TrustStoreArn") == arn for listener in alb._listeners.values()):
        raise ValueError(f"The trust store '{arn}' is in use (TrustStoreInUse)")
    _stores.pop(arn, None)


def _describe(request: dict[str, Any]) -> Any:
    members = "".join(
        f"<member><TrustStoreArn>{arn}</TrustStoreArn><Name>{store['Name']}</Name><Status>ACTIVE</Status>"
        f"<NumberOfCaCertificates>{store['NumberOfCaCertificates']}</NumberOfCaCertificates></member>"
        for arn, store in _stores.items()
    )
    return alb._xml(200, "DescribeTrustStores", f"<TrustStores>{members}</TrustStores>")
