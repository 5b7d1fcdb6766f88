"""A certificate with an RSA key, of the own region, is associated with a role, whose policy then names the S3 object and the KMS key.

It is recorded only: no object is written, and no key exists.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-enclavecertificateiamroleassociation.html
https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave-refapp.html
"""

from ministack.core.responses import get_region, new_uuid
from ministack.services import acm, iam

from ..certificates import exists
from ..resource_types import Created, Properties, register

TYPE = "AWS::EC2::EnclaveCertificateIamRoleAssociation"


def apply() -> None:
    register(TYPE, create=_create, update=_update, delete=_delete, replaced_by=("CertificateArn", "RoleArn"))


def _create(logical_id: str, properties: Properties, stack_name: str) -> Created:
    certificate, role = properties["CertificateArn"], properties["RoleArn"]
    if not exists(certificate, get_region()):
        raise _refusal("InvalidCertificateArn.NotFound", f"The certificate {certificate} does not exist in {get_region()}")
    algorithm = acm._certificates[certificate].get("KeyAlgorithm", "RSA_2048")
    if not algorithm.replace("-", "_").startswith("RSA"):
        raise _refusal("InvalidParameterValue", f"The key algorithm {algorithm} is not supported")
    if role.split("/")[-1] not in iam._roles:
        raise _refusal("InvalidRoleArn.NotFound", f"The role {role} does not exist")
    return f"{certificate}|{role}", {
        "CertificateS3BucketName": f"aws-ec2-enclave-certificate-{get_region()}-prod",
        "CertificateS3ObjectKey": f"{role}/{certificate}",
        "EncryptionKmsKeyId": new_uuid(),
    }


def _update(physical_id: str, old: Properties, new: Properties, stack_name: str) -> Created:
    return physical_id, {}


def _delete(physical_id: str, properties: Properties) -> None:
    """Nothing is kept of it."""


def _refusal(code: str, message: str) -> ValueError:
    return ValueError(f"{message} (Service: Ec2, Status Code: 400, Error Code: {code})")
