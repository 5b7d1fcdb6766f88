import pytest
from botocore.exceptions import ClientError
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from .account import Account, Resources
from .authorities import below, permission, private_certificate, root

ARN = {"Arn": {"Ref": "Certificate"}}


def _export(account: Account, arn: str) -> tuple[list[x509.Certificate], bool]:
    """The certificate and its chain, and whether the exported key is that of the certificate."""
    exported = account.client("acm").export_certificate(CertificateArn=arn, Passphrase=b"secret")
    key = load_pem_private_key(exported["PrivateKey"].encode(), b"secret")
    chain = x509.load_pem_x509_certificates((exported["Certificate"] + exported["CertificateChain"]).encode())
    return chain, key.public_key() == chain[0].public_key()


def test_it_is_issued_by_its_ca_and_exported_with_its_key(account: Account) -> None:
    arn = account.create("private", {**root(), **below(), **private_certificate("Sub")}, ARN)["Arn"]

    (server, issuing, top), has_key = _export(account, arn)

    server.verify_directly_issued_by(issuing)
    issuing.verify_directly_issued_by(top)
    assert has_key
    described = account.client("acm").describe_certificate(CertificateArn=arn)["Certificate"]
    assert (described["Type"], described["KeyAlgorithm"]) == ("PRIVATE", "EC_prime256v1")


@pytest.mark.parametrize(
    ("authority", "refusal"),
    [
        (root(UsageMode="SHORT_LIVED_CERTIFICATE"), "short-lived"),
        (root(days=395), "PCA_INVALID_DURATION"),
    ],
)
def test_a_ca_that_cannot_issue_it_is_refused(account: Account, authority: Resources, refusal: str) -> None:
    with pytest.raises(RuntimeError, match=refusal):
        account.create("private", {**authority, **private_certificate()})


def test_a_key_of_another_family_is_refused(account: Account) -> None:
    with pytest.raises(RuntimeError, match="does not match the key of the CA"):
        account.create("private", {**root(), **private_certificate(KeyAlgorithm="RSA_2048")})


def test_it_is_renewed_with_a_new_key_and_the_same_arn_if_the_ca_permits_it(account: Account) -> None:
    arn = account.create("private", {**root(), **permission(), **private_certificate()}, ARN)["Arn"]
    before = _export(account, arn)[0][0]

    account.client("acm").renew_certificate(CertificateArn=arn)

    after, has_key = _export(account, arn)
    assert after[0].public_key() != before.public_key() and has_key


def test_it_is_not_renewed_if_the_ca_does_not_permit_it(account: Account) -> None:
    arn = account.create("private", {**root(), **private_certificate()}, ARN)["Arn"]

    with pytest.raises(ClientError, match="PCA_ACCESS_DENIED"):
        account.client("acm").renew_certificate(CertificateArn=arn)


def test_a_public_certificate_has_no_key_to_export(account: Account) -> None:
    with pytest.raises(ClientError, match="RequestInProgressException"):
        account.client("acm").export_certificate(CertificateArn=account.certificate("eu-west-1"), Passphrase=b"secret")


def test_it_can_be_requested_from_a_ca_that_is_active(account: Account) -> None:
    ca = account.create("private", root(), {"Ca": {"Ref": "RootActivation"}})["Ca"]
    request = {"DomainName": "orders.internal", "CertificateAuthorityArn": ca, "KeyAlgorithm": "EC_prime256v1"}

    arn = account.client("acm").request_certificate(**request)["CertificateArn"]

    assert _export(account, arn)[1]
    account.delete("private")
    with pytest.raises(ClientError, match="not in the correct state: DELETED"):
        account.client("acm").request_certificate(**request)
