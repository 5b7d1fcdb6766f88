"""A change of records has reached all DNS servers at once, so that a waiter which looks every 30 seconds looks once.

https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetChange.html
"""

from typing import Any

from ministack.services import route53


def apply() -> None:
    new_change = route53._new_change

    def change_in_sync(comment: str = "") -> dict[str, Any]:
        change: dict[str, Any] = new_change(comment)
        change["status"] = "INSYNC"
        return change

    route53._new_change = change_in_sync
