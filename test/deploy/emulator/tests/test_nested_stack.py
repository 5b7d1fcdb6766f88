import json

from . import templates
from .account import Account


def test_a_nested_stack_names_its_parent_and_no_other_stack_has_one(account: Account) -> None:
    s3 = account.client("s3")
    s3.create_bucket(Bucket="templates", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_object(Bucket="templates", Key="nested.json", Body=json.dumps({"Resources": templates.load_balancer()}).encode())
    url = "https://s3.eu-west-1.amazonaws.com/templates/nested.json"
    account.create("s", {"Nested": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": url}}})

    stacks = account.client("cloudformation").describe_stacks()["Stacks"]

    [parent] = [stack for stack in stacks if stack["StackName"] == "s"]
    [nested] = [stack for stack in stacks if stack["StackName"] != "s"]
    assert "ParentId" not in parent
    assert nested["ParentId"] == parent["StackId"]
