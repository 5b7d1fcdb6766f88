import json
from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError
from botocore.session import get_session

from . import templates
from .account import Account
from .certificates import issue

SERVER = issue("www.example.com")


@pytest.fixture
def allowed(account: Account, endpoint: str) -> Callable[..., Callable[[str], Any]]:
    """Makes clients that call AWS as a function does whose role has these statements."""

    def clients(*statements: dict[str, Any]) -> Callable[[str], Any]:
        iam = account.client("iam")
        iam.create_role(RoleName="function", AssumeRolePolicyDocument="{}")
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **each} for each in statements]}
        iam.put_role_policy(RoleName="function", PolicyName="p", PolicyDocument=json.dumps(policy))
        role = f"arn:aws:iam::{account.number}:role/function"
        return lambda service: get_session().create_client(
            service,
            region_name="eu-west-1",
            endpoint_url=endpoint,
            aws_access_key_id=account.number,
            aws_secret_access_key="test",
            aws_session_token=role,
        )

    return clients


def _import(acm: Any, **more: Any) -> str:
    return str(acm.import_certificate(Certificate=SERVER.pem(), PrivateKey=SERVER.key_pem(), **more)["CertificateArn"])


Allowed = Callable[..., Callable[[str], Any]]


def test_a_new_certificate_is_one_of_all_certificates(account: Account, allowed: Allowed) -> None:
    acm = allowed({"Action": "acm:ImportCertificate", "Resource": f"arn:aws:acm:*:{account.number}:certificate/*"})("acm")

    assert _import(acm).startswith(f"arn:aws:acm:eu-west-1:{account.number}:certificate/")


def test_an_action_that_the_role_does_not_have_is_denied(allowed: Allowed) -> None:
    acm = allowed({"Action": "acm:ImportCertificate", "Resource": "*"})("acm")
    arn = _import(acm)

    with pytest.raises(ClientError, match="AccessDeniedException.*acm:DescribeCertificate"):
        acm.describe_certificate(CertificateArn=arn)


def test_an_import_with_tags_needs_the_permission_to_tag(allowed: Allowed) -> None:
    acm = allowed({"Action": "acm:ImportCertificate", "Resource": "*"})("acm")

    with pytest.raises(ClientError, match="AccessDeniedException.*acm:AddTagsToCertificate"):
        _import(acm, Tags=[{"Key": "team", "Value": "shop"}])


def test_a_permission_can_be_for_certificates_with_a_tag(account: Account, allowed: Allowed) -> None:
    with_tag = {"StringLike": {"aws:ResourceTag/team": "shop/*"}}
    acm = allowed({"Action": "acm:DeleteCertificate", "Resource": "*", "Condition": with_tag})("acm")
    ours, theirs = (_import(account.client("acm"), Tags=[{"Key": "team", "Value": f"{team}/1"}]) for team in ("shop", "bank"))

    acm.delete_certificate(CertificateArn=ours)

    with pytest.raises(ClientError, match="AccessDeniedException"):
        acm.delete_certificate(CertificateArn=theirs)


def test_a_secret_with_a_key_needs_the_permission_to_decrypt(account: Account, allowed: Allowed) -> None:
    key = str(account.client("kms").create_key()["KeyMetadata"]["Arn"])
    secrets = account.client("secretsmanager")
    plain, encrypted = (
        str(secrets.create_secret(Name=name, SecretString="s", **more)["ARN"]) for name, more in (("a", {}), ("b", {"KmsKeyId": key}))
    )
    reader = allowed({"Action": "secretsmanager:GetSecretValue", "Resource": "*"})("secretsmanager")

    assert reader.get_secret_value(SecretId=plain)["SecretString"] == "s"

    with pytest.raises(ClientError, match="AccessDeniedException.*kms:Decrypt"):
        reader.get_secret_value(SecretId=encrypted)


def test_a_secret_with_a_key_is_read_through_secrets_manager(account: Account, allowed: Allowed) -> None:
    key = str(account.client("kms").create_key()["KeyMetadata"]["Arn"])
    arn = str(account.client("secretsmanager").create_secret(Name="s", SecretString="s", KmsKeyId=key)["ARN"])
    through = {"StringEquals": {"kms:ViaService": "secretsmanager.eu-west-1.amazonaws.com"}}
    reader = allowed(
        {"Action": "secretsmanager:GetSecretValue", "Resource": arn},
        {"Action": "kms:Decrypt", "Resource": key, "Condition": through},
    )("secretsmanager")

    assert reader.get_secret_value(SecretId=arn)["SecretString"] == "s"


def test_a_permission_can_be_for_one_load_balancer(account: Account, allowed: Allowed) -> None:
    ours, theirs = (account.create(name, templates.load_balancer(), {"Arn": {"Ref": "LoadBalancer"}})["Arn"] for name in ("a", "b"))
    elb = allowed(
        {"Action": "elasticloadbalancing:ModifyLoadBalancerAttributes", "Resource": ours},
        {"Action": "elasticloadbalancing:DescribeLoadBalancerAttributes", "Resource": ours},
    )("elbv2")
    on = [{"Key": "deletion_protection.enabled", "Value": "true"}]

    elb.modify_load_balancer_attributes(LoadBalancerArn=ours, Attributes=on)

    with pytest.raises(ClientError, match="AccessDenied.*elasticloadbalancing:ModifyLoadBalancerAttributes"):
        elb.modify_load_balancer_attributes(LoadBalancerArn=theirs, Attributes=on)
    with pytest.raises(ClientError, match="AccessDenied.*elasticloadbalancing:DescribeLoadBalancerAttributes on \\*"):
        elb.describe_load_balancer_attributes(LoadBalancerArn=ours)


def test_a_permission_can_be_for_one_stack(account: Account, allowed: Allowed) -> None:
    outputs = [account.create(name, templates.load_balancer(), {"Id": {"Ref": "AWS::StackId"}}) for name in ("a", "b")]
    ours, theirs = (output["Id"] for output in outputs)
    cloudformation = allowed({"Action": "cloudformation:DescribeStacks", "Resource": ours})("cloudformation")

    assert cloudformation.describe_stacks(StackName=ours)["Stacks"][0]["StackStatus"] == "CREATE_COMPLETE"
    with pytest.raises(ClientError, match="AccessDenied.*cloudformation:DescribeStacks"):
        cloudformation.describe_stacks(StackName=theirs)


def test_whoever_is_no_function_may_do_everything(account: Account) -> None:
    assert account.client("acm").list_certificates()["CertificateSummaryList"] == []
