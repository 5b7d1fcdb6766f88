"""Where an addition takes hold of a CloudFormation resource type in MiniStack."""

from collections.abc import Callable
from typing import Any

from ministack.services.cloudformation import provisioners

Properties = dict[str, Any]
Created = tuple[str, dict[str, str]]

_handlers: dict[str, dict[str, Any]] = provisioners._RESOURCE_HANDLERS


def check_before_write(resource_type: str, check: Callable[[Properties], None]) -> None:
    """Has `check` look at the properties before the type is created or updated; it raises to refuse."""
    handler = _handlers[resource_type]
    create, update = handler["create"], handler["update"]

    def checked_create(logical_id: str, properties: Properties, *rest: Any) -> Created:
        check(properties)
        return create(logical_id, properties, *rest)  # type: ignore[no-any-return]

    def checked_update(physical_id: str, old: Properties, new: Properties, *rest: Any) -> Created:
        check(new)
        return update(physical_id, old, new, *rest)  # type: ignore[no-any-return]

    handler["create"], handler["update"] = checked_create, checked_update


def check_before_create(resource_type: str, check: Callable[[Properties], None]) -> None:
    """Has `check` look at the properties before the type is created; it raises to refuse."""
    handler = _handlers[resource_type]
    create = handler["create"]

    def checked_create(logical_id: str, properties: Properties, *rest: Any) -> Created:
        check(properties)
        return create(logical_id, properties, *rest)  # type: ignore[no-any-return]

    handler["create"] = checked_create


def check_before_delete(resource_type: str, check: Callable[[str], None]) -> None:
    """Has `check` look at the physical id before it is deleted; it raises to refuse."""
    handler = _handlers[resource_type]
    delete = handler["delete"]

    def checked_delete(physical_id: str, *rest: Any) -> None:
        check(physical_id)
        delete(physical_id, *rest)

    handler["delete"] = checked_delete


def after_create(resource_type: str, then: Callable[[str, Properties], None]) -> None:
    """Calls `then` with the physical id and the properties of what was created."""
    handler = _handlers[resource_type]
    create = handler["create"]

    def create_then(logical_id: str, properties: Properties, *rest: Any) -> Created:
        created: Created = create(logical_id, properties, *rest)
        then(created[0], properties)
        return created

    handler["create"] = create_then


def after_update(resource_type: str, then: Callable[[str, Properties], None]) -> None:
    """Calls `then` with the physical id and the properties of what was updated."""
    handler = _handlers[resource_type]
    update = handler["update"]

    def update_then(physical_id: str, old: Properties, new: Properties, *rest: Any) -> Created:
        updated: Created = update(physical_id, old, new, *rest)
        then(updated[0], new)
        return updated

    handler["update"] = update_then


def register(
    resource_type: str,
    *,
    create: Callable[[str, Properties, str], Created],
    update: Callable[[str, Properties, Properties, str], Created],
    delete: Callable[[str, Properties], None],
    replaced_by: tuple[str, ...],
) -> None:
    """Adds a resource type; a change of a property in `replaced_by` replaces it."""
    _handlers[resource_type] = {"create": create, "update": update, "delete": delete}
    provisioners._REPLACING_PROPERTIES[resource_type] = replaced_by
