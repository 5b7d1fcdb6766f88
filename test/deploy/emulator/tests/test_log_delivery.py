import pytest

from . import templates
from .account import Account, Resources


def _logs(account: Account, source_arn: str = "delivery-source:*") -> Resources:
    """A bucket whose policy lets a delivery source write."""
    bucket = f"cdn-logs-{account.number}"
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "delivery.logs.amazonaws.com"},
        "Action": "s3:PutObject",
        "Resource": f"arn:aws:s3:::{bucket}/AWSLogs/{account.number}/CloudFront/*",
        "Condition": {
            "StringEquals": {"aws:SourceAccount": account.number, "s3:x-amz-acl": "bucket-owner-full-control"},
            "ArnLike": {"aws:SourceArn": f"arn:aws:logs:us-east-1:{account.number}:{source_arn}"},
        },
    }
    return {
        "Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": bucket}},
        "Policy": {
            "Type": "AWS::S3::BucketPolicy",
            "Properties": {"Bucket": {"Ref": "Bucket"}, "PolicyDocument": {"Version": "2012-10-17", "Statement": [statement]}},
        },
    }


def _delivery(account: Account, distribution: str, name: str = "web") -> Resources:
    return {
        "Source": {
            "Type": "AWS::Logs::DeliverySource",
            "Properties": {
                "Name": name,
                "LogType": "ACCESS_LOGS",
                "ResourceArn": f"arn:aws:cloudfront::{account.number}:distribution/{distribution}",
            },
        },
        "Destination": {
            "Type": "AWS::Logs::DeliveryDestination",
            "Properties": {"Name": name, "DestinationResourceArn": f"arn:aws:s3:::cdn-logs-{account.number}"},
        },
        "Delivery": {
            "Type": "AWS::Logs::Delivery",
            "Properties": {
                "DeliverySourceName": {"Ref": "Source"},
                "DeliveryDestinationArn": {"Fn::GetAtt": ["Destination", "Arn"]},
            },
        },
    }


def _site(account: Account, source_arn: str = "delivery-source:*") -> str:
    resources = {**_logs(account, source_arn), **templates.distribution(account.certificate("us-east-1"))}
    return account.create("web", resources, {"Id": {"Ref": "Distribution"}})["Id"]


def test_logs_are_delivered_from_us_east_1_and_the_delivery_goes_with_its_stack(account: Account) -> None:
    distribution = _site(account)
    account.create("logs", _delivery(account, distribution), region="us-east-1")
    account.delete("logs", "us-east-1")
    account.create("logs", _delivery(account, distribution), region="us-east-1")


def test_a_delivery_elsewhere_is_refused(account: Account) -> None:
    distribution = _site(account)
    with pytest.raises(RuntimeError, match="not supported for this LogType in region eu-west-1"):
        account.create("logs", _delivery(account, distribution))


def test_a_distribution_that_does_not_exist_is_refused(account: Account) -> None:
    _site(account)
    with pytest.raises(RuntimeError, match="Cannot find the resource"):
        account.create("logs", _delivery(account, "E0"), region="us-east-1")


def test_a_second_source_of_a_distribution_is_refused(account: Account) -> None:
    distribution = _site(account)
    account.create("logs", _delivery(account, distribution), region="us-east-1")
    with pytest.raises(RuntimeError, match="already been used in another Delivery Source"):
        account.create("more", _delivery(account, distribution, "other"), region="us-east-1")


def test_a_bucket_whose_policy_allows_another_source_is_refused(account: Account) -> None:
    distribution = _site(account, "delivery-source:other")
    with pytest.raises(RuntimeError, match="CloudWatch Logs cannot write into the bucket cdn-logs"):
        account.create("logs", _delivery(account, distribution), region="us-east-1")
