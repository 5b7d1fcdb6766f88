from aws_cdk import Stack
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_elasticloadbalancing as elb
from constructs import Construct


class ClassicStack(Stack):
    """A load balancer of the old kind that moved here from another region, and took its certificate along."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        vpc = ec2.Vpc(
            self,
            "Vpc",
            availability_zones=["ap-southeast-2a", "ap-southeast-2b"],
            subnet_configuration=[ec2.SubnetConfiguration(name="Public", subnet_type=ec2.SubnetType.PUBLIC)],
        )
        balancer = elb.LoadBalancer(self, "Balancer", vpc=vpc, internet_facing=True)
        balancer.add_listener(
            external_port=443,
            external_protocol=elb.LoadBalancingProtocol.HTTPS,
            ssl_certificate_arn="arn:aws:acm:eu-west-1:111122223333:certificate/e0e0e0e0-1111-2222-3333-444444444444",
        )
