"""An account in the emulator, as the tests use it: stacks, and clients for what the stacks made."""

import json
import time
from typing import Any

from botocore.session import get_session

Resources = dict[str, dict[str, Any]]
Outputs = dict[str, Any]

DONE = ("_COMPLETE", "_FAILED")


class Account:
    def __init__(self, endpoint: str, number: str) -> None:
        self.number = number
        self._endpoint = endpoint
        self._session = get_session()

    def client(self, service: str, region: str = "eu-west-1") -> Any:
        return self._session.create_client(
            service,
            region_name=region,
            endpoint_url=self._endpoint,
            aws_access_key_id=self.number,
            aws_secret_access_key="test",
        )

    def create(
        self, name: str, resources: Resources, outputs: Outputs | None = None, region: str = "eu-west-1", **more: Any
    ) -> dict[str, str]:
        """Creates a stack and returns its outputs; a failure raises with CloudFormation's reasons."""
        client = self.client("cloudformation", region)
        client.create_stack(StackName=name, TemplateBody=_template(resources, outputs), **more)
        return self._outcome(name, region)

    def update(
        self, name: str, resources: Resources, outputs: Outputs | None = None, region: str = "eu-west-1"
    ) -> dict[str, str]:
        self.client("cloudformation", region).update_stack(
            StackName=name, TemplateBody=_template(resources, outputs)
        )
        return self._outcome(name, region)

    def delete(self, name: str, region: str = "eu-west-1") -> None:
        client = self.client("cloudformation", region)
        # Under its name a deleted stack is not found.
        stack_id = str(client.describe_stacks(StackName=name)["Stacks"][0]["StackId"])
        client.delete_stack(StackName=name)
        self._wait(stack_id, region)

    def certificate(self, region: str, domain: str = "www.example.com") -> str:
        request = self.client("acm", region).request_certificate(DomainName=domain, ValidationMethod="DNS")
        return str(request["CertificateArn"])

    def reasons(self, name: str, region: str = "eu-west-1") -> str:
        """The reasons of all failures in the stack's events, one a line."""
        events = self.client("cloudformation", region).describe_stack_events(StackName=name)["StackEvents"]
        return "\n".join(
            f"{event['LogicalResourceId']}: {event['ResourceStatusReason']}"
            for event in events
            if event["ResourceStatus"].endswith("_FAILED")
        )

    def _outcome(self, name: str, region: str) -> dict[str, str]:
        stack = self._wait(name, region)
        if stack["StackStatus"] not in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
            raise RuntimeError(self.reasons(name, region))
        return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}

    def _wait(self, name: str, region: str) -> dict[str, Any]:
        client = self.client("cloudformation", region)
        for _ in range(100):
            stack: dict[str, Any] = client.describe_stacks(StackName=name)["Stacks"][0]
            status = stack["StackStatus"]
            if status.endswith(DONE) and not status.endswith("IN_PROGRESS"):
                if status == "DELETE_FAILED":
                    raise RuntimeError(self.reasons(name, region))
                return stack
            time.sleep(0.05)
        raise TimeoutError(f"{name} is still {status}")


def _template(resources: Resources, outputs: Outputs | None) -> str:
    template: dict[str, Any] = {"Resources": resources}
    if outputs:
        # an output is its value alone, or all that the template says of it
        template["Outputs"] = {name: output if "Export" in output else {"Value": output} for name, output in outputs.items()}
    return json.dumps(template)
