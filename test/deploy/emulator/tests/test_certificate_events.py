import json
import time

from .account import Account, Resources

TEMPLATE = '"<name> expires in <days> days."\n"Certificate: <arn>"'

RESOURCES: Resources = {
    "Topic": {"Type": "AWS::SNS::Topic"},
    "Queue": {"Type": "AWS::SQS::Queue"},
    "Subscription": {
        "Type": "AWS::SNS::Subscription",
        "Properties": {
            "TopicArn": {"Ref": "Topic"},
            "Protocol": "sqs",
            "Endpoint": {"Fn::GetAtt": ["Queue", "Arn"]},
            "RawMessageDelivery": True,
        },
    },
    "Rule": {
        "Type": "AWS::Events::Rule",
        "Properties": {
            "EventPattern": {"source": ["aws.acm"], "resources": ["arn:1"]},
            "Targets": [
                {
                    "Id": "t",
                    "Arn": {"Ref": "Topic"},
                    "InputTransformer": {
                        "InputPathsMap": {
                            "name": "$.detail.CommonName",
                            "days": "$.detail.DaysToExpiry",
                            "arn": "$.resources[0]",
                        },
                        "InputTemplate": TEMPLATE,
                    },
                }
            ],
        },
    },
}


def test_an_event_of_acm_gets_to_the_topic_as_text(account: Account) -> None:
    queue = account.create("s", RESOURCES, {"Queue": {"Ref": "Queue"}})["Queue"]
    _put(account, "arn:2")
    _put(account, "arn:1")
    assert _messages(account, queue) == ['"example.com expires in 30 days."\n"Certificate: arn:1"']


def test_only_acm_sends_events_of_acm(account: Account) -> None:
    entry = {"Source": "aws.acm", "DetailType": "ACM Certificate Expired", "Detail": "{}"}
    assert account.client("events").put_events(Entries=[entry])["FailedEntryCount"] == 1


def _put(account: Account, arn: str) -> None:
    entry = {
        "Source": "emulated.acm",
        "DetailType": "ACM Certificate Renewal Action Required",
        "Detail": json.dumps({"CommonName": "example.com", "DaysToExpiry": 30}),
        "Resources": [arn],
    }
    assert account.client("events").put_events(Entries=[entry])["FailedEntryCount"] == 0


def _messages(account: Account, queue: str) -> list[str]:
    sqs = account.client("sqs")
    for _ in range(50):
        messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
        if messages:
            return [str(message["Body"]) for message in messages]
        time.sleep(0.1)
    return []
