from aws_cdk import aws_route53 as route53
from constructs import Construct


def existing_zone(scope: Construct) -> route53.IHostedZone:
    """The zone that was there before this app; which one it is stands in cdk.json."""
    return route53.HostedZone.from_hosted_zone_attributes(
        scope,
        "Zone",
        zone_name=scope.node.get_context("zoneName"),
        hosted_zone_id=scope.node.get_context("hostedZoneId"),
    )
