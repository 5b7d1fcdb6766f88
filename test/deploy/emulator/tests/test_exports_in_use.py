import pytest

from .account import Account, Outputs, Resources


def test_an_export_in_use_is_not_deleted(account: Account) -> None:
    account.create("exporting", _parameter("a"), _exported("a"))
    account.create("importing", _parameter({"Fn::ImportValue": "value"}))

    with pytest.raises(RuntimeError, match="Cannot delete export value as it is in use by importing"):
        account.update("exporting", _parameter("a"))


def test_the_value_of_an_export_in_use_does_not_change(account: Account) -> None:
    account.create("exporting", _parameter("a"), _exported("a"))
    account.create("importing", _parameter({"Fn::ImportValue": "value"}))

    with pytest.raises(RuntimeError, match="Cannot update export value as it is in use by importing"):
        account.update("exporting", _parameter("a"), _exported("b"))
    account.update("exporting", _parameter("b"), _exported("a"))


def test_an_export_is_deleted_once_nothing_imports_it(account: Account) -> None:
    account.create("exporting", _parameter("a"), _exported("a"))
    account.create("importing", _parameter({"Fn::ImportValue": "value"}))

    account.update("importing", _parameter("a"))
    account.update("exporting", _parameter("a"))

    assert account.client("cloudformation").list_exports()["Exports"] == []


def _parameter(value: object) -> Resources:
    return {"Parameter": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": value}}}


def _exported(value: str) -> Outputs:
    return {"Value": {"Value": value, "Export": {"Name": "value"}}}
