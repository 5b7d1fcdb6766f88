from aws_cdk import Stack
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_cognito as cognito
from constructs import Construct


class LoginStack(Stack):
    """A sign-in page under a name of its own, with a certificate beside the user pool."""

    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)

        certificate = acm.Certificate(
            self,
            "Certificate",
            domain_name="login.example.com",
            validation=acm.CertificateValidation.from_dns(),
        )
        users = cognito.UserPool(self, "Users")
        users.add_domain(
            "SignIn",
            custom_domain=cognito.CustomDomainOptions(domain_name="login.example.com", certificate=certificate),
        )
