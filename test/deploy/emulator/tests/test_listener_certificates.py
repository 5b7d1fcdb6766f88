import pytest

from . import templates
from .account import Account, Resources


def test_a_listener_tells_its_default_certificate_and_the_further_ones(account: Account) -> None:
    default, further = account.certificate("eu-west-1"), account.certificate("eu-west-1")

    listener = account.create("s", _resources(default, further), {"Arn": {"Ref": "Listener"}})["Arn"]

    assert _certificates(account, listener) == {default: True, further: False}


def test_an_update_puts_the_new_certificate_in_the_place_of_the_old_one(account: Account) -> None:
    default, old, new = (account.certificate("eu-west-1") for _ in range(3))
    listener = account.create("s", _resources(default, old), {"Arn": {"Ref": "Listener"}})["Arn"]

    account.update("s", _resources(default, new))

    assert _certificates(account, listener) == {default: True, new: False}


def test_a_further_certificate_is_gone_with_its_resource(account: Account) -> None:
    default, further = account.certificate("eu-west-1"), account.certificate("eu-west-1")
    listener = account.create("s", _resources(default, further), {"Arn": {"Ref": "Listener"}})["Arn"]

    account.update("s", templates.listener(default))

    assert _certificates(account, listener) == {default: True}


def test_a_further_certificate_of_another_region_is_refused(account: Account) -> None:
    default, foreign = account.certificate("eu-west-1"), account.certificate("us-east-1")

    with pytest.raises(RuntimeError, match=f"Further: Certificate '{foreign}' not found in eu-west-1"):
        account.create("s", _resources(default, foreign))


def _resources(default: str, further: str) -> Resources:
    return {
        **templates.listener(default),
        "Further": {
            "Type": "AWS::ElasticLoadBalancingV2::ListenerCertificate",
            "Properties": {"ListenerArn": {"Ref": "Listener"}, "Certificates": [{"CertificateArn": further}]},
        },
    }


def _certificates(account: Account, listener: str) -> dict[str, bool]:
    found = account.client("elbv2").describe_listener_certificates(ListenerArn=listener)["Certificates"]
    return {certificate["CertificateArn"]: certificate["IsDefault"] for certificate in found}
