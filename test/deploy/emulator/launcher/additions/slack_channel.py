"""A configuration of a Slack channel subscribes to topics of any region of its account, which have to exist. Nothing is sent to Slack.

https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-slackchannelconfiguration.html
https://docs.aws.amazon.com/chatbot/latest/adminguide/using-service-linked-roles.html
https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html (NotFound)
"""

from ministack.core.responses import get_account_id
from ministack.services import sns

from ..resource_types import Created, Properties, register

TYPE = "AWS::Chatbot::SlackChannelConfiguration"


def apply() -> None:
    register(
        TYPE, create=_create, update=_update, delete=_delete, replaced_by=("ConfigurationName", "SlackChannelId", "SlackWorkspaceId")
    )


def _create(logical_id: str, properties: Properties, stack_name: str) -> Created:
    _subscribe(properties)
    arn = f"arn:aws:chatbot::{get_account_id()}:chat-configuration/slack-channel/{properties['ConfigurationName']}"
    return arn, {"Arn": arn}


def _update(arn: str, old: Properties, new: Properties, stack_name: str) -> Created:
    _subscribe(new)
    return arn, {"Arn": arn}


def _subscribe(properties: Properties) -> None:
    for topic in properties.get("SnsTopicArns", []):
        region, account = topic.split(":")[3:5]
        if account != get_account_id() or not sns._topics.contains_scoped(account, region, topic):
            raise ValueError(f"The topic {topic} does not exist (Service: AWSChatbot, Status Code: 400, Error Code: InvalidParameterException)")


def _delete(physical_id: str, properties: Properties) -> None:
    """Nothing is kept of it."""
