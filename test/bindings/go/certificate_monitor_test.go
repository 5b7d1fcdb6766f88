package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awssns"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

const alarmType = "AWS::CloudWatch::Alarm"

func certificateOfCdk(scope constructs.Construct) awscertificatemanager.Certificate {
	return awscertificatemanager.NewCertificate(scope, jsii.String("Cert"), &awscertificatemanager.CertificateProps{
		DomainName: jsii.String("www.example.com"),
		Validation: awscertificatemanager.CertificateValidation_FromDns(nil),
	})
}

func TestACertificateOfCdkIsWatched(t *testing.T) {
	_, stack, _ := webStack()

	monitor := cdkacm.NewCertificateMonitor(stack, jsii.String("Monitor"), &cdkacm.CertificateMonitorProps{
		Emails:     jsii.Strings("ops@example.com"),
		Thresholds: &cdkacm.ExpiryThresholds{DnsValidated: awscdk.Duration_Days(jsii.Number(20))},
	})
	monitor.Watch(certificateOfCdk(stack), nil)
	l1 := awscertificatemanager.NewCfnCertificate(stack, jsii.String("L1"), &awscertificatemanager.CfnCertificateProps{
		DomainName: jsii.String("www.example.com"),
	})
	monitor.Watch(l1, &cdkacm.WatchOptions{Threshold: awscdk.Duration_Days(jsii.Number(7))})

	template := assertions.Template_FromStack(stack, nil)
	template.HasResourceProperties(jsii.String(alarmType), map[string]any{"Threshold": 20, "TreatMissingData": "ignore"})
	template.HasResourceProperties(jsii.String(alarmType), map[string]any{"Threshold": 7})
	template.HasResourceProperties(jsii.String("AWS::SNS::Subscription"), map[string]any{
		"Protocol": "email",
		"Endpoint": "ops@example.com",
	})
}

func TestAllCertificatesOfAnAppAreWatched(t *testing.T) {
	app := awscdk.NewApp(nil)
	stack := awscdk.NewStack(app, jsii.String("Shop"), &awscdk.StackProps{
		Env: &awscdk.Environment{Account: jsii.String("111111111111"), Region: jsii.String("eu-west-1")},
	})
	cdkacm.CertificateMonitor_WatchAll(app, &cdkacm.WatchAllProps{Topic: awssns.NewTopic(stack, jsii.String("Alerts"), nil)})
	certificateOfCdk(stack)

	assertions.Template_FromStack(stack, nil).ResourceCountIs(jsii.String(alarmType), jsii.Number(1))
}

func TestAMonitorThatNotifiesNobodyIsRefused(t *testing.T) {
	_, stack, _ := webStack()

	assertContains(t, refusal(func() {
		cdkacm.NewCertificateMonitor(stack, jsii.String("Monitor"), &cdkacm.CertificateMonitorProps{})
	}), `CertificateMonitor "Web/Monitor": it has no subscribers`)
}
