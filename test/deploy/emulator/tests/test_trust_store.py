import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from . import templates
from .account import Account, Resources
from .certificates import issue

ARN = {"Arn": {"Fn::GetAtt": ["Store", "TrustStoreArn"]}}


def _authority(name: str) -> bytes:
    issued = issue(name)
    builder = x509.CertificateBuilder(
        issued.name, issued.name, issued.key.public_key(), 1, issued.certificate.not_valid_before_utc, issued.certificate.not_valid_after_utc
    ).add_extension(x509.BasicConstraints(True, None), critical=True)
    return builder.sign(issued.key, hashes.SHA256()).public_bytes(Encoding.PEM)


class Bucket:
    def __init__(self, account: Account) -> None:
        self.name = f"trust-{account.number}"
        self._client = account.client("s3")
        self._client.create_bucket(Bucket=self.name, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
        self._client.put_bucket_versioning(Bucket=self.name, VersioningConfiguration={"Status": "Enabled"})

    def write(self, text: bytes) -> str:
        return str(self._client.put_object(Bucket=self.name, Key="ca.pem", Body=text)["VersionId"])

    def store(self, version: str | None = None, key: str = "ca.pem") -> Resources:
        properties = {"Name": "partners", "CaCertificatesBundleS3Bucket": self.name, "CaCertificatesBundleS3Key": key}
        if version:
            properties["CaCertificatesBundleS3ObjectVersion"] = version
        return {"Store": {"Type": "AWS::ElasticLoadBalancingV2::TrustStore", "Properties": properties}}


@pytest.fixture
def bucket(account: Account) -> Bucket:
    return Bucket(account)


def _found(account: Account) -> list[tuple[str, int]]:
    stores = account.client("elbv2").describe_trust_stores()["TrustStores"]
    return [(store["TrustStoreArn"], store["NumberOfCaCertificates"]) for store in stores]


def test_it_has_the_cas_of_a_version_and_keeps_its_arn(account: Account, bucket: Bucket) -> None:
    first, second = bucket.write(_authority("One")), bucket.write(_authority("One") + _authority("Two"))
    arn = account.create("s", bucket.store(first), ARN)["Arn"]
    assert _found(account) == [(arn, 1)]
    account.update("s", bucket.store(second))
    assert _found(account) == [(arn, 2)]


@pytest.mark.parametrize(
    ("text", "error"),
    [(b"none", "InvalidCaCertificatesBundle"), (issue("www.example.com").pem(), "InvalidCaCertificatesBundle"), (_authority("One") * 26, "TooMany")],
)
def test_a_bundle_of_something_else_is_refused(account: Account, bucket: Bucket, text: bytes, error: str) -> None:
    with pytest.raises(RuntimeError, match=error):
        account.create("s", bucket.store(bucket.write(text)))


def test_a_bundle_that_does_not_exist_is_refused(account: Account, bucket: Bucket) -> None:
    with pytest.raises(RuntimeError, match="CaCertificatesBundleNotFound"):
        account.create("s", bucket.store(key="other.pem"))


def test_it_is_not_deleted_while_a_listener_uses_it(account: Account, bucket: Bucket) -> None:
    arn = account.create("s", bucket.store(bucket.write(_authority("One"))), ARN)["Arn"]
    resources = templates.listener(account.certificate("eu-west-1"))
    resources["Listener"]["Properties"]["MutualAuthentication"] = {"Mode": "verify", "TrustStoreArn": arn}
    account.create("web", resources)
    with pytest.raises(RuntimeError, match="TrustStoreInUse"):
        account.delete("s")
    account.delete("web")
    account.delete("s")
    assert _found(account) == []
