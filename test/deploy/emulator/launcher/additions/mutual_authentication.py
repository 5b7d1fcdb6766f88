"""A listener has the mutual authentication of its template, tells it, and keeps it when a template leaves it out.

"Any properties that you do not specify remain unchanged":
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyListener.html
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_MutualAuthenticationAttributes.html
"""

from typing import Any

from ministack.services import alb

from ..resource_types import Properties, after_create, after_update

TYPE = "AWS::ElasticLoadBalancingV2::Listener"
PROPERTY = "MutualAuthentication"


def apply() -> None:
    after_create(TYPE, _keep)
    after_update(TYPE, _keep)
    describe = alb._listener_xml

    def describe_all(listener: dict[str, Any]) -> str:
        return str(describe(listener)).removesuffix("</member>") + _xml(listener) + "</member>"

    alb._listener_xml = describe_all


def _keep(arn: str, properties: Properties) -> None:
    if PROPERTY in properties:
        alb._listeners[arn][PROPERTY] = properties[PROPERTY]


def _xml(listener: dict[str, Any]) -> str:
    if listener.get("Protocol") != "HTTPS":
        return ""
    options = listener.get(PROPERTY, {"Mode": "off"})
    fields = "".join(f"<{name}>{_text(value)}</{name}>" for name, value in options.items())
    return f"<{PROPERTY}>{fields}</{PROPERTY}>"


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
