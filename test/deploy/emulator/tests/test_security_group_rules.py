import pytest

from .account import Account, Resources


@pytest.mark.parametrize("direction", ["Ingress", "Egress"])
def test_a_rule_is_created_changed_and_deleted_with_its_stack(account: Account, direction: str) -> None:
    account.create("s", {**_group(), **_rule(direction, {"Fn::GetAtt": ["Group", "GroupId"]})})
    account.update("s", {**_group(), **_rule(direction, {"Fn::GetAtt": ["Group", "GroupId"]}, Description="changed")})
    account.delete("s")


def test_a_rule_of_a_group_that_does_not_exist_is_refused(account: Account) -> None:
    with pytest.raises(RuntimeError, match="The security group 'sg-0' does not exist"):
        account.create("s", _rule("Ingress", "sg-0"))


def _group() -> Resources:
    return {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "web"}}}


def _rule(direction: str, group: object, **more: object) -> Resources:
    properties = {"GroupId": group, "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "0.0.0.0/0", **more}
    return {"Rule": {"Type": f"AWS::EC2::SecurityGroup{direction}", "Properties": properties}}
