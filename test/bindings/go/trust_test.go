package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awselasticloadbalancingv2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsiam"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

const trustStoreType = "AWS::ElasticLoadBalancingV2::TrustStore"

func newAuthority(scope awscdk.Stack) cdkacm.PrivateCertificateAuthority {
	return cdkacm.NewPrivateCertificateAuthority(scope, jsii.String("Clients"), &cdkacm.PrivateCertificateAuthorityProps{
		CommonName: jsii.String("Example Clients"),
		Validity:   awscdk.Duration_Days(jsii.Number(3650)),
	})
}

func TestClientsAreVerifiedInOneLine(t *testing.T) {
	_, stack, zone := webStack()

	cdkacm.NewSecureAlb(stack, jsii.String("Partners"), &cdkacm.SecureAlbProps{
		Vpc:                awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{MaxAzs: jsii.Number(2)}),
		DomainNames:        jsii.Strings("partners.example.com"),
		HostedZone:         zone,
		ClientCertificates: newAuthority(stack).TrustBundle(),
	})

	template := assertions.Template_FromStack(stack, nil)
	template.ResourceCountIs(jsii.String(trustStoreType), jsii.Number(1))
	template.HasResourceProperties(jsii.String(listenerType), map[string]any{
		"Port":                 443,
		"MutualAuthentication": map[string]any{"Mode": "verify"},
	})
}

func TestABundleHasAParameterAndAFile(t *testing.T) {
	_, stack, _ := webStack()

	bundle := cdkacm.NewTrustBundle(stack, jsii.String("Trust"), &cdkacm.TrustBundleProps{
		Authorities:   &[]cdkacm.IPrivateCertificateAuthority{newAuthority(stack)},
		ParameterName: jsii.String("/trust/internal"),
	})
	bundle.GrantRead(awsiam.NewRole(stack, jsii.String("Role"), &awsiam.RoleProps{
		AssumedBy: awsiam.NewServicePrincipal(jsii.String("lambda.amazonaws.com"), nil),
	}))
	file := bundle.File()
	awselasticloadbalancingv2.NewTrustStore(stack, jsii.String("Own"), &awselasticloadbalancingv2.TrustStoreProps{
		Bucket: file.Bucket, Key: file.Key, Version: file.Version,
	})

	template := assertions.Template_FromStack(stack, nil)
	template.HasResourceProperties(jsii.String("AWS::SSM::Parameter"), map[string]any{"Name": "/trust/internal"})
	template.HasResourceProperties(jsii.String(trustStoreType), map[string]any{
		"CaCertificatesBundleS3ObjectVersion": map[string]any{
			"Fn::GetAtt": assertions.Match_ArrayWith(&[]any{jsii.String("VersionId")}),
		},
	})
}

func TestAPrivateKeyIsRefused(t *testing.T) {
	_, stack, _ := webStack()

	assertContains(t, refusal(func() {
		cdkacm.NewTrustBundle(stack, jsii.String("Trust"), &cdkacm.TrustBundleProps{
			Certificates: jsii.Strings("-----BEGIN PRIVATE KEY-----"),
		})
	}), `TrustBundle "Web/Trust": certificates[0] has a private key`)
}
