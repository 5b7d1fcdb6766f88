package main

import (
	"os"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	cdkacm.CertificateChecks_Apply(app, nil)

	env := &awscdk.Environment{Account: account(), Region: jsii.String("ap-southeast-2")}

	NewSiteStack(app, "Site", "www", &awscdk.StackProps{Env: env})
	NewServiceStack(app, "Service", &awscdk.StackProps{Env: env})

	// Without an environment: it goes wherever the one who deploys it is signed in.
	NewSiteStack(app, "Status", "status", nil)

	preview := awscdk.NewStage(app, jsii.String("Preview"), &awscdk.StageProps{Env: env})
	NewSiteStack(preview, "Site", "preview", nil)

	app.Synth(nil)
}

// account is the one that the CDK CLI is signed in to, if any.
func account() *string {
	if id, found := os.LookupEnv("CDK_DEFAULT_ACCOUNT"); found {
		return jsii.String(id)
	}
	return nil
}
