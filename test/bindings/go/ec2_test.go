package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsiam"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

func TestARoleMayExportACertificate(t *testing.T) {
	_, stack, zone := webStack()
	role := awsiam.NewRole(stack, jsii.String("Server"), &awsiam.RoleProps{
		AssumedBy: awsiam.NewServicePrincipal(jsii.String("ec2.amazonaws.com"), nil),
	})
	certificate := func(id string, allowExport bool) cdkacm.RegionalCertificate {
		return cdkacm.NewRegionalCertificate(stack, jsii.String(id), &cdkacm.RegionalCertificateProps{
			DomainName: jsii.String("mail.example.com"), HostedZone: zone, AllowExport: jsii.Bool(allowExport),
		})
	}

	if !*certificate("Exported", true).GrantExport(role).Success() {
		t.Error("nothing is granted")
	}
	assertContains(t, refusal(func() { certificate("Kept", false).GrantExport(role) }), "set allowExport to true")
	statement := map[string]any{"Action": "acm:ExportCertificate", "Effect": "Allow"}
	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String("AWS::IAM::Policy"), map[string]any{
		"PolicyDocument": map[string]any{"Statement": []any{statement}},
	})
}

func TestAnEnclaveUsesACertificate(t *testing.T) {
	_, stack, zone := webStack()
	enclave := cdkacm.NewEnclaveCertificate(stack, jsii.String("Enclave"), &cdkacm.EnclaveCertificateProps{
		Certificate: cdkacm.NewRegionalCertificate(stack, jsii.String("Certificate"), &cdkacm.RegionalCertificateProps{
			DomainName: jsii.String("www.example.com"), HostedZone: zone,
		}),
		Role: awsiam.NewRole(stack, jsii.String("Server"), &awsiam.RoleProps{
			AssumedBy: awsiam.NewServicePrincipal(jsii.String("ec2.amazonaws.com"), nil),
		}),
	})

	if *enclave.Association().AttrEncryptionKmsKeyId() == "" {
		t.Error("the association has no key")
	}
	assertions.Template_FromStack(stack, nil).
		ResourceCountIs(jsii.String("AWS::EC2::EnclaveCertificateIamRoleAssociation"), jsii.Number(1))
}
