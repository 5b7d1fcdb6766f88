"""Fn::GetStackOutput reads the stack of the region, and of the role's account, that it names.

It is refused where the page says that it does not work: as the value of an
output, as a variable of Fn::Sub, and in Fn::Base64.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html
"""

import sys
from typing import Any

from ministack.core.responses import get_account_id, get_region, request_scope
from ministack.services import cloudformation
from ministack.services.cloudformation import engine, stacks

FUNCTION = "Fn::GetStackOutput"


def apply() -> None:
    resolve, resolve_outputs = engine._resolve_refs, stacks._resolve_stack_outputs

    def resolve_stack_output(value: Any, *scope: Any) -> Any:
        if not isinstance(value, dict):
            return resolve(value, *scope)
        if FUNCTION in value:
            return _read({name: resolve_stack_output(part, *scope) for name, part in value[FUNCTION].items()})
        _check_place(value)
        return resolve(value, *scope)

    def resolve_checked_outputs(outputs: dict[str, Any], *scope: Any) -> Any:
        for output in outputs.values():
            _check_not_direct("the value of an output", output.get("Value"))
        return resolve_outputs(outputs, *scope)

    stacks._resolve_stack_outputs = resolve_checked_outputs
    # The engine's modules have imported the function by name.
    for name, module in list(sys.modules.items()):
        if name.startswith("ministack.services.cloudformation") and getattr(module, "_resolve_refs", None) is resolve:
            setattr(module, "_resolve_refs", resolve_stack_output)


def _read(reference: dict[str, str]) -> str:
    region = reference.get("Region", get_region())
    account = reference["RoleArn"].split(":")[4] if "RoleArn" in reference else get_account_id()
    name, output = reference["StackName"], reference["OutputName"]
    with request_scope(account, region):
        stack = cloudformation._stacks.get(name)
        if stack is None or stack["StackStatus"] == "DELETE_COMPLETE":
            raise ValueError(f"Stack '{name}' does not exist in {region} of account {account}")
        for candidate in stack.get("Outputs", []):
            if candidate["OutputKey"] == output:
                return str(candidate["OutputValue"])
    raise ValueError(f"Output '{output}' not found in stack '{name}' in {region} of account {account}")


def _check_place(value: dict[str, Any]) -> None:
    _check_not_direct("Fn::Base64", value.get("Fn::Base64"))
    substitution = value.get("Fn::Sub")
    if isinstance(substitution, list):
        for variable in substitution[1].values():
            _check_not_direct("a variable of Fn::Sub", variable)


def _check_not_direct(place: str, value: Any) -> None:
    if isinstance(value, dict) and FUNCTION in value:
        raise ValueError(f"InternalFailure: {FUNCTION} is not supported as {place}")
