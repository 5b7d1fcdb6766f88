#!/usr/bin/env python3
import os

from aws_cdk import App, Environment, Stage
from cdk_acm import CertificateChecks

from global_web.service_stack import ServiceStack
from global_web.site_stack import SiteStack

app = App()
CertificateChecks.apply(app)

env = Environment(account=os.getenv("CDK_DEFAULT_ACCOUNT"), region="ap-southeast-2")

SiteStack(app, "Site", subdomain="www", env=env)
ServiceStack(app, "Service", env=env)

# Without an environment: it goes wherever the one who deploys it is signed in.
SiteStack(app, "Status", subdomain="status")

preview = Stage(app, "Preview", env=env)
SiteStack(preview, "Site", subdomain="preview")

app.synth()
