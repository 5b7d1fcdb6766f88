package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscognito"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// NewLoginStack is a sign-in page under a name of its own, with a certificate beside the user pool.
func NewLoginStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	certificate := awscertificatemanager.NewCertificate(stack, jsii.String("Certificate"), &awscertificatemanager.CertificateProps{
		DomainName: jsii.String("login.example.com"),
		Validation: awscertificatemanager.CertificateValidation_FromDns(nil),
	})
	users := awscognito.NewUserPool(stack, jsii.String("Users"), nil)
	users.AddDomain(jsii.String("SignIn"), &awscognito.UserPoolDomainOptions{
		CustomDomain: &awscognito.CustomDomainOptions{
			DomainName:  jsii.String("login.example.com"),
			Certificate: certificate,
		},
	})
	return stack
}
