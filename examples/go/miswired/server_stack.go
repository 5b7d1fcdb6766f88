package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// NewServerStack is web servers that are told which certificate to serve.
func NewServerStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	certificate := awscertificatemanager.NewCertificate(stack, jsii.String("Certificate"), &awscertificatemanager.CertificateProps{
		DomainName: jsii.String("server.example.com"),
		Validation: awscertificatemanager.CertificateValidation_FromDns(nil),
	})
	userData := awsec2.UserData_ForLinux(nil)
	userData.AddCommands(
		jsii.String("yum install -y nginx"),
		jsii.String("configure-nginx --certificate "+*certificate.CertificateArn()),
	)
	awsec2.NewLaunchTemplate(stack, jsii.String("Servers"), &awsec2.LaunchTemplateProps{UserData: userData})
	return stack
}
