import pytest

from . import templates
from .account import Account


def test_a_certificate_leaves_one_validation_record_for_each_name_in_its_zone(account: Account) -> None:
    zone = _zone(account)
    names = ["example.com", "*.example.com", "www.example.com"]
    options = [{"DomainName": name, "HostedZoneId": zone} for name in names]
    account.create(
        "c", templates.certificate(names[0], SubjectAlternativeNames=names[1:], DomainValidationOptions=options)
    )

    # A wildcard is validated by the record of the name below it.
    assert _cnames(account, zone) == ["_acme-challenge.example.com.", "_acme-challenge.www.example.com."]


def test_a_name_without_a_zone_gets_no_record(account: Account) -> None:
    zone = _zone(account)
    account.create("c", templates.certificate("example.com"))

    assert _cnames(account, zone) == []


def test_a_zone_that_is_not_there_fails_the_certificate(account: Account) -> None:
    options = [{"DomainName": "example.com", "HostedZoneId": "ZNONE"}]

    with pytest.raises(RuntimeError, match="Certificate: No hosted zone found with ID: ZNONE"):
        account.create("c", templates.certificate("example.com", DomainValidationOptions=options))


def _zone(account: Account) -> str:
    created = account.client("route53").create_hosted_zone(Name="example.com", CallerReference="test")
    return str(created["HostedZone"]["Id"]).removeprefix("/hostedzone/")


def _cnames(account: Account, zone: str) -> list[str]:
    records = account.client("route53").list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
    return sorted(record["Name"] for record in records if record["Type"] == "CNAME")
