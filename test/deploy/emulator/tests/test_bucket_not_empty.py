import pytest

from .account import Account, Resources


def _bucket(account: Account) -> Resources:
    properties = {"BucketName": f"objects-{account.number}", "VersioningConfiguration": {"Status": "Enabled"}}
    return {"Bucket": {"Type": "AWS::S3::Bucket", "Properties": properties}}


def test_a_bucket_is_deleted_when_its_versions_are(account: Account) -> None:
    name = account.create("s", _bucket(account), {"Name": {"Ref": "Bucket"}})["Name"]
    s3 = account.client("s3")
    version = s3.put_object(Bucket=name, Key="a", Body=b"a")["VersionId"]
    marker = s3.delete_object(Bucket=name, Key="a")["VersionId"]
    with pytest.raises(RuntimeError, match="is not empty"):
        account.delete("s")
    for each in (version, marker):
        s3.delete_object(Bucket=name, Key="a", VersionId=each)
    account.delete("s")
    assert s3.list_buckets()["Buckets"] == []
