package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awselasticloadbalancingv2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsroute53"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

const listenerType = "AWS::ElasticLoadBalancingV2::Listener"

func newSecureAlb() (awscdk.Stack, cdkacm.SecureAlb) {
	_, stack, zone := webStack()
	return stack, cdkacm.NewSecureAlb(stack, jsii.String("Alb"), &cdkacm.SecureAlbProps{
		Vpc:         awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{MaxAzs: jsii.Number(2)}),
		DomainNames: jsii.Strings("www.example.com"),
		HostedZone:  zone,
	})
}

func imported(stack awscdk.Stack, region string) awscertificatemanager.ICertificate {
	arn := "arn:aws:acm:" + region + ":111122223333:certificate/0a0a0a0a-1111-2222-3333-444444444444"
	return awscertificatemanager.Certificate_FromCertificateArn(stack, jsii.String("Imported"), jsii.String(arn))
}

func TestNamesAndAZoneGiveCertificateListenersAndRecords(t *testing.T) {
	stack, _ := newSecureAlb()

	template := assertions.Template_FromStack(stack, nil)
	for _, resource := range []struct {
		kind       string
		properties map[string]any
	}{
		{certificateType, map[string]any{"DomainName": "www.example.com"}},
		{listenerType, map[string]any{"Port": 443, "Protocol": "HTTPS"}},
		{listenerType, map[string]any{"Port": 80, "Protocol": "HTTP"}},
		{"AWS::Route53::RecordSet", map[string]any{"Name": "www.example.com.", "Type": "A"}},
	} {
		template.HasResourceProperties(jsii.String(resource.kind), resource.properties)
	}
}

func TestWhatItIsMadeOfCanBeReached(t *testing.T) {
	_, alb := newSecureAlb()

	for name, arn := range map[string]*string{
		"load balancer":     alb.LoadBalancer().LoadBalancerArn(),
		"HTTPS listener":    alb.HttpsListener().ListenerArn(),
		"redirect listener": alb.RedirectListener().ListenerArn(),
	} {
		if arn == nil || *arn == "" {
			t.Errorf("the %s has no ARN", name)
		}
	}
}

func TestTargetsAndFurtherCertificatesAreAdded(t *testing.T) {
	stack, alb := newSecureAlb()
	alb.AddCertificates(imported(stack, "ap-southeast-2"))

	group := alb.AddTargets(jsii.String("App"), &awselasticloadbalancingv2.AddApplicationTargetsProps{Port: jsii.Number(8080)})

	if *group.TargetGroupArn() == "" {
		t.Error("the target group has no ARN")
	}
	assertions.Template_FromStack(stack, nil).
		ResourceCountIs(jsii.String("AWS::ElasticLoadBalancingV2::ListenerCertificate"), jsii.Number(1))
}

func TestHstsAndAccessLogsAreTurnedOff(t *testing.T) {
	_, stack, zone := webStack()
	cdkacm.NewSecureAlb(stack, jsii.String("Alb"), &cdkacm.SecureAlbProps{
		Vpc:                     awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{MaxAzs: jsii.Number(2)}),
		DomainNames:             jsii.Strings("www.example.com"),
		HostedZone:              zone,
		AccessLogs:              jsii.Bool(false),
		StrictTransportSecurity: &cdkacm.StrictTransportSecurity{Enabled: jsii.Bool(false)},
	})

	template := assertions.Template_FromStack(stack, nil)
	header := map[string]any{"Key": "routing.http.response.strict_transport_security.header_value", "Value": ""}
	template.HasResourceProperties(jsii.String(listenerType), map[string]any{
		"Port": 443, "ListenerAttributes": assertions.Match_ArrayWith(&[]any{header}),
	})
	template.ResourceCountIs(jsii.String("AWS::S3::Bucket"), jsii.Number(0))
}

func TestACertificateOfAnotherRegionIsRefusedNamingBoth(t *testing.T) {
	_, stack, _ := webStack()

	text := refusal(func() {
		cdkacm.NewSecureAlb(stack, jsii.String("Alb"), &cdkacm.SecureAlbProps{
			Vpc:          awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{MaxAzs: jsii.Number(2)}),
			Certificates: &[]awscertificatemanager.ICertificate{imported(stack, "us-east-1")},
		})
	})

	assertContains(t, text, "us-east-1")
	assertContains(t, text, "ap-southeast-2")
}

