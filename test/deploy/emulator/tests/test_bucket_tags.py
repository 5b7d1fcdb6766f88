from .account import Account


def test_a_bucket_has_the_tags_of_its_template_and_its_stack(account: Account) -> None:
    tags = [{"Key": "own", "Value": "1"}]
    bucket = {"Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"Tags": tags}}}
    name = account.create("s", bucket, {"Name": {"Ref": "Bucket"}}, Tags=[{"Key": "stack", "Value": "2"}])["Name"]

    found = {tag["Key"]: tag["Value"] for tag in account.client("s3").get_bucket_tagging(Bucket=name)["TagSet"]}

    assert found["own"] == "1"
    assert found["stack"] == "2"


def test_an_update_of_the_tags_reaches_the_bucket(account: Account) -> None:
    def bucket(value: str) -> dict[str, dict[str, object]]:
        return {"Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"Tags": [{"Key": "own", "Value": value}]}}}

    name = account.create("s", bucket("1"), {"Name": {"Ref": "Bucket"}})["Name"]
    account.update("s", bucket("2"), {"Name": {"Ref": "Bucket"}})

    assert {"Key": "own", "Value": "2"} in account.client("s3").get_bucket_tagging(Bucket=name)["TagSet"]
