package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3deployment"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

const distributionType = "AWS::CloudFront::Distribution"

func TestNamesAndAZoneGiveDistributionBucketAndRecords(t *testing.T) {
	_, stack, zone := webStack()
	site := cdkacm.NewSecureSite(stack, jsii.String("Site"), &cdkacm.SecureSiteProps{
		DomainNames:  jsii.Strings("www.example.com"),
		RedirectFrom: jsii.Strings("example.com"),
		HostedZone:   zone,
	})

	for name, text := range map[string]*string{
		"bucket":       site.Bucket().BucketName(),
		"distribution": site.Distribution().DistributionId(),
		"certificate":  site.Certificate().CertificateArn(),
		"log bucket":   site.AccessLogsBucket().BucketName(),
	} {
		if text == nil || *text == "" {
			t.Errorf("the %s cannot be reached", name)
		}
	}
	template := assertions.Template_FromStack(stack, nil)
	template.HasResourceProperties(jsii.String(distributionType), map[string]any{
		"DistributionConfig": map[string]any{"Aliases": []any{"www.example.com", "example.com"}, "HttpVersion": "http2and3"},
	})
	template.HasResourceProperties(jsii.String("AWS::Route53::RecordSet"), map[string]any{"Name": "example.com.", "Type": "HTTPS"})
}

func TestABucketFilesRoutingAndErrorPagesAreGiven(t *testing.T) {
	_, stack, zone := webStack()
	site := cdkacm.NewSecureSite(stack, jsii.String("Site"), &cdkacm.SecureSiteProps{
		DomainNames:            jsii.Strings("www.example.com"),
		HostedZone:             zone,
		Bucket:                 awss3.NewBucket(stack, jsii.String("Files"), nil),
		Sources:                &[]awss3deployment.ISource{awss3deployment.Source_Data(jsii.String("index.html"), jsii.String("<h1>Hello</h1>"), nil)},
		Routing:                cdkacm.SiteRouting_SINGLE_PAGE,
		ErrorResponses:         &[]*awscloudfront.ErrorResponse{{HttpStatus: jsii.Number(404), ResponsePagePath: jsii.String("/404.html")}},
		MinimumProtocolVersion: awscloudfront.SecurityPolicyProtocol_TLS_V1_2_2021,
		AccessLogs:             jsii.Bool(false),
	})

	if site.AccessLogsBucket() != nil {
		t.Error("there is a bucket for access logs")
	}
	template := assertions.Template_FromStack(stack, nil)
	template.HasResourceProperties(jsii.String("Custom::CDKBucketDeployment"), map[string]any{"Prune": false})
	template.HasResourceProperties(jsii.String(distributionType), map[string]any{
		"DistributionConfig": map[string]any{"CustomErrorResponses": []any{map[string]any{"ErrorCode": 404, "ResponsePagePath": "/404.html"}}},
	})
}

func TestANameThatIsServedAndRedirectedIsRefused(t *testing.T) {
	_, stack, zone := webStack()

	text := refusal(func() {
		cdkacm.NewSecureSite(stack, jsii.String("Site"), &cdkacm.SecureSiteProps{
			DomainNames:  jsii.Strings("www.example.com"),
			RedirectFrom: jsii.Strings("www.example.com"),
			HostedZone:   zone,
		})
	})

	assertContains(t, text, "is in domainNames and in redirectFrom")
}
