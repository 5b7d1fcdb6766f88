import pytest

from . import templates
from .account import Account, Resources


def _resources(account: Account, allowed: str, prefix: str | None) -> Resources:
    """A load balancer that writes logs below the prefix, and a bucket whose policy allows logs below a folder."""
    # names of buckets are unique across accounts
    bucket = f"logs-{account.number}"
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "logdelivery.elasticloadbalancing.amazonaws.com"},
        "Action": "s3:PutObject",
        "Resource": f"arn:aws:s3:::{bucket}/{allowed}*",
    }
    attributes = {"access_logs.s3.enabled": "true", "access_logs.s3.bucket": bucket}
    if prefix is not None:
        attributes["access_logs.s3.prefix"] = prefix
    load_balancer = templates.load_balancer(attributes)
    load_balancer["LoadBalancer"]["DependsOn"] = "Policy"
    return {
        "Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": bucket}},
        "Policy": {
            "Type": "AWS::S3::BucketPolicy",
            "Properties": {
                "Bucket": {"Ref": "Bucket"},
                "PolicyDocument": {"Version": "2012-10-17", "Statement": [statement]},
            },
        },
        **load_balancer,
    }


def test_the_folder_that_the_policy_allows_is_written(account: Account) -> None:
    account.create("s", _resources(account, "web/AWSLogs/", "web"))


def test_another_folder_is_refused(account: Account) -> None:
    with pytest.raises(RuntimeError, match="Access Denied for bucket: logs"):
        account.create("s", _resources(account, "AWSLogs/", "web"))


def test_a_prefix_that_the_template_leaves_out_stays(account: Account) -> None:
    account.create("s", _resources(account, "web/AWSLogs/", "web"))
    with pytest.raises(RuntimeError, match="Access Denied for bucket: logs"):
        account.update("s", _resources(account, "AWSLogs/", None))


def test_a_prefix_that_the_template_empties_goes(account: Account) -> None:
    account.create("s", _resources(account, "web/AWSLogs/", "web"))
    account.update("s", _resources(account, "AWSLogs/", ""))


def test_an_empty_bucket_is_refused_also_when_logs_are_off(account: Account) -> None:
    attributes = {"access_logs.s3.enabled": "false", "access_logs.s3.bucket": ""}
    with pytest.raises(RuntimeError, match="'access_logs.s3.bucket' cannot be empty"):
        account.create("s", templates.load_balancer(attributes))


@pytest.mark.parametrize("log", ["connection_logs", "health_check_logs"])
def test_other_logs_need_the_policy_too(account: Account, log: str) -> None:
    attributes = {f"{log}.s3.enabled": "true", f"{log}.s3.bucket": "somebody-elses"}
    with pytest.raises(RuntimeError, match="Access Denied for bucket: somebody-elses"):
        account.create("s", templates.load_balancer(attributes))


def _network(account: Account, actions: list[str], source: str = "*") -> Resources:
    """A Network Load Balancer, and a bucket whose policy allows CloudWatch Logs to do these actions."""
    resources = _resources(account, "web/AWSLogs/", "web")
    resources["LoadBalancer"]["Properties"]["Type"] = "network"
    bucket = f"arn:aws:s3:::logs-{account.number}"
    resources["Policy"]["Properties"]["PolicyDocument"]["Statement"] = [
        {
            "Effect": "Allow",
            "Principal": {"Service": "delivery.logs.amazonaws.com"},
            "Action": action,
            "Resource": f"{bucket}/web/AWSLogs/*" if action == "s3:PutObject" else bucket,
            "Condition": {"ArnLike": {"aws:SourceArn": f"arn:aws:logs:*:*:{source}"}},
        }
        for action in actions
    ]
    return resources


def test_a_network_load_balancer_delivers_by_cloudwatch_logs(account: Account) -> None:
    account.create("s", _network(account, ["s3:PutObject", "s3:GetBucketAcl"]))


def test_a_network_load_balancer_also_reads_the_access_control_list(account: Account) -> None:
    with pytest.raises(RuntimeError, match="Access Denied for bucket: logs"):
        account.create("s", _network(account, ["s3:PutObject"]))


def test_a_network_load_balancer_is_not_another_source_of_logs(account: Account) -> None:
    with pytest.raises(RuntimeError, match="Access Denied for bucket: logs"):
        account.create("s", _network(account, ["s3:PutObject", "s3:GetBucketAcl"], source="log-group:other"))
