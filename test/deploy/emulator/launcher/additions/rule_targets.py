"""EventBridge invokes a function asynchronously: Lambda tries again after an error, and then tells the failure destination.

https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
"""

import json

from ministack.services import eventbridge, lambda_svc


def apply() -> None:
    dispatch = eventbridge._dispatch_to_lambda

    def dispatch_with_retries(arn: str, payload: str) -> None:
        function, config, _ = lambda_svc._get_func_record_for_ref(arn)
        if not function or not config:
            dispatch(arn, payload)
            return
        lambda_svc.invoke_async_with_retry(lambda_svc._execution_record_for_config(function, config), json.loads(payload))

    eventbridge._dispatch_to_lambda = dispatch_with_retries
