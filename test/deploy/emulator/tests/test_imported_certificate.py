from typing import Any

import pytest
from botocore.exceptions import ClientError
from cryptography.hazmat.primitives.asymmetric import rsa

from .account import Account
from .certificates import Issued, issue

CA = issue("ca.example.com")
SERVER = issue("www.example.com", CA)


def _import(account: Account, server: Issued, chain: bytes = CA.pem(), key: bytes | None = None, **more: Any) -> str:
    imported = account.client("acm").import_certificate(
        Certificate=server.pem(), PrivateKey=key or server.key_pem(), CertificateChain=chain, **more
    )
    return str(imported["CertificateArn"])


def _described(account: Account, arn: str) -> dict[str, Any]:
    certificate: dict[str, Any] = account.client("acm").describe_certificate(CertificateArn=arn)["Certificate"]
    return certificate


def test_a_certificate_is_described_as_it_is(account: Account) -> None:
    described = _described(account, _import(account, SERVER))

    assert (described["Type"], described["KeyAlgorithm"]) == ("IMPORTED", "EC_prime256v1")
    assert described["SubjectAlternativeNames"] == ["www.example.com"]
    assert described["Serial"].replace(":", "").lstrip("0") == SERVER.serial()
    assert described["NotAfter"] == SERVER.certificate.not_valid_after_utc


def test_an_import_into_a_certificate_keeps_its_arn_and_tags(account: Account) -> None:
    arn = _import(account, SERVER, Tags=[{"Key": "team", "Value": "shop"}])
    renewed = issue("www.example.com", CA)

    assert _import(account, renewed, CertificateArn=arn) == arn

    assert _described(account, arn)["Serial"].replace(":", "").lstrip("0") == renewed.serial()
    assert account.client("acm").list_tags_for_certificate(CertificateArn=arn)["Tags"] == [{"Key": "team", "Value": "shop"}]


def test_a_list_says_what_was_imported_and_when(account: Account) -> None:
    account.certificate("eu-west-1")
    arn = _import(account, SERVER)

    listed = account.client("acm").list_certificates()["CertificateSummaryList"]

    assert [(each["Type"], "CreatedAt" in each) for each in listed] == [("AMAZON_ISSUED", True), ("IMPORTED", True)]
    assert listed[1]["CertificateArn"] == arn


@pytest.mark.parametrize(
    ("server", "chain", "key", "refusal"),
    [
        (SERVER, CA.pem(), CA.key_pem(), "does not match"),
        (SERVER, SERVER.pem(), None, "must have issued"),
        (SERVER, CA.pem(), b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "must be PEM"),
        (issue("www.example.com", CA, days=(-9, -1)), CA.pem(), None, "not valid now"),
        (issue("www.example.com", CA, days=(1, 9)), CA.pem(), None, "not valid now"),
    ],
)
def test_what_aws_refuses_is_refused(account: Account, server: Issued, chain: bytes, key: bytes | None, refusal: str) -> None:
    with pytest.raises(ClientError, match=refusal):
        _import(account, server, chain, key)


def test_a_certificate_keeps_the_type_of_its_key(account: Account) -> None:
    arn = _import(account, SERVER)
    other = issue("www.example.com", CA, rsa.generate_private_key(65537, 2048))

    with pytest.raises(ClientError, match="cannot change"):
        _import(account, other, CertificateArn=arn)


def test_no_tags_are_taken_for_a_certificate_that_exists(account: Account) -> None:
    arn = _import(account, SERVER)

    with pytest.raises(ClientError, match="Tagging is not permitted"):
        _import(account, SERVER, CertificateArn=arn, Tags=[{"Key": "team", "Value": "shop"}])


def test_a_certificate_that_is_not_there_is_not_imported_into(account: Account) -> None:
    arn = f"arn:aws:acm:eu-west-1:{account.number}:certificate/11111111-2222-3333-4444-555555555555"

    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        _import(account, SERVER, CertificateArn=arn)
