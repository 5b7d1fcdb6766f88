import pytest

from . import templates
from .account import Account


def test_a_listener_refuses_a_certificate_of_another_region(account: Account) -> None:
    arn = account.certificate("us-east-1")

    with pytest.raises(RuntimeError, match=f"Listener: Certificate '{arn}' not found in eu-west-1"):
        account.create("s", templates.listener(arn))


def test_a_listener_takes_a_server_certificate_of_iam(account: Account) -> None:
    arn = f"arn:aws:iam::{account.number}:server-certificate/www"

    assert account.create("s", templates.listener(arn), {"Arn": {"Ref": "Listener"}})["Arn"]
