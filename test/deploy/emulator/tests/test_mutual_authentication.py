from typing import Any

from . import templates
from .account import Account

VERIFY = {"Mode": "verify", "TrustStoreArn": "arn:trust", "IgnoreClientCertificateExpiry": False}


def _listener(account: Account, certificate: str, mutual_authentication: dict[str, Any] | None) -> dict[str, dict[str, Any]]:
    resources = templates.listener(certificate)
    if mutual_authentication is not None:
        resources["Listener"]["Properties"]["MutualAuthentication"] = mutual_authentication
    return resources


def _found(account: Account, arn: str) -> object:
    return account.client("elbv2").describe_listeners(ListenerArns=[arn])["Listeners"][0]["MutualAuthentication"]


def test_a_listener_tells_how_clients_authenticate(account: Account) -> None:
    certificate = account.certificate("eu-west-1")
    arn = account.create("s", _listener(account, certificate, VERIFY), {"Arn": {"Ref": "Listener"}})["Arn"]

    assert _found(account, arn) == VERIFY


def test_it_is_off_by_default(account: Account) -> None:
    arn = account.create("s", _listener(account, account.certificate("eu-west-1"), None), {"Arn": {"Ref": "Listener"}})["Arn"]

    assert _found(account, arn) == {"Mode": "off"}


def test_it_stays_when_the_template_leaves_it_out(account: Account) -> None:
    certificate = account.certificate("eu-west-1")
    arn = account.create("s", _listener(account, certificate, VERIFY), {"Arn": {"Ref": "Listener"}})["Arn"]
    resources = _listener(account, certificate, None)
    resources["Listener"]["Properties"]["Port"] = 8443
    account.update("s", resources)

    assert _found(account, arn) == VERIFY


def test_it_is_turned_off_by_its_mode(account: Account) -> None:
    certificate = account.certificate("eu-west-1")
    arn = account.create("s", _listener(account, certificate, VERIFY), {"Arn": {"Ref": "Listener"}})["Arn"]
    account.update("s", _listener(account, certificate, {"Mode": "off"}))

    assert _found(account, arn) == {"Mode": "off"}
