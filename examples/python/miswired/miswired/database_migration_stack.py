from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_dms as dms
from constructs import Construct


class DatabaseMigrationStack(Stack):
    """The source of a database migration, reached by TLS."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        certificate = acm.Certificate(
            self,
            "Certificate",
            domain_name="db.example.com",
            validation=acm.CertificateValidation.from_dns(),
        )
        dms.CfnEndpoint(
            self,
            "Source",
            endpoint_type="source",
            engine_name="postgres",
            server_name="db.example.com",
            port=5432,
            database_name="orders",
            ssl_mode="verify-full",
            certificate_arn=certificate.certificate_arn,
        )
