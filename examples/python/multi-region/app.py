#!/usr/bin/env python3
import os

from aws_cdk import App, Environment
from cdk_acm import CertificateChecks

from multi_region.service_stack import ServiceStack
from multi_region.site_stack import SiteStack

app = App()
CertificateChecks.apply(app)

account = os.getenv("CDK_DEFAULT_ACCOUNT")
sydney = Environment(account=account, region="ap-southeast-2")
dublin = Environment(account=account, region="eu-west-1")

site = SiteStack(app, "Site", env=sydney)

ServiceStack(app, "Sydney", certificates=site.certificates, hosted_zone=site.hosted_zone, subdomain="sydney", env=sydney)
ServiceStack(app, "Dublin", certificates=site.certificates, hosted_zone=site.hosted_zone, subdomain="dublin", env=dublin)

app.synth()
