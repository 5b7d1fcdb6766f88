from . import templates
from .account import Account

HSTS = "routing.http.response.strict_transport_security.header_value"


def test_a_listener_has_its_attributes_from_the_start(account: Account) -> None:
    resources = templates.listener(account.certificate("eu-west-1"), {HSTS: "max-age=1"})
    arn = account.create("s", resources, {"Arn": {"Ref": "Listener"}})["Arn"]

    attributes = account.client("elbv2").describe_listener_attributes(ListenerArn=arn)["Attributes"]

    assert {"Key": HSTS, "Value": "max-age=1"} in attributes
