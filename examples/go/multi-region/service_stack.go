package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscertificatemanager"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

// NewServiceStack is a load balancer with the certificate of its region.
func NewServiceStack(scope constructs.Construct, id string, site SiteStack, subdomain string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	vpc := awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{
		AvailabilityZones: jsii.Strings(*stack.Region()+"a", *stack.Region()+"b"),
		SubnetConfiguration: &[]*awsec2.SubnetConfiguration{
			{Name: jsii.String("Public"), SubnetType: awsec2.SubnetType_PUBLIC},
		},
	})
	cdkacm.NewSecureAlb(stack, jsii.String("Web"), &cdkacm.SecureAlbProps{
		Vpc:            vpc,
		DomainNames:    jsii.Strings(subdomain + "." + *site.HostedZone.ZoneName()),
		HostedZone:     site.HostedZone,
		Certificates:   &[]awscertificatemanager.ICertificate{site.Certificates.ForRegionOf(stack)},
		InternetFacing: jsii.Bool(true),
	})
	return stack
}
