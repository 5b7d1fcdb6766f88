import urllib.error
import urllib.request
from email.message import Message

from . import templates
from .account import Account


def answer(endpoint: str, name: str, path: str = "/") -> tuple[int, Message]:
    class Opener(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    request = urllib.request.Request(endpoint + path, headers={"Host": f"{name}:443"})
    try:
        with urllib.request.build_opener(Opener).open(request) as response:
            return response.status, response.headers
    except urllib.error.HTTPError as error:
        return error.code, error.headers


def test_a_load_balancer_answers_without_a_signature(account: Account, endpoint: str) -> None:
    resources = templates.listener(account.certificate("eu-west-1"))
    name = account.create("s", resources, {"Name": {"Fn::GetAtt": ["LoadBalancer", "DNSName"]}})["Name"]

    status, headers = answer(endpoint, name)
    assert (status, headers["Server"]) == (200, "awselb/2.0")


def test_it_answers_at_a_name_whose_record_leads_to_it(account: Account, endpoint: str) -> None:
    resources = templates.listener(account.certificate("eu-west-1"))
    redirect = {"Type": "redirect", "RedirectConfig": {"Host": "www.example.com", "StatusCode": "HTTP_301"}}
    condition = {"Field": "host-header", "HostHeaderConfig": {"Values": ["old.example.com"]}}
    rule = {"ListenerArn": {"Ref": "Listener"}, "Priority": 1, "Conditions": [condition], "Actions": [redirect]}
    name = account.create(
        "s",
        {**resources, "Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": rule}},
        {"Name": {"Fn::GetAtt": ["LoadBalancer", "DNSName"]}},
    )["Name"]
    route53 = account.client("route53")
    zone = route53.create_hosted_zone(Name="example.com", CallerReference="s")["HostedZone"]["Id"]
    for alias in ["old.example.com", "new.example.com"]:
        target = {"HostedZoneId": "Z32O12XQLNTSW2", "DNSName": f"dualstack.{name}", "EvaluateTargetHealth": False}
        change = {"Action": "CREATE", "ResourceRecordSet": {"Name": alias, "Type": "A", "AliasTarget": target}}
        route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": [change]})

    assert answer(endpoint, "new.example.com")[0] == 200
    status, headers = answer(endpoint, "old.example.com", "/a?b=c")
    assert (status, headers["Location"]) == (301, "https://www.example.com:443/a?b=c")
