package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

const certificateType = "AWS::CertificateManager::Certificate"

func TestARegionalCertificateIsValidatedInItsHostedZone(t *testing.T) {
	_, stack, zone := webStack()

	cdkacm.NewRegionalCertificate(stack, jsii.String("Certificate"), &cdkacm.RegionalCertificateProps{
		DomainName:              jsii.String("api.example.com"),
		SubjectAlternativeNames: jsii.Strings("www.example.com"),
		HostedZone:              zone,
		KeyAlgorithm:            awscertificatemanager.KeyAlgorithm_EC_PRIME256V1(),
	})

	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String(certificateType), map[string]any{
		"DomainName":              "api.example.com",
		"SubjectAlternativeNames": []string{"www.example.com"},
		"KeyAlgorithm":            "EC_prime256v1",
		"ValidationMethod":        "DNS",
		"DomainValidationOptions": assertions.Match_ArrayWith(&[]any{
			map[string]any{"DomainName": "api.example.com", "HostedZoneId": "Z0123456789ABCDEFGHIJ"},
		}),
	})
}

func TestACloudFrontCertificateStandsInUsEast1(t *testing.T) {
	_, stack, zone := webStack()

	certificate := cdkacm.NewCloudFrontCertificate(stack, jsii.String("Certificate"), &cdkacm.CloudFrontCertificateProps{
		DomainName: jsii.String("www.example.com"),
		HostedZone: zone,
	})

	home := awscdk.Stack_Of(certificate.Certificate())
	assertEqual(t, *home.Region(), "us-east-1")
	assertEqual(t, *certificate.Env().Region, "us-east-1")
	assertions.Template_FromStack(home, nil).ResourceCountIs(jsii.String(certificateType), jsii.Number(1))
	assertions.Template_FromStack(stack, nil).ResourceCountIs(jsii.String(certificateType), jsii.Number(0))
}

func TestAMultiRegionCertificateGivesTheCertificateOfEachRegion(t *testing.T) {
	app, stack, zone := webStack()
	dublin := awscdk.NewStack(app, jsii.String("Dublin"), &awscdk.StackProps{
		Env: &awscdk.Environment{Account: jsii.String("111122223333"), Region: jsii.String("eu-west-1")},
	})
	certificates := cdkacm.NewMultiRegionCertificate(stack, jsii.String("Certificates"), &cdkacm.MultiRegionCertificateProps{
		DomainName: jsii.String("example.com"),
		HostedZone: zone,
	})

	assertEqual(t, *certificates.ForRegionOf(stack).Env().Region, "ap-southeast-2")
	assertEqual(t, *certificates.ForRegionOf(dublin).Env().Region, "eu-west-1")
	assertEqual(t, *certificates.ForCloudFront().MetricDaysToExpiry(nil).Region(), "us-east-1")
	assertEqual(t, *certificates.ForRegion(jsii.String("eu-west-1")).Node().Path(), *certificates.ForRegionOf(dublin).Node().Path())
	assertions.Template_FromStack(stack, nil).ResourceCountIs(jsii.String(certificateType), jsii.Number(1))
	assertContains(t, refusal(func() {
		certificates.ForRegion(jsii.String("Sydney"))
	}), `forRegion() of "Web/Certificates": "Sydney" is not a region`)
}

func TestBothAreCertificatesToCdk(t *testing.T) {
	_, stack, zone := webStack()

	certificates := []awscertificatemanager.ICertificate{
		cdkacm.NewRegionalCertificate(stack, jsii.String("Regional"), &cdkacm.RegionalCertificateProps{
			DomainName: jsii.String("api.example.com"),
			HostedZone: zone,
		}),
		cdkacm.NewCloudFrontCertificate(stack, jsii.String("CloudFront"), &cdkacm.CloudFrontCertificateProps{
			DomainName: jsii.String("www.example.com"),
			HostedZone: zone,
		}),
	}

	for _, certificate := range certificates {
		if *certificate.CertificateArn() == "" {
			t.Errorf("%s has no ARN", *certificate.Node().Path())
		}
	}
}

func TestDaysToExpiryAreMeasuredInTheRegionOfTheCertificate(t *testing.T) {
	_, stack, zone := webStack()
	certificate := cdkacm.NewCloudFrontCertificate(stack, jsii.String("Certificate"), &cdkacm.CloudFrontCertificateProps{
		DomainName: jsii.String("www.example.com"),
		HostedZone: zone,
	})

	metric := certificate.MetricDaysToExpiry(nil)

	assertEqual(t, *metric.Namespace(), "AWS/CertificateManager")
	assertEqual(t, *metric.MetricName(), "DaysToExpiry")
	assertEqual(t, *metric.Region(), "us-east-1")
}

func TestWhatIsWrongIsRefusedInWords(t *testing.T) {
	_, stack, zone := webStack()

	for id, refused := range map[string]struct {
		props cdkacm.RegionalCertificateProps
		text  string
	}{
		"URL": {
			cdkacm.RegionalCertificateProps{DomainName: jsii.String("https://www.example.com"), HostedZone: zone},
			`ACM issues no certificate for "https://www.example.com": `,
		},
		"NameOutsideTheZone": {
			cdkacm.RegionalCertificateProps{DomainName: jsii.String("a.example.net"), HostedZone: zone},
			`no hosted zone covers "a.example.net": got zones "example.com"; add its zone to hostedZones`,
		},
		"NoValidation": {
			cdkacm.RegionalCertificateProps{DomainName: jsii.String("www.example.com")},
			`no hosted zone is given to validate "www.example.com"`,
		},
	} {
		t.Run(id, func(t *testing.T) {
			assertContains(t, refusal(func() {
				cdkacm.NewRegionalCertificate(stack, jsii.String(id), &refused.props)
			}), refused.text)
		})
	}
}
