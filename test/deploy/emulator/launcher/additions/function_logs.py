"""The log of a function has what its role may write: Lambda creates a stream in the log group, and puts events into it.

MiniStack writes the log whatever the role is.

https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html
https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html
"""

from typing import Any

from ministack.services import lambda_svc

from .function_permissions import ROLE, Needed, allows

WRITING = ("logs:CreateLogStream", "logs:PutLogEvents")


def apply() -> None:
    emit = lambda_svc._emit_lambda_logs

    def emit_if_allowed(func: dict[str, Any], *args: Any, **more: Any) -> None:
        config = func.get("config") or func
        role = str(config.get("Role", ""))
        streams = f"{_log_group_of(config)}:log-stream:any"
        if not role.startswith(ROLE) or all(allows(role, Needed(action, streams)) for action in WRITING):
            emit(func, *args, **more)

    lambda_svc._emit_lambda_logs = emit_if_allowed


def _log_group_of(config: dict[str, Any]) -> str:
    _, partition, _, region, account, _, name = str(config["FunctionArn"]).split(":")[:7]
    group = (config.get("LoggingConfig") or {}).get("LogGroup") or f"/aws/lambda/{name}"
    return f"arn:{partition}:logs:{region}:{account}:log-group:{group}"
