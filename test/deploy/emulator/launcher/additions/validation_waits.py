"""A certificate stays in creation until its validation records are in public DNS, whoever wrote them.

It waits for names in zones whose comment is one of those below: such a zone is the
one to which the domain is delegated. Any other name is validated elsewhere.
CloudFormation waits for days; here the comment says how long.

https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
"""

import time
from typing import Any

from ministack.services import acm, route53
from ministack.services.cloudformation import stacks

from ..resource_types import Properties, after_create

TYPE = "AWS::CertificateManager::Certificate"
SECONDS = {"authoritative": 3, "authoritative, for a minute": 60}


def apply() -> None:
    blocks = stacks._runs_on_worker_thread
    stacks._runs_on_worker_thread = lambda resource_type: resource_type == TYPE or blocks(resource_type)
    after_create(TYPE, _wait)


def _wait(arn: str, properties: Properties) -> None:
    if properties.get("ValidationMethod") != "DNS":
        return
    certificate = acm._certificates[arn]
    wanted = {option["ResourceRecord"]["Name"] for option in certificate["DomainValidationOptions"]}
    begin = time.monotonic()
    while missing := _missing(wanted):
        _set_status(certificate, missing)
        if time.monotonic() > begin + max(missing.values()):
            del acm._certificates[arn]
            raise ValueError(f"The certificate was not validated in time, these records are missing: {', '.join(missing)}")
        time.sleep(0.1)
    _set_status(certificate, {})


def _set_status(certificate: dict[str, Any], missing: dict[str, int]) -> None:
    certificate["Status"] = "PENDING_VALIDATION" if missing else "ISSUED"
    for option in certificate["DomainValidationOptions"]:
        is_missing = option["ResourceRecord"]["Name"] in missing
        option["ValidationStatus"] = "PENDING_VALIDATION" if is_missing else "SUCCESS"


def _missing(wanted: set[str]) -> dict[str, int]:
    """The names with the seconds that they have, of the zones of all accounts: DNS knows no accounts."""
    zones: dict[Any, Any] = {key: zone for key, zone in route53._zones._data.items() if zone["comment"] in SECONDS}
    there = {record["Name"] for key in zones for record in route53._records._data.get(key, [])}
    return {
        name: SECONDS[zone["comment"]]
        for name in sorted(wanted - there)
        for zone in zones.values()
        if name.endswith(f".{zone['name']}")
    }
