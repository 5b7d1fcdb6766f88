package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsapigatewayv2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// NewHttpApiStack is the domain of an HTTP API, with the right certificate, until an override puts in the one that CloudFront uses.
func NewHttpApiStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	domain := awsapigatewayv2.NewDomainName(stack, jsii.String("Domain"), &awsapigatewayv2.DomainNameProps{
		DomainName: jsii.String("orders.example.com"),
		Certificate: awscertificatemanager.NewCertificate(stack, jsii.String("Certificate"), &awscertificatemanager.CertificateProps{
			DomainName: jsii.String("orders.example.com"),
			Validation: awscertificatemanager.CertificateValidation_FromDns(nil),
		}),
	})
	resource := domain.Node().DefaultChild().(awscdk.CfnResource)
	resource.AddPropertyOverride(jsii.String("DomainNameConfigurations.0.CertificateArn"),
		"arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444")
	return stack
}
