"""A certificate stays in creation until its validation records are in public DNS, whoever wrote them.

It waits for names in zones whose comment is "authoritative": such a zone is the
one to which the domain is delegated. Any other name is validated elsewhere.
CloudFormation waits for days; here it waits for seconds.

https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
"""

import time
from typing import Any

from ministack.services import acm, route53
from ministack.services.cloudformation import stacks

from ..resource_types import Properties, after_create

TYPE = "AWS::CertificateManager::Certificate"
AUTHORITATIVE = "authoritative"
WITHIN_SECONDS = 3


def apply() -> None:
    blocks = stacks._runs_on_worker_thread
    stacks._runs_on_worker_thread = lambda resource_type: resource_type == TYPE or blocks(resource_type)
    after_create(TYPE, _wait)


def _wait(arn: str, properties: Properties) -> None:
    if properties.get("ValidationMethod") != "DNS":
        return
    wanted = {option["ResourceRecord"]["Name"] for option in acm._certificates[arn]["DomainValidationOptions"]}
    until = time.monotonic() + WITHIN_SECONDS
    while missing := _missing(wanted):
        if time.monotonic() > until:
            del acm._certificates[arn]
            raise ValueError(f"The certificate was not validated in time, these records are missing: {', '.join(missing)}")
        time.sleep(0.1)


def _missing(wanted: set[str]) -> list[str]:
    """Of the zones of all accounts: DNS knows no accounts."""
    zones: dict[Any, Any] = {key: zone for key, zone in route53._zones._data.items() if zone["comment"] == AUTHORITATIVE}
    there = {record["Name"] for key in zones for record in route53._records._data.get(key, [])}
    return sorted(name for name in wanted - there if any(name.endswith(f".{zone['name']}") for zone in zones.values()))
