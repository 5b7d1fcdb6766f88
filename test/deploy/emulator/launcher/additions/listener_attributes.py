"""A listener has the attributes of its template from its creation on, not only after an update.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html
"""

from ministack.services import alb
from ministack.services.cloudformation import provisioners

from ..resource_types import Properties, after_create


def apply() -> None:
    after_create("AWS::ElasticLoadBalancingV2::Listener", _keep_attributes)


def _keep_attributes(arn: str, properties: Properties) -> None:
    attributes = alb._listener_attrs.setdefault(arn, [])
    provisioners._elbv2_merge_attributes(attributes, properties.get("ListenerAttributes"))
