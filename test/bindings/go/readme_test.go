package bindings

import (
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/assertions"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

// What the README shows for Go, line by line.
func TestTheReadmeGivesACertificateInUsEast1(t *testing.T) {
	app, stack, hostedZone := webStack()

	cdkacm.CertificateChecks_Apply(app, nil)
	certificate := cdkacm.NewCloudFrontCertificate(stack, jsii.String("Certificate"), &cdkacm.CloudFrontCertificateProps{
		DomainName: jsii.String("www.example.com"),
		HostedZone: hostedZone,
	})

	template := assertions.Template_FromStack(awscdk.Stack_Of(certificate.Certificate()), nil)
	template.ResourceCountIs(jsii.String(certificateType), jsii.Number(1))
}
