"""A function assumes a role if its own role and the trust of that role allow it, and then has the permissions of that role in Route 53.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html
"""

import re
from typing import Any
from urllib.parse import parse_qs

from ministack.core import iam_evaluator
from ministack.core.responses import get_account_id, get_region
from ministack.core.router import extract_access_key_id
from ministack.services import iam, route53, sts

from .function_permissions import ROLE, TOKEN, Needed, allows

RECORDS = re.compile(r"/hostedzone/([^/]+)/rrset/?$")


def apply() -> None:
    assume, change = sts.handle_request, route53.handle_request

    async def assume_if_allowed(method: str, path: str, headers: dict[str, str], body: bytes, query: Any) -> Any:
        request = {key: values[0] for key, values in parse_qs((body or b"").decode()).items()}
        caller = headers.get(TOKEN, "")
        if request.get("Action") == "AssumeRole" and caller.startswith(ROLE) and not _may_assume(caller, request):
            refusal = f"User: {caller} is not authorized to perform: sts:AssumeRole on resource: {request['RoleArn']}"
            return sts._error(403, "AccessDenied", refusal, ns="sts")
        return await assume(method, path, headers, body, query)

    async def change_if_allowed(method: str, path: str, headers: dict[str, str], body: bytes, query: Any) -> Any:
        zone = RECORDS.search(path)
        session = sts._sessions.get(extract_access_key_id(headers, query))
        if zone and method == "POST" and session and not _may_change(_role_of(session), zone.group(1), body):
            refusal = f"User: {session['Arn']} is not authorized to perform: route53:ChangeResourceRecordSets"
            return route53._error_response("AccessDenied", refusal, 403)
        return await change(method, path, headers, body, query)

    sts.handle_request, route53.handle_request = assume_if_allowed, change_if_allowed


def _may_assume(caller: str, request: dict[str, str]) -> bool:
    arn = request["RoleArn"]
    role = iam._roles.get_scoped(arn.split(":")[4], None, arn.rsplit("/", 1)[-1])
    if role is None or not allows(caller, Needed("sts:AssumeRole", arn)):
        return False
    context = iam_evaluator.EvalContext(
        principal_arn=caller,
        principal_type="AssumedRole",
        principal_account=get_account_id(),
        action="sts:AssumeRole",
        resource_arn=arn,
        region=get_region(),
        service_context={"sts:externalid": request.get("ExternalId")},
    )
    return bool(iam_evaluator.evaluate_trust_policy(role["AssumeRolePolicyDocument"], caller, context))


def _role_of(session: dict[str, Any]) -> str:
    """Of arn:aws:sts::<account>:assumed-role/<role>/<session>."""
    account, name = session["Arn"].split(":")[4], session["Arn"].split("/")[1]
    return f"{ROLE}{account}:role/{name}"


def _may_change(role: str, zone: str, body: bytes) -> bool:
    root = route53._parse_body(body)
    changes = route53._findall(route53._find(route53._find(root, "ChangeBatch"), "Changes"), "Change")
    records = [route53._parse_record_set(route53._find(change, "ResourceRecordSet")) for change in changes]
    context = {
        "route53:changeresourcerecordsetsnormalizedrecordnames": [record["Name"].lower().rstrip(".") for record in records],
        "route53:changeresourcerecordsetsrecordtypes": [record["Type"] for record in records],
        "route53:changeresourcerecordsetsactions": [route53._text(change, "Action") for change in changes],
    }
    return allows(role, Needed("route53:ChangeResourceRecordSets", f"arn:aws:route53:::hostedzone/{zone}", context))
