from .account import Account


def test_a_change_is_in_sync_the_first_time_that_it_is_looked_at(account: Account) -> None:
    route53 = account.client("route53")
    zone = route53.create_hosted_zone(Name="example.com", CallerReference="zone")["HostedZone"]["Id"]
    record = {"Name": "www.example.com", "Type": "CNAME", "TTL": 60, "ResourceRecords": [{"Value": "example.com"}]}
    batch = {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record}]}

    change = route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=batch)["ChangeInfo"]["Id"]

    assert route53.get_change(Id=change)["ChangeInfo"]["Status"] == "INSYNC"
