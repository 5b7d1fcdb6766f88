from aws_cdk import Stack
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_route53 as route53
from cdk_acm import MultiRegionCertificate, SecureAlb
from constructs import Construct


class ServiceStack(Stack):
    """A load balancer with the certificate of its region."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        certificates: MultiRegionCertificate,
        hosted_zone: route53.IHostedZone,
        subdomain: str,
        **kwargs,
    ) -> None:
        super().__init__(scope, construct_id, **kwargs)

        vpc = ec2.Vpc(
            self,
            "Vpc",
            availability_zones=[f"{self.region}a", f"{self.region}b"],
            subnet_configuration=[ec2.SubnetConfiguration(name="Public", subnet_type=ec2.SubnetType.PUBLIC)],
        )
        SecureAlb(
            self,
            "Web",
            vpc=vpc,
            domain_names=[f"{subdomain}.{hosted_zone.zone_name}"],
            hosted_zone=hosted_zone,
            certificates=[certificates.for_region_of(self)],
            internet_facing=True,
        )
