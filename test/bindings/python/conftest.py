"""What the tests share: a stack in Sydney and a hosted zone that is there already."""

import pytest
from aws_cdk import App, Environment, Stack
from aws_cdk import aws_route53 as route53


@pytest.fixture
def app() -> App:
    return App()


@pytest.fixture
def stack(app: App) -> Stack:
    return Stack(app, "Web", env=Environment(account="111122223333", region="ap-southeast-2"))


@pytest.fixture
def hosted_zone(stack: Stack) -> route53.IHostedZone:
    return route53.HostedZone.from_hosted_zone_attributes(
        stack, "Zone", zone_name="example.com", hosted_zone_id="Z0123456789ABCDEFGHIJ"
    )
