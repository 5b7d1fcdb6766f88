from aws_cdk import CfnResource, Stack
from aws_cdk import aws_apigatewayv2 as apigatewayv2
from aws_cdk import aws_certificatemanager as acm
from constructs import Construct


class HttpApiStack(Stack):
    """The domain of an HTTP API, with the right certificate, until an override puts in the one that CloudFront uses."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        domain = apigatewayv2.DomainName(
            self,
            "Domain",
            domain_name="orders.example.com",
            certificate=acm.Certificate(
                self,
                "Certificate",
                domain_name="orders.example.com",
                validation=acm.CertificateValidation.from_dns(),
            ),
        )
        resource = domain.node.default_child
        assert isinstance(resource, CfnResource)
        resource.add_property_override(
            "DomainNameConfigurations.0.CertificateArn",
            "arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444",
        )
