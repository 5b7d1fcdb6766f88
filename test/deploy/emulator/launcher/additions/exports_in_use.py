"""An export is neither deleted nor changed while another stack imports it, and an export that leaves its stack is gone.

https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html
"""

from typing import Any

from ministack.services import cloudformation
from ministack.services.cloudformation import handlers, stacks

Exports = dict[str, dict[str, str]]


def apply() -> None:
    resolve = stacks._resolve_stack_outputs

    def resolve_unless_in_use(*arguments: Any) -> tuple[list[Any], Exports]:
        resolved: tuple[list[Any], Exports] = resolve(*arguments)
        _replace_exports(str(arguments[-1]), resolved[1])
        return resolved

    stacks._resolve_stack_outputs = resolve_unless_in_use


def _replace_exports(stack_id: str, exports: Exports) -> None:
    before = {name: export for name, export in cloudformation._exports.items() if export["StackId"] == stack_id}
    for name, export in before.items():
        value = exports.get(name, {}).get("Value")
        importer = _importer(name, stack_id)
        if value != export["Value"] and importer:
            raise ValueError(f"Cannot {'delete' if value is None else 'update'} export {name} as it is in use by {importer}")
    for name in before.keys() - exports.keys():
        cloudformation._exports.pop(name)


def _importer(export: str, exporting: str) -> str | None:
    for name, stack in cloudformation._stacks.items():
        if stack["StackId"] != exporting and "DELETE" not in stack["StackStatus"] and export in handlers._imported_export_names(stack, name):
            return str(name)
    return None
