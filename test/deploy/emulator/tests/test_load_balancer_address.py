import urllib.request

from . import templates
from .account import Account


def test_a_load_balancer_answers_without_a_signature(account: Account, endpoint: str) -> None:
    resources = templates.listener(account.certificate("eu-west-1"))
    name = account.create("s", resources, {"Name": {"Fn::GetAtt": ["LoadBalancer", "DNSName"]}})["Name"]

    request = urllib.request.Request(endpoint, headers={"Host": f"{name}:443"})
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 200
        assert answer.headers["Server"] == "awselb/2.0"
