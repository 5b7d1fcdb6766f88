"""The description of a nested stack names its parent.

https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Stack.html (ParentId)
"""

import re
from typing import Any

from ministack.services import cloudformation
from ministack.services.cloudformation.helpers import _esc

STACK_ID = re.compile(rb"<StackId>([^<]+)</StackId>")


def apply() -> None:
    describe = cloudformation._ACTION_HANDLERS["DescribeStacks"]

    def describe_with_parents(params: Any) -> Any:
        status, headers, body = describe(params)
        parents = {stack["StackId"]: stack.get("ParentId") for stack in cloudformation._stacks.values()}

        def with_parent(found: re.Match[bytes]) -> bytes:
            parent = parents.get(found.group(1).decode())
            return found.group(0) + (f"<ParentId>{_esc(parent)}</ParentId>".encode() if parent else b"")

        return status, headers, STACK_ID.sub(with_parent, body)

    cloudformation._ACTION_HANDLERS["DescribeStacks"] = describe_with_parents
