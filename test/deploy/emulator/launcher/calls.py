"""Calls services for the stories, with botocore: `python -m launcher.calls ENDPOINT ACCOUNT REGION CALLS`.

The calls are a list of [service, operation, parameters] in JSON. Each answer is printed as a line of JSON.
"""

import json
import sys

from botocore.session import get_session


def main(endpoint: str, account: str, region: str, calls: str) -> None:
    session = get_session()
    for service, operation, parameters in json.loads(calls):
        client = session.create_client(
            service, region_name=region, endpoint_url=endpoint, aws_access_key_id=account, aws_secret_access_key="test"
        )
        answer = getattr(client, operation)(**parameters)
        print(json.dumps({key: value for key, value in answer.items() if key != "ResponseMetadata"}, default=str))


if __name__ == "__main__":
    main(*sys.argv[1:])
