package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

const validationRoleArn = "arn:aws:iam::444455556666:role/certificate-validation"

func TestARoleWritesTheRecordsOfACertificate(t *testing.T) {
	_, stack, hostedZone := webStack()

	role := cdkacm.ValidationRole_FromValidationRoleAttributes(stack, jsii.String("Role"), &cdkacm.ValidationRoleAttributes{
		RoleArn:    jsii.String(validationRoleArn),
		ExternalId: jsii.String("shop"),
	})
	cdkacm.NewRegionalCertificate(stack, jsii.String("Certificate"), &cdkacm.RegionalCertificateProps{
		DomainName:     jsii.String("www.example.com"),
		HostedZone:     hostedZone,
		ValidationRole: role,
	})

	template := assertions.Template_FromStack(stack, nil)
	template.HasResourceProperties(jsii.String("Custom::CdkAcmValidationRecords"), map[string]any{
		"Zones": []map[string]any{{"RoleArn": validationRoleArn, "ExternalId": "shop", "DomainNames": []string{"www.example.com"}}},
	})
	template.HasResourceProperties(jsii.String("AWS::CertificateManager::Certificate"), map[string]any{
		"DomainValidationOptions": assertions.Match_Absent(),
	})
}

func TestARoleAllowsAccounts(t *testing.T) {
	_, stack, hostedZone := webStack()

	role := cdkacm.NewValidationRole(stack, jsii.String("Role"), &cdkacm.ValidationRoleProps{
		HostedZone:  hostedZone,
		Accounts:    jsii.Strings("777788889999"),
		DomainNames: jsii.Strings("*.example.com"),
		RoleName:    jsii.String("certificate-validation"),
	})

	assertEqual(t, *role.HostedZone().ZoneName(), "example.com")
	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String("AWS::IAM::Role"), map[string]any{
		"RoleName": "certificate-validation",
	})
}

func TestARoleThatNoAccountCanAssumeIsRefused(t *testing.T) {
	_, stack, hostedZone := webStack()

	assertContains(t, refusal(func() {
		cdkacm.NewValidationRole(stack, jsii.String("Role"), &cdkacm.ValidationRoleProps{
			HostedZone:  hostedZone,
			DomainNames: jsii.Strings("www.example.com"),
		})
	}), "no account can assume the role: give accounts")
}