func TestResponsesHaveHeadersNamesRedirectAndRecordsShareTheirNames(t *testing.T) {
	_, stack, zone := webStack()
	cdkacm.NewSecureAlb(stack, jsii.String("Alb"), &cdkacm.SecureAlbProps{
		Vpc:                awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{MaxAzs: jsii.Number(2)}),
		PreserveHostHeader: jsii.Bool(true),
		DomainNames:        jsii.Strings("www.example.com"),
		RedirectFrom:       jsii.Strings("example.com"),
		HostedZone:         zone,
		AliasRecordOptions: &cdkacm.AliasRecordOptions{
			GeoLocation:   awsroute53.GeoLocation_Country(jsii.String("DE")),
			SetIdentifier: jsii.String("germany"),
		},
		FrameOptions:          awscloudfront.HeadersFrameOption_DENY,
		Cors:                  &cdkacm.CorsHeaders{AllowOrigin: jsii.String("https://app.example.com"), AllowMethods: jsii.Strings("GET", "PUT")},
		AccessLogsBucketProps: &awss3.BucketProps{Versioned: jsii.Bool(true)},
	})

	template := assertions.Template_FromStack(stack, nil)
	for header, value := range map[string]string{"access_control_allow_methods": "GET, PUT", "x_frame_options": "DENY"} {
		attribute := map[string]any{"Key": "routing.http.response." + header + ".header_value", "Value": value}
		template.HasResourceProperties(jsii.String(listenerType), map[string]any{
			"Port": 443, "ListenerAttributes": assertions.Match_ArrayWith(&[]any{attribute}),
		})
	}
	template.AllResourcesProperties(jsii.String("AWS::Route53::RecordSet"), map[string]any{
		"GeoLocation": map[string]any{"CountryCode": "DE"}, "SetIdentifier": "germany",
	})
	template.ResourceCountIs(jsii.String("AWS::ElasticLoadBalancingV2::ListenerRule"), jsii.Number(1))
	template.HasResourceProperties(jsii.String("AWS::S3::Bucket"), map[string]any{
		"VersioningConfiguration": map[string]any{"Status": "Enabled"},
	})
	hostHeader := map[string]any{"Key": "routing.http.preserve_host_header.enabled", "Value": "true"}
	template.HasResourceProperties(jsii.String("AWS::ElasticLoadBalancingV2::LoadBalancer"), map[string]any{
		"LoadBalancerAttributes": assertions.Match_ArrayWith(&[]any{hostHeader}),
	})
}

func TestALoadBalancerThatExistsGetsHttps(t *testing.T) {
	stack, alb := newSecureAlb()
	alb.AddHttpsListener(jsii.String("Test"), &cdkacm.HttpsPortOptions{Port: jsii.Number(8443)})
	cdkacm.NewSecureListener(stack, jsii.String("Https"), &cdkacm.SecureListenerProps{
		LoadBalancer: alb,
		Port:         jsii.Number(9443),
		Certificates: &[]awscertificatemanager.ICertificate{alb.Certificate()},
	})

	template := assertions.Template_FromStack(stack, nil)
	for _, port := range []int{8443, 9443} {
		template.HasResourceProperties(jsii.String(listenerType), map[string]any{"Port": port, "Protocol": "HTTPS"})
	}
}

func TestANetworkLoadBalancerTerminatesTls(t *testing.T) {
	_, stack, zone := webStack()
	nlb := cdkacm.NewSecureNlb(stack, jsii.String("Nlb"), &cdkacm.SecureNlbProps{
		Vpc:         awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{MaxAzs: jsii.Number(2)}),
		DomainNames: jsii.Strings("mqtt.example.com"),
		HostedZone:  zone,
		Port:        jsii.Number(8883),
		AlpnPolicy:  awselasticloadbalancingv2.AlpnPolicy_HTTP2_PREFERRED,
	})
	nlb.AddTargets(jsii.String("Broker"), &awselasticloadbalancingv2.AddNetworkTargetsProps{
		Port:     jsii.Number(1883),
		Protocol: awselasticloadbalancingv2.Protocol_TCP,
	})

	awsec2.NewVpcEndpointService(stack, jsii.String("Service"), &awsec2.VpcEndpointServiceProps{
		VpcEndpointServiceLoadBalancers: &[]awsec2.IVpcEndpointServiceLoadBalancer{nlb},
	})

	assertions.Template_FromStack(stack, nil).HasResourceProperties(jsii.String(listenerType), map[string]any{
		"Port": 8883, "Protocol": "TLS", "AlpnPolicy": []any{"HTTP2Preferred"},
	})
}
