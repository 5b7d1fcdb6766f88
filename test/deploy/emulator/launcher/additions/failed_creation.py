"""CloudFormation deletes the custom resource that it could not create, with the physical ID of the answer that says so.

https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requesttypes-delete.html
https://github.com/aws/aws-cdk/pull/5525
"""

from typing import Any

from ministack.services.cloudformation import custom_resource


def apply() -> None:
    deliver, invoke = custom_resource.deliver_response, custom_resource.invoke_custom_resource
    refused: dict[tuple[str, str], str] = {}

    def remember(token: str, answer: dict[str, Any]) -> bool:
        if answer.get("Status") == "FAILED" and answer.get("PhysicalResourceId"):
            refused[answer["StackId"], answer["LogicalResourceId"]] = answer["PhysicalResourceId"]
        return bool(deliver(token, answer))

    def invoke_and_clean_up(
        request: str, logical_id: str, props: Any, stack: str, stack_id: str, resource_type: str, **more: Any
    ) -> Any:
        refused.pop((stack_id, logical_id), None)
        try:
            return invoke(request, logical_id, props, stack, stack_id, resource_type, **more)
        except RuntimeError:
            physical_id = refused.pop((stack_id, logical_id), None)
            if request == "Create" and physical_id:
                invoke("Delete", logical_id, props, stack, stack_id, resource_type, physical_id=physical_id)
            raise

    custom_resource.deliver_response, custom_resource.invoke_custom_resource = remember, invoke_and_clean_up
