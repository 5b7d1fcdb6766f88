from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_ec2 as ec2
from constructs import Construct


class ServerStack(Stack):
    """Web servers that are told which certificate to serve."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        certificate = acm.Certificate(
            self,
            "Certificate",
            domain_name="server.example.com",
            validation=acm.CertificateValidation.from_dns(),
        )
        user_data = ec2.UserData.for_linux()
        user_data.add_commands(
            "yum install -y nginx",
            f"configure-nginx --certificate {certificate.certificate_arn}",
        )
        ec2.LaunchTemplate(self, "Servers", user_data=user_data)
