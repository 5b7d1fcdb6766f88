package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

func TestACaBelowAnotherOneIssuesACertificate(t *testing.T) {
	_, stack, _ := webStack()

	root := cdkacm.NewPrivateCertificateAuthority(stack, jsii.String("Root"), &cdkacm.PrivateCertificateAuthorityProps{
		CommonName: jsii.String("Example Root CA"),
		Validity:   awscdk.Duration_Days(jsii.Number(3650)),
	})
	issuing := cdkacm.NewPrivateCertificateAuthority(stack, jsii.String("Issuing"), &cdkacm.PrivateCertificateAuthorityProps{
		CommonName: jsii.String("Example Issuing CA"),
		Parent:     root,
		Validity:   awscdk.Duration_Days(jsii.Number(1825)),
	})
	cdkacm.NewPrivateCertificate(stack, jsii.String("Orders"), &cdkacm.PrivateCertificateProps{
		Authority:  issuing,
		DomainName: jsii.String("orders.internal"),
	})

	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String("AWS::CertificateManager::Certificate"), map[string]any{
		"DomainName":              "orders.internal",
		"CertificateAuthorityArn": stack.Resolve(issuing.CertificateAuthorityArn()),
	})
}

func TestACaCanHaveAListAndBeShared(t *testing.T) {
	_, stack, _ := webStack()

	authority := cdkacm.NewPrivateCertificateAuthority(stack, jsii.String("Authority"), &cdkacm.PrivateCertificateAuthorityProps{
		CommonName: jsii.String("Example CA"),
		Validity:   awscdk.Duration_Days(jsii.Number(3650)),
		UsageMode:  cdkacm.CertificateAuthorityUsageMode_GENERAL_PURPOSE,
		Crl:        &cdkacm.CertificateRevocationListOptions{Validity: awscdk.Duration_Days(jsii.Number(30))},
	})
	authority.Share(jsii.String("Teams"), &cdkacm.CertificateAuthorityShareOptions{Accounts: jsii.Strings("222222222222")})

	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String("AWS::RAM::ResourceShare"), map[string]any{
		"Principals": []string{"222222222222"},
	})
}

func TestACaThatWouldOutliveItsParentIsRefused(t *testing.T) {
	_, stack, _ := webStack()
	root := cdkacm.NewPrivateCertificateAuthority(stack, jsii.String("Root"), &cdkacm.PrivateCertificateAuthorityProps{
		CommonName: jsii.String("Example Root CA"),
		Validity:   awscdk.Duration_Days(jsii.Number(3650)),
	})

	assertContains(t, refusal(func() {
		cdkacm.NewPrivateCertificateAuthority(stack, jsii.String("Issuing"), &cdkacm.PrivateCertificateAuthorityProps{
			CommonName: jsii.String("Issuing"),
			Parent:     root,
			Validity:   awscdk.Duration_Days(jsii.Number(3650)),
		})
	}), `would end after that of the parent "Web/Root"`)
}
