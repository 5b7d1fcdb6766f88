package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	cdkacm.CertificateChecks_Apply(app, nil)

	env := &awscdk.Environment{Account: jsii.String("111122223333"), Region: jsii.String("ap-southeast-2")}
	props := &awscdk.StackProps{Env: env}
	certificate := NewCertificatesStack(app, "Certificates", props)

	NewSiteStack(app, "Site", certificate, props)
	NewApiStack(app, "Api", props)
	NewLoginStack(app, "Login", props)
	NewGraphqlStack(app, "Graphql", props)
	NewShopStack(app, "Shop", props)
	NewHttpApiStack(app, "HttpApi", props)
	NewClassicStack(app, "Classic", props)
	NewServerStack(app, "Server", props)
	NewLandingPageStack(app, "LandingPage", props)
	NewDatabaseMigrationStack(app, "DatabaseMigration", props)

	preview := awscdk.NewStage(app, jsii.String("Preview"), &awscdk.StageProps{Env: env})
	NewSiteStack(preview, "Site", NewCertificatesStack(preview, "Certificates", nil), nil)

	app.Synth(nil)
}
