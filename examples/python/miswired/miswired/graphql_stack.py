from aws_cdk import Stack
from aws_cdk import aws_appsync as appsync
from aws_cdk import aws_certificatemanager as acm
from constructs import Construct


class GraphqlStack(Stack):
    """The domain of a GraphQL API, with a certificate beside it."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        certificate = acm.Certificate(
            self,
            "Certificate",
            domain_name="graphql.example.com",
            validation=acm.CertificateValidation.from_dns(),
        )
        appsync.CfnDomainName(
            self,
            "Domain",
            domain_name="graphql.example.com",
            certificate_arn=certificate.certificate_arn,
        )
