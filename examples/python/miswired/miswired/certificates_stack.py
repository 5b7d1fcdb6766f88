from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from constructs import Construct


class CertificatesStack(Stack):
    """One wildcard certificate for everything, in the region where everything is."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        self.certificate = acm.Certificate(
            self,
            "Wildcard",
            domain_name="*.example.com",
            validation=acm.CertificateValidation.from_dns(),
        )
