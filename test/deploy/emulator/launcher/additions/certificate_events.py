"""ACM sends events about certificates to EventBridge, and the text of a rule names the certificate.

https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html
https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html

Certificates do not age in the emulator, so that a test says when ACM sends an event: it puts the event under the
source `emulated.acm`. Nobody but a service may put one under `aws.acm`.
"""

import re
from typing import Any

from ministack.services import eventbridge

SOURCE = "emulated.acm"
ELEMENT = re.compile(r"\[(\d+)\]")


def apply() -> None:
    put_events = eventbridge._put_events
    transform = eventbridge._apply_input_transformer

    def put_events_of_acm(data: dict[str, Any], allow_aws_source: bool = False) -> Any:
        entries = data.get("Entries", [])
        if not entries or any(entry.get("Source") != SOURCE for entry in entries):
            return put_events(data, allow_aws_source)
        return put_events({**data, "Entries": [{**entry, "Source": "aws.acm"} for entry in entries]}, True)

    def transform_with_elements(transformer: dict[str, Any], rule: Any, view: Any) -> Any:
        envelope = view.event_with_detail()
        template = transformer.get("InputTemplate", "")
        plain = {}
        for name, path in transformer.get("InputPathsMap", {}).items():
            if ELEMENT.search(path):
                template = template.replace(f"<{name}>", str(element(envelope, path)))
            else:
                plain[name] = path
        return transform({"InputTemplate": template, "InputPathsMap": plain}, rule, view)

    eventbridge._put_events = put_events_of_acm
    eventbridge._apply_input_transformer = transform_with_elements


def element(envelope: Any, path: str) -> Any:
    """What a path with the index of a list leads to; an empty text if there is nothing."""
    value = envelope
    for part in ELEMENT.sub(r".\1", path).removeprefix("$.").split("."):
        try:
            value = value[int(part)] if isinstance(value, list) else value[part]
        except (KeyError, IndexError, TypeError, ValueError):
            return ""
    return value
