"""A rule of a security group can be a resource of its own. It is recorded only: no traffic is held to it.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html
https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html
"""

from ministack.core.responses import new_uuid
from ministack.services import ec2

from ..resource_types import Created, Properties, register

REPLACING = ("GroupId", "IpProtocol", "FromPort", "ToPort", "CidrIp", "CidrIpv6")


def apply() -> None:
    register(
        "AWS::EC2::SecurityGroupIngress", create=_create, update=_update, delete=_delete,
        replaced_by=(*REPLACING, "SourceSecurityGroupId"),
    )
    register(
        "AWS::EC2::SecurityGroupEgress", create=_create, update=_update, delete=_delete,
        replaced_by=(*REPLACING, "DestinationSecurityGroupId"),
    )


def _create(logical_id: str, properties: Properties, stack_name: str) -> Created:
    group = properties["GroupId"]
    if group not in ec2._security_groups:
        raise ValueError(f"The security group '{group}' does not exist (Service: Ec2, Status Code: 400, Error Code: InvalidGroup.NotFound)")
    rule = f"sgr-{new_uuid().replace('-', '')[:17]}"
    return rule, {"Id": rule}


def _update(physical_id: str, old: Properties, new: Properties, stack_name: str) -> Created:
    return physical_id, {"Id": physical_id}


def _delete(physical_id: str, properties: Properties) -> None:
    """Nothing is kept of it."""
