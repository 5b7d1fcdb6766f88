"""A target group has the targets of its template. Without targets in the template, it keeps those that a service registered.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html
"""

from ministack.services import alb

from ..resource_types import Properties, after_create, after_update

TYPE = "AWS::ElasticLoadBalancingV2::TargetGroup"


def apply() -> None:
    after_create(TYPE, _register)
    after_update(TYPE, _register)


def _register(arn: str, properties: Properties) -> None:
    if "Targets" in properties:
        alb._targets[arn] = [dict(target) for target in properties["Targets"]]
