package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfrontorigins"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsroute53"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsroute53targets"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

// NewSiteStack is a static site on CloudFront. Its stack may be in any region, its certificate is in us-east-1.
func NewSiteStack(scope constructs.Construct, id string, subdomain string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	zone := existingZone(stack)
	domainName := jsii.String(subdomain + "." + *zone.ZoneName())

	content := awss3.NewBucket(stack, jsii.String("Content"), &awss3.BucketProps{
		BlockPublicAccess: awss3.BlockPublicAccess_BLOCK_ALL(),
		EnforceSSL:        jsii.Bool(true),
	})

	site := awscloudfront.NewDistribution(stack, jsii.String("Site"), &awscloudfront.DistributionProps{
		DomainNames: &[]*string{domainName},
		Certificate: cdkacm.NewCloudFrontCertificate(stack, jsii.String("Certificate"), &cdkacm.CloudFrontCertificateProps{
			DomainName: domainName,
			HostedZone: zone,
		}),
		DefaultRootObject: jsii.String("index.html"),
		DefaultBehavior: &awscloudfront.BehaviorOptions{
			Origin:               awscloudfrontorigins.S3BucketOrigin_WithOriginAccessControl(content, nil),
			ViewerProtocolPolicy: awscloudfront.ViewerProtocolPolicy_REDIRECT_TO_HTTPS,
		},
	})

	target := awsroute53.RecordTarget_FromAlias(awsroute53targets.NewCloudFrontTarget(site))
	awsroute53.NewARecord(stack, jsii.String("Ipv4"), &awsroute53.ARecordProps{
		Zone: zone, RecordName: jsii.String(subdomain), Target: target,
	})
	awsroute53.NewAaaaRecord(stack, jsii.String("Ipv6"), &awsroute53.AaaaRecordProps{
		Zone: zone, RecordName: jsii.String(subdomain), Target: target,
	})
	return stack
}
