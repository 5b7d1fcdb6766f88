package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awselasticloadbalancing"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// NewClassicStack is a load balancer of the old kind that moved here from another region, and took its certificate along.
func NewClassicStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	vpc := awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{
		AvailabilityZones: jsii.Strings("ap-southeast-2a", "ap-southeast-2b"),
		SubnetConfiguration: &[]*awsec2.SubnetConfiguration{
			{Name: jsii.String("Public"), SubnetType: awsec2.SubnetType_PUBLIC},
		},
	})
	balancer := awselasticloadbalancing.NewLoadBalancer(stack, jsii.String("Balancer"), &awselasticloadbalancing.LoadBalancerProps{
		Vpc:            vpc,
		InternetFacing: jsii.Bool(true),
	})
	balancer.AddListener(&awselasticloadbalancing.LoadBalancerListener{
		ExternalPort:      jsii.Number(443),
		ExternalProtocol:  awselasticloadbalancing.LoadBalancingProtocol_HTTPS,
		SslCertificateArn: jsii.String("arn:aws:acm:eu-west-1:111122223333:certificate/e0e0e0e0-1111-2222-3333-444444444444"),
	})
	return stack
}
