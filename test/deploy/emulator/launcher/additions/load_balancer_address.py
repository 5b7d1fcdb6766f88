"""A load balancer answers at its DNS name, whoever asks.

MiniStack looks for it in the account and the region of the request's signature,
and a browser signs nothing.

https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html#request-routing
"""

from typing import Any

from ministack import app
from ministack.core.responses import request_scope
from ministack.services import alb


def apply() -> None:
    handle = app._handle_alb_request

    async def handle_at_its_home(host: str, *request: Any) -> Any:
        name = host.split(":")[0].lower()
        for (account, region, _), load_balancer in list(alb._lbs._data.items()):
            if load_balancer["DNSName"].lower() == name:
                with request_scope(account, region):
                    return await handle(host, *request)
        return await handle(host, *request)

    app._handle_alb_request = handle_at_its_home
