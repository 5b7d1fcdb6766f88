package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambdadestinations"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssecretsmanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssns"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

const importedType = "Custom::CdkAcmImportedCertificate"

func TestACertificateIsImportedFromASecret(t *testing.T) {
	_, stack, _ := webStack()

	certificate := cdkacm.NewImportedCertificate(stack, jsii.String("Partner"), &cdkacm.ImportedCertificateProps{
		Secret:             awssecretsmanager.Secret_FromSecretNameV2(stack, jsii.String("Secret"), jsii.String("partner/certificate")),
		DomainNames:        jsii.Strings("api.example.com"),
		SecretFields:       &cdkacm.CertificateSecretFields{PrivateKey: jsii.String("tls.key")},
		Region:             jsii.String("us-east-1"),
		FailureDestination: awslambdadestinations.NewSnsDestination(awssns.NewTopic(stack, jsii.String("Failures"), nil)),
	})

	assertEqual(t, *certificate.Env().Region, "us-east-1")
	assertEqual(t, *certificate.MetricDaysToExpiry(nil).Region(), "us-east-1")
	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String(importedType), map[string]any{
		"Region":      "us-east-1",
		"DomainNames": []string{"api.example.com"},
		"SecretFields": map[string]any{
			"Certificate":      "certificate",
			"PrivateKey":       "tls.key",
			"CertificateChain": "certificateChain",
			"Passphrase":       "passphrase",
		},
	})
}

func TestACertificateCanSignItself(t *testing.T) {
	_, stack, _ := webStack()

	cdkacm.ImportedCertificate_SelfSigned(stack, jsii.String("Dev"), &cdkacm.SelfSignedCertificateProps{
		DomainNames:  jsii.Strings("dev.example.com"),
		KeyAlgorithm: awscertificatemanager.KeyAlgorithm_EC_PRIME256V1(),
	})

	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String(importedType), map[string]any{
		"DomainNames":  []string{"dev.example.com"},
		"KeyAlgorithm": "EC_prime256v1",
	})
}

func TestATextThatIsNotANameIsRefused(t *testing.T) {
	_, stack, _ := webStack()

	assertContains(t, refusal(func() {
		cdkacm.ImportedCertificate_SelfSigned(stack, jsii.String("Dev"), &cdkacm.SelfSignedCertificateProps{
			DomainNames: jsii.Strings("https://dev.example.com"),
		})
	}), `ImportedCertificate "Web/Dev": domainNames has "https://dev.example.com"`)
}
