import pytest

from . import templates
from .account import Account

PROTECTED = {"deletion_protection.enabled": "true"}
UNPROTECTED = {"deletion_protection.enabled": "false"}


def test_a_protected_load_balancer_is_deleted_once_the_protection_is_taken_off(account: Account) -> None:
    account.create("s", templates.load_balancer(PROTECTED))

    with pytest.raises(RuntimeError, match="cannot be deleted because deletion protection is enabled"):
        account.delete("s")

    account.create("t", templates.load_balancer(PROTECTED))
    account.update("t", templates.load_balancer(UNPROTECTED))
    account.delete("t")
