import time

from .account import Account, Resources

FAILING = "exports.handler = async (event) => { throw new Error('cannot import ' + event.name); };"

RESOURCES: Resources = {
    "Role": {
        "Type": "AWS::IAM::Role",
        "Properties": {"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": []}},
    },
    "Function": {
        "Type": "AWS::Lambda::Function",
        "Properties": {
            "Runtime": "nodejs24.x",
            "Handler": "index.handler",
            "Code": {"ZipFile": FAILING},
            "Role": {"Fn::GetAtt": ["Role", "Arn"]},
        },
    },
    "Queue": {"Type": "AWS::SQS::Queue"},
    "Failures": {
        "Type": "AWS::Lambda::EventInvokeConfig",
        "Properties": {
            "FunctionName": {"Ref": "Function"},
            "Qualifier": "$LATEST",
            "DestinationConfig": {"OnFailure": {"Destination": {"Fn::GetAtt": ["Queue", "Arn"]}}},
        },
    },
    "Rule": {
        "Type": "AWS::Events::Rule",
        "Properties": {
            "EventPattern": {"source": ["aws.secretsmanager"], "detail": {"labelUpdated": ["AWSCURRENT"]}},
            "Targets": [{"Id": "t", "Arn": {"Fn::GetAtt": ["Function", "Arn"]}, "Input": '{"name":"partner"}'}],
        },
    },
}


def test_the_failure_of_a_function_that_a_rule_calls_gets_to_its_destination(account: Account) -> None:
    queue = account.create("s", RESOURCES, {"Queue": {"Ref": "Queue"}})["Queue"]

    secrets = account.client("secretsmanager")
    secrets.create_secret(Name="partner", SecretString="s")
    secrets.put_secret_value(SecretId="partner", SecretString="t")

    assert "cannot import partner" in _message(account, queue)


def _message(account: Account, queue: str) -> str:
    for _ in range(60):
        messages = account.client("sqs").receive_message(QueueUrl=queue).get("Messages", [])
        if messages:
            return str(messages[0]["Body"])
        time.sleep(0.5)
    raise TimeoutError("no message within 30 seconds")
