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

	site := NewSiteStack(app, "Site", in("ap-southeast-2"))

	NewServiceStack(app, "Sydney", site, "sydney", in("ap-southeast-2"))
	NewServiceStack(app, "Dublin", site, "dublin", in("eu-west-1"))

	app.Synth(nil)
}

// in gives a stack a region, and the account that the CDK CLI is signed in to, if any.
func in(region string) *awscdk.StackProps {
	env := &awscdk.Environment{Region: jsii.String(region)}
	if id, found := os.LookupEnv("CDK_DEFAULT_ACCOUNT"); found {
		env.Account = jsii.String(id)
	}
	return &awscdk.StackProps{Env: env}
}
