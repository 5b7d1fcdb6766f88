#!/usr/bin/env python3
from aws_cdk import App, Environment, Stage
from cdk_acm import CertificateChecks

from miswired.api_stack import ApiStack
from miswired.certificates_stack import CertificatesStack
from miswired.classic_stack import ClassicStack
from miswired.database_migration_stack import DatabaseMigrationStack
from miswired.graphql_stack import GraphqlStack
from miswired.http_api_stack import HttpApiStack
from miswired.landing_page_stack import LandingPageStack
from miswired.login_stack import LoginStack
from miswired.server_stack import ServerStack
from miswired.shop_stack import ShopStack
from miswired.site_stack import SiteStack

app = App()
CertificateChecks.apply(app)

env = Environment(account="111122223333", region="ap-southeast-2")
certificates = CertificatesStack(app, "Certificates", env=env)

SiteStack(app, "Site", certificate=certificates.certificate, env=env)
ApiStack(app, "Api", env=env)
LoginStack(app, "Login", env=env)
GraphqlStack(app, "Graphql", env=env)
ShopStack(app, "Shop", env=env)
HttpApiStack(app, "HttpApi", env=env)
ClassicStack(app, "Classic", env=env)
ServerStack(app, "Server", env=env)
LandingPageStack(app, "LandingPage", env=env)
DatabaseMigrationStack(app, "DatabaseMigration", env=env)

preview = Stage(app, "Preview", env=env)
SiteStack(preview, "Site", certificate=CertificatesStack(preview, "Certificates").certificate)

app.synth()
