from aws_cdk import Stack
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_elasticloadbalancingv2_targets as targets
from aws_cdk import aws_lambda as lambda_
from cdk_acm import RegionalCertificate, SecureAlb
from constructs import Construct

from .zone import existing_zone


class ServiceStack(Stack):
    """A service behind a load balancer, with a second certificate for the names of tenants."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        hosted_zone = existing_zone(self)
        vpc = ec2.Vpc(
            self,
            "Vpc",
            availability_zones=["ap-southeast-2a", "ap-southeast-2b"],
            subnet_configuration=[ec2.SubnetConfiguration(name="Public", subnet_type=ec2.SubnetType.PUBLIC)],
        )

        alb = SecureAlb(
            self,
            "Web",
            vpc=vpc,
            domain_names=[f"api.{hosted_zone.zone_name}"],
            hosted_zone=hosted_zone,
            internet_facing=True,
        )
        alb.add_certificates(
            RegionalCertificate(
                self,
                "Tenants",
                domain_name=f"*.tenants.{hosted_zone.zone_name}",
                hosted_zone=hosted_zone,
            )
        )

        api = lambda_.Function(
            self,
            "Api",
            runtime=lambda_.Runtime.NODEJS_22_X,
            handler="index.handler",
            code=lambda_.Code.from_inline('exports.handler = async () => ({ statusCode: 200, body: "hello\\n" });'),
        )
        alb.add_targets("Api", targets=[targets.LambdaTarget(api)])
