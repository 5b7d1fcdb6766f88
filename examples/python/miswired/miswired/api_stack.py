from aws_cdk import Stack
from aws_cdk import aws_apigateway as apigateway
from aws_cdk import aws_certificatemanager as acm
from constructs import Construct


class ApiStack(Stack):
    """The domain of an edge-optimized API, with a certificate beside it."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        certificate = acm.Certificate(
            self,
            "Certificate",
            domain_name="api.example.com",
            validation=acm.CertificateValidation.from_dns(),
        )
        apigateway.DomainName(
            self,
            "Domain",
            domain_name="api.example.com",
            endpoint_type=apigateway.EndpointType.EDGE,
            certificate=certificate,
        )
