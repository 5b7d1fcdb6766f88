"""A listener has further certificates besides its default one, and tells them.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenercertificate.html
https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerCertificates.html
"""

from typing import Any

from ministack.core.responses import new_uuid
from ministack.services import alb

from .. import certificates
from ..resource_types import Created, Properties, register

TYPE = "AWS::ElasticLoadBalancingV2::ListenerCertificate"


def apply() -> None:
    register(TYPE, create=_create, update=_update, delete=_delete, replaced_by=("ListenerArn",))
    alb._ACTION_MAP["DescribeListenerCertificates"] = _describe


def _create(logical_id: str, properties: Properties, stack_name: str) -> Created:
    listener = alb._listeners.get(properties["ListenerArn"])
    if listener is None:
        raise ValueError(f"Listener '{properties['ListenerArn']}' not found")
    certificates.listener_certificates(listener).extend(_arns(properties))
    return f"{stack_name}-{logical_id}-{new_uuid()[:8]}", {}


def _update(physical_id: str, old: Properties, new: Properties, stack_name: str) -> Created:
    _delete(physical_id, old)
    certificates.listener_certificates(alb._listeners[new["ListenerArn"]]).extend(_arns(new))
    return physical_id, {}


def _delete(physical_id: str, properties: Properties) -> None:
    listener = alb._listeners.get(properties["ListenerArn"])
    if listener is None:
        return
    further = certificates.listener_certificates(listener)
    for arn in _arns(properties):
        if arn in further:
            further.remove(arn)


def _describe(request: dict[str, Any]) -> Any:
    arn = alb._p(request, "ListenerArn")
    listener = alb._listeners.get(arn)
    if listener is None:
        return alb._error("ListenerNotFound", f"Listener '{arn}' not found.")
    default = [(certificate, "true") for certificate in listener.get("Certificates", [])]
    further = [(certificate, "false") for certificate in certificates.listener_certificates(listener)]
    members = "".join(
        f"<member><CertificateArn>{certificate}</CertificateArn><IsDefault>{is_default}</IsDefault></member>"
        for certificate, is_default in default + further
    )
    return alb._xml(200, "DescribeListenerCertificates", f"<Certificates>{members}</Certificates>")


def _arns(properties: Properties) -> list[str]:
    return [certificate["CertificateArn"] for certificate in properties["Certificates"]]
