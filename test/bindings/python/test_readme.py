"""What the README shows for Python, line by line."""

from aws_cdk import App, Environment, Stack
from aws_cdk import aws_route53 as route53
from aws_cdk.assertions import Template
from cdk_acm import CertificateChecks, CloudFrontCertificate


class WebStack(Stack):
    def __init__(self, app: App) -> None:
        super().__init__(app, "Web", env=Environment(region="ap-southeast-2"))
        hosted_zone = route53.HostedZone.from_hosted_zone_attributes(
            self, "Zone", zone_name="example.com", hosted_zone_id="Z0123456789ABCDEFGHIJ"
        )

        CertificateChecks.apply(app)
        certificate = CloudFrontCertificate(self, "Certificate", domain_name="www.example.com", hosted_zone=hosted_zone)

        self.certificate_stack = Stack.of(certificate.certificate)


def test_the_readme_gives_a_certificate_in_us_east_1() -> None:
    template = Template.from_stack(WebStack(App()).certificate_stack)

    template.resource_count_is("AWS::CertificateManager::Certificate", 1)
