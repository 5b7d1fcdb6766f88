import pytest
from botocore.exceptions import ClientError

from . import templates
from .account import Account


def test_a_certificate_names_the_distribution_that_serves_it(account: Account) -> None:
    arn = account.certificate("us-east-1")
    account.create("s", templates.distribution(arn))

    in_use_by = _in_use_by(account, arn, "us-east-1")

    assert len(in_use_by) == 1
    assert in_use_by[0].startswith(f"arn:aws:cloudfront::{account.number}:distribution/")


def test_a_certificate_names_the_load_balancer_that_serves_it(account: Account) -> None:
    arn = account.certificate("eu-west-1")
    account.create("s", templates.listener(arn))

    in_use_by = _in_use_by(account, arn, "eu-west-1")

    assert [user.split(":")[5].split("/")[0] for user in in_use_by] == ["loadbalancer"]


def test_acm_does_not_delete_a_certificate_in_use(account: Account) -> None:
    arn = account.certificate("eu-west-1")
    account.create("s", templates.listener(arn))
    acm = account.client("acm")

    with pytest.raises(ClientError, match="ResourceInUseException.*is in use by"):
        acm.delete_certificate(CertificateArn=arn)

    account.delete("s")
    acm.delete_certificate(CertificateArn=arn)


def test_cloudformation_does_not_delete_a_certificate_in_use(account: Account) -> None:
    arn = account.create("c", templates.certificate(), {"Arn": {"Ref": "Certificate"}})["Arn"]
    account.create("s", templates.listener(arn))

    with pytest.raises(RuntimeError, match="Certificate: Certificate arn:aws:acm:.*is in use by"):
        account.delete("c")


def test_cloudformation_keeps_the_replaced_certificate_while_it_is_in_use(account: Account) -> None:
    arn = account.create("c", templates.certificate(), {"Arn": {"Ref": "Certificate"}})["Arn"]
    account.create("s", templates.listener(arn))

    account.update("c", templates.certificate("api.example.com"))

    assert "is in use by" in account.reasons("c")
    assert _in_use_by(account, arn, "eu-west-1") != []


def _in_use_by(account: Account, arn: str, region: str) -> list[str]:
    certificate = account.client("acm", region).describe_certificate(CertificateArn=arn)["Certificate"]
    return list(certificate["InUseBy"])
