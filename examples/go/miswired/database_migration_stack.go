package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsdms"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// NewDatabaseMigrationStack is the source of a database migration, reached by TLS.
func NewDatabaseMigrationStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	certificate := awscertificatemanager.NewCertificate(stack, jsii.String("Certificate"), &awscertificatemanager.CertificateProps{
		DomainName: jsii.String("db.example.com"),
		Validation: awscertificatemanager.CertificateValidation_FromDns(nil),
	})
	awsdms.NewCfnEndpoint(stack, jsii.String("Source"), &awsdms.CfnEndpointProps{
		EndpointType:   jsii.String("source"),
		EngineName:     jsii.String("postgres"),
		ServerName:     jsii.String("db.example.com"),
		Port:           jsii.Number(5432),
		DatabaseName:   jsii.String("orders"),
		SslMode:        jsii.String("verify-full"),
		CertificateArn: certificate.CertificateArn(),
	})
	return stack
}
