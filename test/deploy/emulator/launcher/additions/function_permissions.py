"""A function calls ACM, Secrets Manager, CloudFormation and Elastic Load Balancing with the permissions of its role, and no others.

The keys that MiniStack gives to functions are those of the account. Here they
come with a session token that names the role, whose policies MiniStack's own
evaluation then reads.

https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
https://docs.aws.amazon.com/acm/latest/userguide/authen-apipermissions.html
https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html
https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudformation.html
https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from ministack.core import iam_evaluator, lambda_runtime
from ministack.core.responses import error_response_json, get_account_id, get_region
from ministack.services import acm, alb, cloudformation, secretsmanager
from ministack.services.cloudformation.helpers import _error as cloudformation_error

TOKEN = "x-amz-security-token"
ROLE = "arn:aws:iam::"


@dataclass
class Needed:
    """A permission that a request needs."""

    action: str
    resource: str = "*"
    context: dict[str, Any] = field(default_factory=dict)


def apply() -> None:
    credentials = lambda_runtime.execution_credentials

    def with_role(config: dict[str, Any]) -> dict[str, str]:
        return {**credentials(config), "AWS_SESSION_TOKEN": str(config.get("Role", ""))}

    # MiniStack's modules have imported the function by name.
    for name, module in list(sys.modules.items()):
        if name.startswith("ministack") and getattr(module, "execution_credentials", None) is credentials:
            setattr(module, "execution_credentials", with_role)
    _check(acm, _needed_of_acm)
    _check(secretsmanager, _needed_of_secrets_manager)
    _check_query(alb, alb._error, _needed_of_load_balancing)
    _check_query(cloudformation, cloudformation_error, _needed_of_cloudformation)


def _check(service: Any, needed_by: Any) -> None:
    handle = service.handle_request

    async def handle_if_allowed(method: str, path: str, headers: dict[str, str], body: bytes, query: Any) -> Any:
        role = headers.get(TOKEN, "")
        if role.startswith(ROLE):
            request = json.loads(body or b"{}")
            for needed in needed_by(headers.get("x-amz-target", "").rsplit(".", 1)[-1], request):
                if not allows(role, needed):
                    refusal = f"{role} is not authorized to perform {needed.action} on {needed.resource}"
                    return error_response_json("AccessDeniedException", refusal, 400)
        return await handle(method, path, headers, body, query)

    service.handle_request = handle_if_allowed


def _check_query(service: Any, error: Any, needed_by: Any) -> None:
    """For a service whose requests are forms."""
    handle = service.handle_request

    async def handle_if_allowed(method: str, path: str, headers: dict[str, str], body: bytes, query: Any) -> Any:
        role = headers.get(TOKEN, "")
        if role.startswith(ROLE):
            request = {key: values[0] for key, values in parse_qs((body or b"").decode()).items()}
            needed: Needed = needed_by(request)
            if not allows(role, needed):
                return error("AccessDenied", f"{role} is not authorized to perform {needed.action} on {needed.resource}", 403)
        return await handle(method, path, headers, body, query)

    service.handle_request = handle_if_allowed


def _needed_of_load_balancing(request: dict[str, str]) -> Needed:
    # what describes load balancers can be allowed for all of them only
    action = request["Action"]
    return Needed(f"elasticloadbalancing:{action}", "*" if action.startswith("Describe") else request["LoadBalancerArn"])


def _needed_of_cloudformation(request: dict[str, str]) -> Needed:
    return Needed(f"cloudformation:{request['Action']}", request.get("StackName", "*"))


def _needed_of_acm(action: str, request: dict[str, Any]) -> Iterator[Needed]:
    arn = request.get("CertificateArn")
    certificate = acm._certificates.get(arn) if arn else None
    tags = {f"aws:resourcetag/{tag['Key']}".lower(): tag["Value"] for tag in (certificate or {}).get("Tags", [])}
    # A new certificate has no ARN yet, and a list has none.
    new = f"arn:aws:acm:{get_region()}:{get_account_id()}:certificate/new"
    resource = arn or (new if action in ("ImportCertificate", "RequestCertificate") else "*")
    yield Needed(f"acm:{action}", resource, tags)
    if action in ("ImportCertificate", "RequestCertificate") and request.get("Tags"):
        yield Needed("acm:AddTagsToCertificate", resource, tags)


def _needed_of_secrets_manager(action: str, request: dict[str, Any]) -> Iterator[Needed]:
    _, secret = secretsmanager._resolve(request.get("SecretId", ""))
    resource = secret["ARN"] if secret else "*"
    yield Needed(f"secretsmanager:{action}", resource)
    encrypted_with = (secret or {}).get("KmsKeyId")
    if action == "GetSecretValue" and encrypted_with:
        yield Needed("kms:Decrypt", encrypted_with, {"kms:viaservice": f"secretsmanager.{get_region()}.amazonaws.com"})


def allows(role: str, needed: Needed) -> bool:
    account = role.split(":")[4]
    policies = iam_evaluator._gather_role_policies(role.rsplit("/", 1)[-1], account)
    context = iam_evaluator.EvalContext(
        principal_arn=role,
        principal_type="AssumedRole",
        principal_account=account,
        action=needed.action,
        resource_arn=needed.resource,
        region=get_region(),
        service_context=needed.context,
    )
    return bool(iam_evaluator.evaluate(context, policies).decision == "Allow")
