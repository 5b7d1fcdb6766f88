"""CloudFormation writes the validation records of a certificate into the hosted zones that it is given.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html
https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
"""

from typing import Any

from ministack.services import acm, route53

from ..resource_types import Properties, after_create, check_before_write

TYPE = "AWS::CertificateManager::Certificate"


def apply() -> None:
    check_before_write(TYPE, _check_zones)
    after_create(TYPE, _write_records)


def _check_zones(properties: Properties) -> None:
    for zone_id in _zones(properties).values():
        if zone_id not in route53._zones:
            raise ValueError(f"No hosted zone found with ID: {zone_id} (Service: Route53, Status Code: 404)")


def _write_records(arn: str, properties: Properties) -> None:
    zones = _zones(properties)
    for option in acm._certificates[arn]["DomainValidationOptions"]:
        zone_id = zones.get(option["DomainName"])
        if zone_id:
            _write(zone_id, option["ResourceRecord"])


def _write(zone_id: str, record: dict[str, str]) -> None:
    """The record belongs to the name, not to the certificate: the next certificate for the name finds it there."""
    records = route53._records[zone_id]
    if not any(known["Name"] == record["Name"] and known["Type"] == "CNAME" for known in records):
        records.append({"Name": record["Name"], "Type": "CNAME", "TTL": "300", "ResourceRecords": [record["Value"]]})


def _zones(properties: Properties) -> dict[str, Any]:
    options = properties.get("DomainValidationOptions", [])
    return {option["DomainName"]: option["HostedZoneId"] for option in options if "HostedZoneId" in option}
