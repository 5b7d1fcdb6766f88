package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awschatbot"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudwatch"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
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

func TestAnAppHasOneTopicPerRegionAndADashboard(t *testing.T) {
	app := awscdk.NewApp(nil)
	dublin := &awscdk.StackProps{
		Env: &awscdk.Environment{Account: jsii.String("111111111111"), Region: jsii.String("eu-west-1")},
	}
	overview := awscdk.NewStack(app, jsii.String("Overview"), dublin)
	cdkacm.CertificateMonitor_WatchAll(app, &cdkacm.WatchAllProps{
		Emails:         jsii.Strings("ops@example.com"),
		TopicStackName: jsii.String("certificate-alerts"),
		Dashboard:      awscloudwatch.NewDashboard(overview, jsii.String("Certificates"), nil),
	})
	for _, name := range []string{"Shop", "Site"} {
		stack := awscdk.NewStack(app, jsii.String(name), dublin)
		awscertificatemanager.NewCfnCertificate(stack, jsii.String("L1"), &awscertificatemanager.CfnCertificateProps{
			DomainName: jsii.String("www.example.com"),
		})
	}

	app.Synth(nil)
	topics := awscdk.Stack_Of(app.Node().FindChild(jsii.String("CdkAcm-certificate-alerts-111111111111-eu-west-1")))
	assertions.Template_FromStack(topics, nil).ResourceCountIs(jsii.String("AWS::SNS::Topic"), jsii.Number(1))
	assertions.Template_FromStack(overview, nil).ResourceCountIs(jsii.String("AWS::SSM::Parameter"), jsii.Number(2))
}

func TestASlackChannelIsNotified(t *testing.T) {
	_, stack, _ := webStack()
	channel := awschatbot.NewSlackChannelConfiguration(stack, jsii.String("Channel"), &awschatbot.SlackChannelConfigurationProps{
		SlackChannelConfigurationName: jsii.String("certificates"),
		SlackWorkspaceId:              jsii.String("T0123ABCD"),
		SlackChannelId:                jsii.String("C0123ABCD"),
	})
	cdkacm.CertificateMonitor_WatchAll(stack, &cdkacm.WatchAllProps{
		SlackChannels: &[]awschatbot.SlackChannelConfiguration{channel},
	})
	certificateOfCdk(stack)

	template := assertions.Template_FromStack(stack, nil)
	for topic := range *template.FindResources(jsii.String("AWS::SNS::Topic"), nil) {
		ref := []any{map[string]any{"Ref": topic}}
		template.HasResourceProperties(jsii.String(alarmType), map[string]any{"AlarmActions": ref})
		template.HasResourceProperties(jsii.String("AWS::Chatbot::SlackChannelConfiguration"), map[string]any{"SnsTopicArns": ref})
	}
}

func TestAMonitorThatNotifiesNobodyIsRefused(t *testing.T) {
	_, stack, _ := webStack()

	assertContains(t, refusal(func() {
		cdkacm.NewCertificateMonitor(stack, jsii.String("Monitor"), &cdkacm.CertificateMonitorProps{})
	}), `CertificateMonitor "Web/Monitor": it has no subscribers`)
}

func TestWhatEndpointsServeIsWatched(t *testing.T) {
	_, stack, _ := webStack()

	monitor := cdkacm.NewCertificateMonitor(stack, jsii.String("Monitor"), &cdkacm.CertificateMonitorProps{
		Emails: jsii.Strings("ops@example.com"),
	})
	monitor.WatchEndpoint(jsii.String("www.example.com"), nil)
	root := cdkacm.NewPrivateCertificateAuthority(stack, jsii.String("Root"), &cdkacm.PrivateCertificateAuthorityProps{
		CommonName: jsii.String("Root"),
		Validity:   awscdk.Duration_Days(jsii.Number(3650)),
	})
	monitor.WatchEndpoint(jsii.String("orders.internal.example.com"), &cdkacm.WatchEndpointOptions{
		Port:        jsii.Number(8443),
		Threshold:   awscdk.Duration_Days(jsii.Number(10)),
		Interval:    awscdk.Duration_Hours(jsii.Number(6)),
		TrustBundle: root.TrustBundle(),
		Vpc:         awsec2.NewVpc(stack, jsii.String("Vpc"), nil),
	})

	template := assertions.Template_FromStack(stack, nil)
	template.HasResourceProperties(jsii.String(alarmType), map[string]any{"MetricName": "DaysToExpiry", "Threshold": 20})
	template.HasResourceProperties(jsii.String(alarmType), map[string]any{"MetricName": "DaysToExpiry", "Threshold": 10, "Period": 43200})
	template.HasResourceProperties(jsii.String("AWS::Events::Rule"), map[string]any{"ScheduleExpression": "rate(6 hours)"})
}

func TestAnEndpointThatIsAnUrlIsRefused(t *testing.T) {
	_, stack, _ := webStack()
	monitor := cdkacm.NewCertificateMonitor(stack, jsii.String("Monitor"), &cdkacm.CertificateMonitorProps{
		Emails: jsii.Strings("ops@example.com"),
	})

	assertContains(t, refusal(func() {
		monitor.WatchEndpoint(jsii.String("https://www.example.com"), nil)
	}), "domainName must be a domain name without a wildcard")
}
