"""A change set contains a resource whose template refers to another resource than before.

MiniStack compares values in which a reference stands for any resource of that type.

https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChangeDetail.html (ChangeSource: DirectModification)
"""

from typing import Any

from ministack.services.cloudformation import changesets, engine

Template = dict[str, Any]


def apply() -> None:
    resolve = changesets._resolve_props_for_diff

    def resolve_with_references(template: Template, *arguments: Any) -> Template:
        resolved: Template = resolve(template, *arguments)
        resources = template.get("Resources", {})
        for logical_id, resource in resolved.get("Resources", {}).items():
            _add_references(resource, resources[logical_id], resources)
        return resolved

    changesets._resolve_props_for_diff = resolve_with_references


def _add_references(resolved: Template, written: Template, resources: Template) -> None:
    properties = resolved.get("Properties") or {}
    changed = dict(properties)  # what MiniStack cannot resolve are the properties of the template itself
    for name, value in (written.get("Properties") or {}).items():
        references = [reference for reference in engine._intrinsic_references(value) if reference[0] in resources]
        if references and name in properties:
            changed[name] = {"Value": properties[name], "References": references}
    resolved["Properties"] = changed
