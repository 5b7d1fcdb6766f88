import pytest

from . import templates
from .account import Account

REFUSED = "Distribution: The specified SSL certificate doesn't exist, isn't in us-east-1 region"


def test_cloudfront_takes_a_certificate_of_us_east_1_from_a_stack_elsewhere(account: Account) -> None:
    arn = account.certificate("us-east-1")

    assert account.create("s", templates.distribution(arn), {"Id": {"Ref": "Distribution"}})["Id"]


def test_cloudfront_refuses_a_certificate_of_another_region(account: Account) -> None:
    arn = account.certificate("eu-west-1")

    with pytest.raises(RuntimeError, match=REFUSED):
        account.create("s", templates.distribution(arn))


def test_cloudfront_refuses_a_certificate_that_is_not_there(account: Account) -> None:
    with pytest.raises(RuntimeError, match=REFUSED):
        account.create("s", templates.distribution(f"arn:aws:acm:us-east-1:{account.number}:certificate/none"))


def test_cloudfront_refuses_it_in_an_update_too(account: Account) -> None:
    account.create("s", templates.distribution(account.certificate("us-east-1")))

    with pytest.raises(RuntimeError, match=REFUSED):
        account.update("s", templates.distribution(account.certificate("eu-west-1")))
