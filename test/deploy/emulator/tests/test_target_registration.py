from .account import Account, Resources


def test_a_target_group_has_the_targets_of_its_template(account: Account) -> None:
    arn = account.create("s", _group("10.0.0.1"), {"Arn": {"Ref": "Group"}})["Arn"]

    assert _targets(account, arn) == ["10.0.0.1"]


def test_an_update_changes_the_targets(account: Account) -> None:
    arn = account.create("s", _group("10.0.0.1"), {"Arn": {"Ref": "Group"}})["Arn"]

    account.update("s", _group("10.0.0.2", "10.0.0.3"))

    assert _targets(account, arn) == ["10.0.0.2", "10.0.0.3"]


def test_an_update_keeps_the_targets_that_a_service_registered(account: Account) -> None:
    group = _group()
    del group["Group"]["Properties"]["Targets"]
    arn = account.create("s", group, {"Arn": {"Ref": "Group"}})["Arn"]
    account.client("elbv2").register_targets(TargetGroupArn=arn, Targets=[{"Id": "10.0.0.1"}])

    group["Group"]["Properties"]["HealthCheckPath"] = "/health"
    account.update("s", group)

    assert _targets(account, arn) == ["10.0.0.1"]


def _group(*addresses: str) -> Resources:
    properties = {"TargetType": "ip", "Protocol": "HTTP", "Port": 80, "Targets": [{"Id": address} for address in addresses]}
    return {"Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": properties}}


def _targets(account: Account, arn: str) -> list[str]:
    health = account.client("elbv2").describe_target_health(TargetGroupArn=arn)["TargetHealthDescriptions"]
    return [description["Target"]["Id"] for description in health]
