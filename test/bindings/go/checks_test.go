package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfrontorigins"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsdms"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

const (
	regionRule  = "cdk-acm::certificate-region"
	serviceRule = "cdk-acm::supported-service"
)

// miswiredApp has a distribution whose certificate is in Sydney, and a DMS endpoint with a certificate of ACM.
func miswiredApp() (awscdk.App, awscloudfront.Distribution) {
	app, stack, _ := webStack()
	certificate := awscertificatemanager.NewCertificate(stack, jsii.String("Certificate"), &awscertificatemanager.CertificateProps{
		DomainName: jsii.String("www.example.com"),
		Validation: awscertificatemanager.CertificateValidation_FromDns(nil),
	})
	distribution := awscloudfront.NewDistribution(stack, jsii.String("Site"), &awscloudfront.DistributionProps{
		DomainNames: jsii.Strings("www.example.com"),
		Certificate: certificate,
		DefaultBehavior: &awscloudfront.BehaviorOptions{
			Origin: awscloudfrontorigins.NewHttpOrigin(jsii.String("origin.example.com"), nil),
		},
	})
	awsdms.NewCfnEndpoint(stack, jsii.String("Source"), &awsdms.CfnEndpointProps{
		EndpointType:   jsii.String("source"),
		EngineName:     jsii.String("postgres"),
		CertificateArn: certificate.CertificateArn(),
	})
	return app, distribution
}

func synthRefusal(app awscdk.App) string {
	return refusal(func() { app.Synth(nil) })
}

func TestApplyRefusesAnAppAndSaysWhereAndWhy(t *testing.T) {
	app, _ := miswiredApp()
	cdkacm.CertificateChecks_Apply(app, nil)

	text := synthRefusal(app)

	assertContains(t, text, regionRule)
	assertContains(t, text, "CloudFront reads this certificate from us-east-1, but Web/Certificate is in ap-southeast-2")
	assertContains(t, text, "in Web/Site (AWS::CloudFront::Distribution)")
}

func TestAnAppWithoutChecksIsNotRefused(t *testing.T) {
	app, _ := miswiredApp()

	assertEqual(t, synthRefusal(app), "")
}

func TestAnAcknowledgementSilencesItsRuleWhereItStands(t *testing.T) {
	app, distribution := miswiredApp()
	cdkacm.CertificateChecks_Apply(app, nil)
	awscdk.Validations_Of(distribution).Acknowledge(&awscdk.Acknowledgment{
		Id:     jsii.String(regionRule),
		Reason: jsii.String("a test"),
	})

	text := synthRefusal(app)

	assertLacks(t, text, regionRule)
	assertContains(t, text, serviceRule)
}

func TestRulesCanBeSwitchedOff(t *testing.T) {
	app, _ := miswiredApp()
	cdkacm.CertificateChecks_Apply(app, &cdkacm.CertificateChecksProps{
		Severity: &map[string]cdkacm.Severity{
			"certificate-region": cdkacm.Severity_OFF,
			"supported-service":  cdkacm.Severity_OFF,
		},
	})

	assertEqual(t, synthRefusal(app), "")
}

func TestAnUnknownRuleIsRefusedWithThoseThatThereAre(t *testing.T) {
	app, _ := miswiredApp()

	text := refusal(func() {
		cdkacm.CertificateChecks_Apply(app, &cdkacm.CertificateChecksProps{
			Severity: &map[string]cdkacm.Severity{"region": cdkacm.Severity_OFF},
		})
	})

	assertContains(t, text, `there is no rule "region": the rules are certificate-region, `)
}

func TestTheRegionCheckIsAnAspectOfItsOwn(t *testing.T) {
	app, _ := miswiredApp()
	awscdk.Aspects_Of(app).Add(cdkacm.NewCertificateRegionCheck(nil), nil)

	text := synthRefusal(app)

	assertContains(t, text, regionRule)
	assertLacks(t, text, serviceRule)
}

func TestTheServiceCheckIsAnAspectOfItsOwn(t *testing.T) {
	app, _ := miswiredApp()
	awscdk.Aspects_Of(app).Add(cdkacm.NewSupportedServiceCheck(nil), nil)

	text := synthRefusal(app)

	assertContains(t, text, serviceRule)
	assertLacks(t, text, regionRule)
}

func TestTheNamesThatACompanyAllowsAreACheck(t *testing.T) {
	app, _ := miswiredApp()
	awscdk.Aspects_Of(app).Add(cdkacm.NewAllowedNamesCheck(&cdkacm.AllowedNamesCheckProps{
		AllowedDomains: jsii.Strings("*.corp.example"),
	}), nil)

	assertContains(t, synthRefusal(app), "cdk-acm::allowed-names")
}

func TestTheOtherSingleChecksLetPassWhatTheyDoNotJudge(t *testing.T) {
	app, _ := miswiredApp()

	for _, check := range []awscdk.IAspect{
		cdkacm.NewAliasCertificateCheck(nil),
		cdkacm.NewCertificateAccountCheck(nil),
		cdkacm.NewCertificateKindCheck(nil),
		cdkacm.NewCertificateNamesCheck(nil),
		cdkacm.NewExpiryAlarmRegionCheck(nil),
		cdkacm.NewExportableCertificateCheck(nil),
		cdkacm.NewExportableCertificateArnCheck(nil),
		cdkacm.NewHttpsOnlyCheck(nil),
		cdkacm.NewIssuingAuthorityCheck(nil),
		cdkacm.NewKeyAlgorithmCheck(nil),
		cdkacm.NewListenerPortCheck(nil),
		cdkacm.NewListenerPriorityCheck(nil),
		cdkacm.NewNameCoverageCheck(nil),
		cdkacm.NewNamesQuotaCheck(nil),
		cdkacm.NewRecordNameCheck(nil),
		cdkacm.NewRequestableKeyCheck(nil),
		cdkacm.NewTlsPolicyCheck(nil),
		cdkacm.NewValidationMethodCheck(nil),
		cdkacm.NewValidationOptionsCheck(nil),
		cdkacm.NewValidationZoneAccountCheck(nil),
		cdkacm.NewValidationZoneCheck(nil),
	} {
		awscdk.Aspects_Of(app).Add(check, nil)
	}

	assertEqual(t, synthRefusal(app), "")
}

func TestThePluginRefusesToo(t *testing.T) {
	app, _ := miswiredApp()
	awscdk.Validations_Of(app).AddPlugins(cdkacm.NewCertificateChecksPlugin(nil))

	if synthRefusal(app) == "" {
		t.Error("synthesis went on")
	}
}

func TestAnAspectCanWarnInstead(t *testing.T) {
	app, _ := miswiredApp()
	awscdk.Aspects_Of(app).Add(cdkacm.NewCertificateRegionCheck(&cdkacm.SingleCheckProps{
		Severity: cdkacm.Severity_WARNING,
	}), nil)

	assertEqual(t, synthRefusal(app), "")
}
