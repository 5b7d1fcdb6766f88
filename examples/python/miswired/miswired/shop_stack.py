from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_elasticloadbalancingv2 as elbv2
from constructs import Construct


class ShopStack(Stack):
    """A load balancer with the certificate that CloudFront uses already."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        vpc = ec2.Vpc(
            self,
            "Vpc",
            availability_zones=["ap-southeast-2a", "ap-southeast-2b"],
            subnet_configuration=[ec2.SubnetConfiguration(name="Public", subnet_type=ec2.SubnetType.PUBLIC)],
        )
        certificate = acm.Certificate.from_certificate_arn(
            self,
            "Certificate",
            "arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444",
        )

        balancer = elbv2.ApplicationLoadBalancer(self, "Balancer", vpc=vpc, internet_facing=True)
        balancer.add_listener(
            "Https",
            port=443,
            certificates=[certificate],
            default_action=elbv2.ListenerAction.fixed_response(200),
        )
