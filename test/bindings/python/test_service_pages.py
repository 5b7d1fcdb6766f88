"""The stacks of docs/services, as their pages show them in Python."""

import re
from pathlib import Path

import pytest
from aws_cdk import App, Environment, Stack
from cdk_acm import CertificateChecks

PAGES = [page for page in sorted(Path(__file__).parents[3].glob("docs/services/*.md")) if page.stem != "README"]
ENV = Environment(account="111111111111", region="eu-west-1")
LOOKUPS = {
    "hosted-zone:account=111111111111:domainName=example.com:region=eu-west-1": {
        "Id": "/hostedzone/Z0123456789ABCDEFGHIJ",
        "Name": "example.com.",
    },
    "availability-zones:account=111111111111:region=eu-west-1": ["eu-west-1a", "eu-west-1b"],
    "@aws-cdk/aws-route53-targets:userPoolDomainNameMethodWithoutCustomResource": True,
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_stack_of_a_page_synthesizes(page: Path) -> None:
    text = page.read_text()
    defined: dict[str, type[Stack]] = {}
    exec(re.search(r"```python\n(.*?)```", text, re.S)[1], defined)
    [name] = re.findall(r"^class (\w+)\(Stack\)", text, re.M)

    app = App(context=LOOKUPS)
    CertificateChecks.apply(app)
    defined[name](app, page.stem, env=ENV)

    template = app.synth().get_stack_by_name(page.stem).template
    types = {resource["Type"] for resource in template["Resources"].values()}
    assert set(re.findall(r"^\| property \| `([\w:]+)`", text, re.M)) <= types
