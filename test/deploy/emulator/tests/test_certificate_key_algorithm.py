from . import templates
from .account import Account


def test_acm_describes_the_key_that_was_asked_for(account: Account) -> None:
    certificate = templates.certificate(KeyAlgorithm="EC_prime256v1")
    arn = account.create("c", certificate, {"Arn": {"Ref": "Certificate"}})["Arn"]

    described = account.client("acm").describe_certificate(CertificateArn=arn)["Certificate"]

    assert described["KeyAlgorithm"] == "EC_prime256v1"
