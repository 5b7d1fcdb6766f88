import json
import time

import pytest

from . import templates
from .account import Account


def test_a_certificate_waits_for_its_record_in_an_authoritative_zone_and_fails_without_it(account: Account) -> None:
    _zone(account, "waits.example", "authoritative")

    with pytest.raises(RuntimeError, match="not validated in time, these records are missing: _acme-challenge.waits.example."):
        account.create("c", templates.certificate("waits.example"))


def test_it_is_pending_while_it_waits(account: Account) -> None:
    _zone(account, "pending.example", "authoritative")
    templated = {"TemplateBody": json.dumps({"Resources": templates.certificate("pending.example")})}
    account.client("cloudformation").create_stack(StackName="c", **templated)

    acm = account.client("acm")
    while not (summaries := acm.list_certificates()["CertificateSummaryList"]):
        time.sleep(0.05)
    time.sleep(0.2)
    certificate = acm.describe_certificate(CertificateArn=summaries[0]["CertificateArn"])["Certificate"]
    assert certificate["Status"] == "PENDING_VALIDATION"
    assert [option["ValidationStatus"] for option in certificate["DomainValidationOptions"]] == ["PENDING_VALIDATION"]


def test_a_record_that_another_account_wrote_validates_it(account: Account, other: Account) -> None:
    zone = _zone(account, "shared.example", "authoritative")
    record = {"Name": "_acme-challenge.www.shared.example.", "Type": "CNAME", "TTL": 300, "ResourceRecords": [{"Value": "v."}]}
    changes = [{"Action": "UPSERT", "ResourceRecordSet": record}]
    account.client("route53").change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes})

    other.create("c", templates.certificate("www.shared.example"))


def test_cloudformation_writes_the_record_before_it_waits(account: Account) -> None:
    zone = _zone(account, "own.example", "authoritative")
    options = [{"DomainName": "own.example", "HostedZoneId": zone}]

    account.create("c", templates.certificate("own.example", DomainValidationOptions=options))


def test_a_name_in_another_zone_is_validated_elsewhere(account: Account) -> None:
    _zone(account, "elsewhere.example", "")

    account.create("c", templates.certificate("elsewhere.example"))


def _zone(account: Account, name: str, comment: str) -> str:
    created = account.client("route53").create_hosted_zone(Name=name, CallerReference=name, HostedZoneConfig={"Comment": comment})
    return str(created["HostedZone"]["Id"]).removeprefix("/hostedzone/")
