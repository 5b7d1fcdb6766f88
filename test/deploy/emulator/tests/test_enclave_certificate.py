import pytest

from . import templates
from .account import Account, Resources

TRUST = {"Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}


def _association(certificate: object) -> Resources:
    return {
        "Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": TRUST}},
        "Association": {
            "Type": "AWS::EC2::EnclaveCertificateIamRoleAssociation",
            "Properties": {"CertificateArn": certificate, "RoleArn": {"Fn::GetAtt": ["Role", "Arn"]}},
        },
    }


def test_an_association_names_the_object_and_the_key(account: Account) -> None:
    arn = account.certificate("eu-west-1")
    outputs = account.create(
        "s", _association(arn), {name: {"Fn::GetAtt": ["Association", name]} for name in ("CertificateS3ObjectKey", "EncryptionKmsKeyId")}
    )
    assert outputs["CertificateS3ObjectKey"].endswith(f"/{arn}")
    assert outputs["EncryptionKmsKeyId"]
    account.delete("s")


def test_a_certificate_of_another_region_is_refused(account: Account) -> None:
    with pytest.raises(RuntimeError, match="does not exist in eu-west-1"):
        account.create("s", _association(account.certificate("us-east-1")))


def test_another_key_than_rsa_is_refused(account: Account) -> None:
    resources = {**templates.certificate(KeyAlgorithm="EC_prime256v1"), **_association({"Ref": "Certificate"})}
    with pytest.raises(RuntimeError, match="The key algorithm EC.prime256v1 is not supported"):
        account.create("s", resources)
