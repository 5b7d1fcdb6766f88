"""A load balancer answers at its DNS name, and at each name whose alias record leads to it, whoever asks.

MiniStack looks for it in the account and the region of the request's signature,
and a browser signs nothing. It does not follow records.

https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html#request-routing
https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html
"""

from typing import Any

from ministack import app
from ministack.core.responses import request_scope
from ministack.services import alb, route53


def apply() -> None:
    handle = app._handle_alb_request

    async def handle_at_its_home(host: str, *request: Any) -> Any:
        name, _, port = host.lower().partition(":")
        names = {name} | _names_behind(name)
        for (account, region, _), load_balancer in list(alb._lbs._data.items()):
            if load_balancer["DNSName"].lower() in names:
                with request_scope(account, region):
                    return await handle(f"{load_balancer['DNSName']}:{port or 80}", *request)
        return await handle(host, *request)

    app._handle_alb_request = handle_at_its_home


def _names_behind(name: str) -> set[str]:
    """The names to which the alias records of a name lead."""
    return {
        record["AliasTarget"]["DNSName"].lower().rstrip(".").removeprefix("dualstack.")
        for records in list(route53._records._data.values())
        for record in records
        if "AliasTarget" in record and record["Name"].rstrip(".").lower() == name
    }
