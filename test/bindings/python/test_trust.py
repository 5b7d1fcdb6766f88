"""Trust in a CA of one's own, as a Python app uses it."""

import pytest
from aws_cdk import Duration, Stack
from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_elasticloadbalancingv2 as elbv2
from aws_cdk import aws_iam as iam
from aws_cdk import aws_route53 as route53
from aws_cdk import aws_ssm as ssm
from aws_cdk.assertions import Match, Template
from cdk_acm import PrivateCertificateAuthority, SecureAlb, TrustBundle, TrustBundleFile

TRUST_STORE = "AWS::ElasticLoadBalancingV2::TrustStore"


@pytest.fixture
def authority(stack: Stack) -> PrivateCertificateAuthority:
    return PrivateCertificateAuthority(stack, "Clients", common_name="Example Clients", validity=Duration.days(3650))


def test_clients_are_verified_in_one_line(
    stack: Stack, authority: PrivateCertificateAuthority, hosted_zone: route53.IHostedZone
) -> None:
    SecureAlb(
        stack,
        "Partners",
        vpc=ec2.Vpc(stack, "Vpc", max_azs=2),
        domain_names=["partners.example.com"],
        hosted_zone=hosted_zone,
        client_certificates=authority.trust_bundle,
    )

    template = Template.from_stack(stack)
    template.resource_count_is(TRUST_STORE, 1)
    template.has_resource_properties(
        "AWS::ElasticLoadBalancingV2::Listener", {"Port": 443, "MutualAuthentication": {"Mode": "verify"}}
    )


def test_a_bundle_has_a_parameter_and_a_file(stack: Stack, authority: PrivateCertificateAuthority) -> None:
    bundle = TrustBundle(stack, "Trust", authorities=[authority], parameter_name="/trust/internal")
    role = iam.Role(stack, "Role", assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"))
    parameter: ssm.IStringParameter = bundle.parameter
    file: TrustBundleFile = bundle.file
    elbv2.TrustStore(stack, "Own", bucket=file.bucket, key=file.key, version=file.version)

    assert bundle.grant_read(role).success
    assert parameter.parameter_name
    template = Template.from_stack(stack)
    template.has_resource_properties("AWS::SSM::Parameter", {"Name": "/trust/internal"})
    template.has_resource_properties(
        TRUST_STORE, {"CaCertificatesBundleS3ObjectVersion": {"Fn::GetAtt": Match.array_with(["VersionId"])}}
    )


def test_a_private_key_is_refused(stack: Stack) -> None:
    with pytest.raises(RuntimeError, match=r'TrustBundle "Web/Trust": certificates\[0\] has a private key'):
        TrustBundle(stack, "Trust", certificates=["-----BEGIN PRIVATE KEY-----"])
