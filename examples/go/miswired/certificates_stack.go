package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// NewCertificatesStack is one wildcard certificate for everything, in the region where everything is.
func NewCertificatesStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscertificatemanager.ICertificate {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	return awscertificatemanager.NewCertificate(stack, jsii.String("Wildcard"), &awscertificatemanager.CertificateProps{
		DomainName: jsii.String("*.example.com"),
		Validation: awscertificatemanager.CertificateValidation_FromDns(nil),
	})
}
