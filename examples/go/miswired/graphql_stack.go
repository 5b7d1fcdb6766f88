package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsappsync"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// NewGraphqlStack is the domain of a GraphQL API, with a certificate beside it.
func NewGraphqlStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	certificate := awscertificatemanager.NewCertificate(stack, jsii.String("Certificate"), &awscertificatemanager.CertificateProps{
		DomainName: jsii.String("graphql.example.com"),
		Validation: awscertificatemanager.CertificateValidation_FromDns(nil),
	})
	awsappsync.NewCfnDomainName(stack, jsii.String("Domain"), &awsappsync.CfnDomainNameProps{
		DomainName:     jsii.String("graphql.example.com"),
		CertificateArn: certificate.CertificateArn(),
	})
	return stack
}
