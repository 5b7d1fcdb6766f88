from typing import Any

import pytest

from .account import Account, Resources


def test_an_output_is_read_from_the_region_that_is_named(account: Account) -> None:
    account.create("p", _parameter("there"), {"Out": {"Fn::GetAtt": ["Parameter", "Value"]}}, region="us-east-1")
    account.create("p", _parameter("here"), {"Out": {"Fn::GetAtt": ["Parameter", "Value"]}})

    assert _read(account, {"StackName": "p", "OutputName": "Out", "Region": "us-east-1"}) == "there"


def test_without_a_region_an_output_is_read_from_the_own_one(account: Account) -> None:
    account.create("p", _parameter("there"), {"Out": {"Fn::GetAtt": ["Parameter", "Value"]}}, region="us-east-1")

    with pytest.raises(RuntimeError, match="Parameter: Stack 'p' does not exist in eu-west-1"):
        _read(account, {"StackName": "p", "OutputName": "Out"})


def test_an_output_is_read_from_the_account_of_the_role(account: Account, endpoint: str) -> None:
    other = Account(endpoint, "999999999999")
    other.create("p", _parameter("theirs"), {"Out": {"Fn::GetAtt": ["Parameter", "Value"]}})

    role = f"arn:aws:iam::{other.number}:role/reader"

    assert _read(account, {"StackName": "p", "OutputName": "Out", "RoleArn": role}) == "theirs"


def test_an_output_that_is_not_there_fails_its_reader(account: Account) -> None:
    account.create("p", _parameter("value"))

    with pytest.raises(RuntimeError, match="Output 'Out' not found in stack 'p' in eu-west-1"):
        _read(account, {"StackName": "p", "OutputName": "Out"})


def test_the_output_of_a_deleted_stack_fails_its_reader(account: Account) -> None:
    account.create("p", _parameter("value"), {"Out": "value"})
    account.delete("p")

    with pytest.raises(RuntimeError, match="Stack 'p' does not exist in eu-west-1"):
        _read(account, {"StackName": "p", "OutputName": "Out"})


REFERENCE = {"Fn::GetStackOutput": {"StackName": "p", "OutputName": "Out"}}


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("a variable of Fn::Sub", {"Fn::Sub": ["${Variable}", {"Variable": REFERENCE}]}),
        ("Fn::Base64", {"Fn::Base64": REFERENCE}),
    ],
)
def test_the_function_is_refused_where_the_page_says_so(account: Account, place: str, value: Any) -> None:
    account.create("p", _parameter("value"), {"Out": "value"})

    with pytest.raises(RuntimeError, match=f"InternalFailure: Fn::GetStackOutput is not supported as {place}"):
        account.create("s", _parameter(value))


def test_the_function_is_refused_as_the_value_of_an_output(account: Account) -> None:
    account.create("p", _parameter("value"), {"Out": "value"})

    with pytest.raises(RuntimeError, match="InternalFailure: .* is not supported as the value of an output"):
        account.create("s", _parameter("value"), {"Copy": REFERENCE})


def _read(account: Account, reference: dict[str, str]) -> str:
    read = _parameter({"Fn::GetStackOutput": reference})
    return account.create("reader", read, {"Read": {"Fn::GetAtt": ["Parameter", "Value"]}})["Read"]


def _parameter(value: Any) -> Resources:
    return {"Parameter": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": value}}}
