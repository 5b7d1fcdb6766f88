package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// NewLandingPageStack is a distribution with a certificate of the right region, put into the place of another kind.
func NewLandingPageStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	certificate := awscertificatemanager.Certificate_FromCertificateArn(stack, jsii.String("Certificate"),
		jsii.String("arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444"))
	awscloudfront.NewCfnDistribution(stack, jsii.String("Page"), &awscloudfront.CfnDistributionProps{
		DistributionConfig: &awscloudfront.CfnDistribution_DistributionConfigProperty{
			Enabled: jsii.Bool(true),
			Aliases: jsii.Strings("hello.example.com"),
			Origins: []*awscloudfront.CfnDistribution_OriginProperty{{
				Id:         jsii.String("page"),
				DomainName: jsii.String("pages.example.com"),
				CustomOriginConfig: &awscloudfront.CfnDistribution_CustomOriginConfigProperty{
					OriginProtocolPolicy: jsii.String("https-only"),
				},
			}},
			DefaultCacheBehavior: &awscloudfront.CfnDistribution_DefaultCacheBehaviorProperty{
				TargetOriginId:       jsii.String("page"),
				ViewerProtocolPolicy: jsii.String("redirect-to-https"),
				CachePolicyId:        jsii.String("658327ea-f89d-4fab-a63d-7e88639e58f6"),
			},
			ViewerCertificate: &awscloudfront.CfnDistribution_ViewerCertificateProperty{
				IamCertificateId:       certificate.CertificateArn(),
				SslSupportMethod:       jsii.String("sni-only"),
				MinimumProtocolVersion: jsii.String("TLSv1.2_2025"),
			},
		},
	})
	return stack
}
