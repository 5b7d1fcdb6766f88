import pytest
from cryptography import x509

from .account import Account
from .authorities import below, permission, root

CHAIN = {"Chain": {"Fn::GetAtt": ["SubActivation", "CompleteCertificateChain"]}}


def test_a_ca_below_another_one_is_issued_by_it(account: Account) -> None:
    outputs = account.create("cas", {**root(), **below()}, CHAIN)

    issuing, top = x509.load_pem_x509_certificates(outputs["Chain"].encode())
    issuing.verify_directly_issued_by(top)
    top.verify_directly_issued_by(top)
    assert issuing.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert issuing.subject.rfc4514_string() == "O=Example,CN=Sub"


def test_a_ca_is_disabled_before_it_is_deleted(account: Account) -> None:
    account.create("cas", {**root(), **below(), **permission()}, CHAIN)

    account.delete("cas")


def test_a_ca_that_is_active_cannot_be_deleted(account: Account) -> None:
    resources = root()
    resources["RootActivation"]["DeletionPolicy"] = "Retain"
    account.create("cas", resources)

    with pytest.raises(RuntimeError, match="must be disabled before it is deleted"):
        account.delete("cas")


@pytest.mark.parametrize(
    ("days", "refusal"), [(3649, None), (3651, "exceeds the certificate authority validity")]
)
def test_a_ca_expires_before_its_parent(account: Account, days: int, refusal: str | None) -> None:
    resources = {**root(3650), **below(days)}
    if refusal is None:
        account.create("cas", resources)
        return
    with pytest.raises(RuntimeError, match=refusal):
        account.create("cas", resources)


def test_a_ca_that_is_not_active_issues_nothing(account: Account) -> None:
    resources = {**root(), **below()}
    resources["SubCertificate"]["Properties"]["CertificateAuthorityArn"] = {"Fn::GetAtt": ["Root", "Arn"]}
    del resources["RootActivation"], resources["SubActivation"]

    with pytest.raises(RuntimeError, match="PENDING_CERTIFICATE"):
        account.create("cas", resources)


def test_a_permission_is_for_acm_alone(account: Account) -> None:
    with pytest.raises(RuntimeError, match="acm.amazonaws.com"):
        account.create("cas", {**root(), **permission(principal="ec2.amazonaws.com")})


def test_a_list_needs_a_bucket_with_a_policy_and_an_acl_that_is_not_public(account: Account) -> None:
    account.client("s3").create_bucket(Bucket="crl", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    crl = {"Enabled": True, "S3BucketName": "crl", "ExpirationInDays": 7}

    for more, refusal in [({}, "BUCKET_OWNER_FULL_CONTROL"), ({"S3ObjectAcl": "BUCKET_OWNER_FULL_CONTROL"}, "cannot write")]:
        with pytest.raises(RuntimeError, match=refusal):
            account.create("cas" + str(len(more)), root(RevocationConfiguration={"CrlConfiguration": {**crl, **more}}))
