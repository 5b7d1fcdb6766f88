import json
from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError
from botocore.session import get_session

from .account import Account

NAMES = "route53:ChangeResourceRecordSetsNormalizedRecordNames"


@pytest.fixture
def assume(account: Account, other: Account, endpoint: str) -> Callable[..., Any]:
    """Makes a Route 53 client as a function of `account` has it that assumes a role of `other`."""

    def client(trusted: str = "", may_assume: str = "*", external_id: str = "id", conditions: Any = None, zone: str = "*") -> Any:
        trust = {
            "Effect": "Allow",
            "Action": "sts:AssumeRole",
            "Principal": {"AWS": f"arn:aws:iam::{trusted or account.number}:root"},
            "Condition": {"StringEquals": {"sts:ExternalId": external_id}},
        }
        _role(other, "dns", trust, "route53:ChangeResourceRecordSets", f"arn:aws:route53:::hostedzone/{zone}", conditions)
        _role(account, "function", {}, "sts:AssumeRole", may_assume)
        function = _client("sts", endpoint, account.number, "test", f"arn:aws:iam::{account.number}:role/function")
        arn = f"arn:aws:iam::{other.number}:role/dns"
        keys = function.assume_role(RoleArn=arn, RoleSessionName="test", ExternalId="id")["Credentials"]
        return _client("route53", endpoint, keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"])

    return client


Assume = Callable[..., Any]


@pytest.mark.parametrize("refused", [{"trusted": "999999999999"}, {"external_id": "other"}, {"may_assume": "arn:aws:iam::1:role/x"}])
def test_a_role_that_is_not_trusted_or_not_allowed_is_not_assumed(assume: Assume, refused: dict[str, str]) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        assume(**refused)


def test_an_assumed_role_changes_the_zone_of_its_account(assume: Assume, other: Account) -> None:
    zone = _zone(other)
    _upsert(assume(zone=zone), zone, "_a.www.example.com.")

    records = other.client("route53").list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
    assert "_a.www.example.com." in [record["Name"] for record in records]


def test_a_role_for_another_zone_is_refused(assume: Assume, other: Account) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        _upsert(assume(zone="ZOTHER"), _zone(other), "_a.www.example.com.")


@pytest.mark.parametrize(
    ("operator", "key", "value", "allowed"),
    [
        ("ForAllValues:StringLike", NAMES, "_*.www.example.com", True),
        ("ForAllValues:StringLike", NAMES, "_*.api.example.com", False),
        ("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsRecordTypes", "CNAME", True),
        ("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsRecordTypes", "A", False),
        ("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsActions", "UPSERT", True),
        ("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsActions", "CREATE", False),
        ("Null", NAMES, "false", True),
    ],
)
def test_the_conditions_of_a_role_are_judged(assume: Assume, other: Account, operator: str, key: str, value: str, allowed: bool) -> None:
    route53, zone = assume(conditions={operator: {key: value}}), _zone(other)
    if allowed:
        _upsert(route53, zone, "_a.WWW.example.com.")
        return
    with pytest.raises(ClientError, match="AccessDenied"):
        _upsert(route53, zone, "_a.WWW.example.com.")


def _client(service: str, endpoint: str, key: str, secret: str, token: str) -> Any:
    return get_session().create_client(
        service,
        region_name="eu-west-1",
        endpoint_url=endpoint,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        aws_session_token=token,
    )


def _role(account: Account, name: str, trust: dict[str, Any], action: str, resource: str, conditions: Any = None) -> None:
    client = account.client("iam")
    client.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps({"Statement": [trust]}))
    statement = {"Effect": "Allow", "Action": action, "Resource": resource, "Condition": conditions or {}}
    client.put_role_policy(RoleName=name, PolicyName="p", PolicyDocument=json.dumps({"Statement": [statement]}))


def _zone(account: Account) -> str:
    created = account.client("route53").create_hosted_zone(Name="example.com", CallerReference="test")
    return str(created["HostedZone"]["Id"]).removeprefix("/hostedzone/")


def _upsert(route53: Any, zone: str, name: str) -> None:
    record = {"Name": name, "Type": "CNAME", "TTL": 300, "ResourceRecords": [{"Value": "v."}]}
    route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record}]})
