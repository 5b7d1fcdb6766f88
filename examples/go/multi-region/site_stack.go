package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfrontorigins"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsroute53"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

// SiteStack has the certificates of all regions, and a site on CloudFront.
type SiteStack struct {
	awscdk.Stack
	Certificates cdkacm.MultiRegionCertificate
	HostedZone   awsroute53.IHostedZone
}

func NewSiteStack(scope constructs.Construct, id string, props *awscdk.StackProps) SiteStack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	// The zone exists before this app; cdk.json says which one it is.
	context := func(key string) *string {
		return jsii.String(stack.Node().GetContext(jsii.String(key)).(string))
	}
	zoneName := context("zoneName")
	hostedZone := awsroute53.HostedZone_FromHostedZoneAttributes(stack, jsii.String("Zone"), &awsroute53.HostedZoneAttributes{
		ZoneName:     zoneName,
		HostedZoneId: context("hostedZoneId"),
	})
	certificates := cdkacm.NewMultiRegionCertificate(stack, jsii.String("Certificates"), &cdkacm.MultiRegionCertificateProps{
		DomainName:              zoneName,
		SubjectAlternativeNames: jsii.Strings("*." + *zoneName),
		HostedZone:              hostedZone,
	})

	// With "-c miswired=true", CloudFront gets the certificate of this stack's region.
	var certificate awscertificatemanager.ICertificate
	if stack.Node().TryGetContext(jsii.String("miswired")) != nil {
		certificate = certificates.ForRegionOf(stack)
	} else {
		certificate = certificates.ForCloudFront()
	}
	awscloudfront.NewDistribution(stack, jsii.String("Site"), &awscloudfront.DistributionProps{
		DomainNames: &[]*string{zoneName},
		Certificate: certificate,
		DefaultBehavior: &awscloudfront.BehaviorOptions{
			Origin:               awscloudfrontorigins.NewHttpOrigin(jsii.String("origin."+*zoneName), nil),
			ViewerProtocolPolicy: awscloudfront.ViewerProtocolPolicy_REDIRECT_TO_HTTPS,
		},
	})
	return SiteStack{stack, certificates, hostedZone}
}
