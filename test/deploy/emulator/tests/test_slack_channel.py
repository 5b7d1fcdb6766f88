import pytest

from .account import Account, Resources


def _channel(*topics: object) -> Resources:
    return {
        "Channel": {
            "Type": "AWS::Chatbot::SlackChannelConfiguration",
            "Properties": {
                "ConfigurationName": "certificates",
                "IamRoleArn": "arn:aws:iam::000000000000:role/chat",
                "SlackChannelId": "C0123ABCD",
                "SlackWorkspaceId": "T0123ABCD",
                "SnsTopicArns": list(topics),
            },
        }
    }


def test_a_channel_subscribes_to_topics_of_two_regions(account: Account) -> None:
    topic = {"Topic": {"Type": "AWS::SNS::Topic", "Properties": {}}}
    elsewhere = account.create("elsewhere", topic, {"Arn": {"Ref": "Topic"}}, "us-east-1")["Arn"]
    outputs = account.create("s", {**topic, **_channel({"Ref": "Topic"}, elsewhere)}, {"Arn": {"Ref": "Channel"}})
    assert outputs["Arn"].endswith(":chat-configuration/slack-channel/certificates")
    account.delete("s")


def test_a_topic_that_does_not_exist_is_refused(account: Account) -> None:
    missing = f"arn:aws:sns:us-east-1:{account.number}:missing"
    with pytest.raises(RuntimeError, match=f"The topic {missing} does not exist"):
        account.create("s", _channel(missing))
