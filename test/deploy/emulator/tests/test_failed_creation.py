import pytest

from .account import Account, Resources

# Refuses each request but Delete, under an ID of its own.
REFUSING = """
exports.handler = async ({ RequestType, RequestId, StackId, LogicalResourceId, PhysicalResourceId = 'none/1', ResponseURL }) => {
  console.log(RequestType, PhysicalResourceId);
  const Status = RequestType === 'Delete' ? 'SUCCESS' : 'FAILED';
  const answer = { Status, Reason: 'broken', RequestId, StackId, LogicalResourceId, PhysicalResourceId };
  await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify(answer) });
};
"""

RESOURCES: Resources = {
    "Role": {
        "Type": "AWS::IAM::Role",
        "Properties": {
            "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []},
            "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"],
        },
    },
    "Function": {
        "Type": "AWS::Lambda::Function",
        "Properties": {
            "FunctionName": "refusing",
            "Runtime": "nodejs24.x",
            "Handler": "index.handler",
            "Code": {"ZipFile": REFUSING},
            "Role": {"Fn::GetAtt": ["Role", "Arn"]},
        },
    },
    "Thing": {"Type": "Custom::Thing", "Properties": {"ServiceToken": {"Fn::GetAtt": ["Function", "Arn"]}}},
}


def test_a_custom_resource_whose_creation_fails_is_deleted_by_the_id_of_its_answer(account: Account) -> None:
    with pytest.raises(RuntimeError, match="Thing: broken"):
        account.create("s", RESOURCES)

    events = account.client("logs").filter_log_events(logGroupName="/aws/lambda/refusing")["events"]
    requests = [event["message"] for event in events if "none/1" in event["message"]]
    assert ["Create" in requests[0], "Delete" in requests[1], len(requests)] == [True, True, 2]
