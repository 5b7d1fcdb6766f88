package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awselasticloadbalancingv2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awselasticloadbalancingv2targets"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk-acm/cdk-acm-go/cdkacm"
)

// NewServiceStack is a service behind a load balancer, with a second certificate for the names of tenants.
func NewServiceStack(scope constructs.Construct, id string, props *awscdk.StackProps) awscdk.Stack {
	stack := awscdk.NewStack(scope, jsii.String(id), props)

	hostedZone := existingZone(stack)
	vpc := awsec2.NewVpc(stack, jsii.String("Vpc"), &awsec2.VpcProps{
		AvailabilityZones: jsii.Strings("ap-southeast-2a", "ap-southeast-2b"),
		SubnetConfiguration: &[]*awsec2.SubnetConfiguration{
			{Name: jsii.String("Public"), SubnetType: awsec2.SubnetType_PUBLIC},
		},
	})

	alb := cdkacm.NewSecureAlb(stack, jsii.String("Web"), &cdkacm.SecureAlbProps{
		Vpc:            vpc,
		DomainNames:    jsii.Strings("api." + *hostedZone.ZoneName()),
		HostedZone:     hostedZone,
		InternetFacing: jsii.Bool(true),
	})
	alb.AddCertificates(cdkacm.NewRegionalCertificate(stack, jsii.String("Tenants"), &cdkacm.RegionalCertificateProps{
		DomainName: jsii.String("*.tenants." + *hostedZone.ZoneName()),
		HostedZone: hostedZone,
	}))

	api := awslambda.NewFunction(stack, jsii.String("Api"), &awslambda.FunctionProps{
		Runtime: awslambda.Runtime_NODEJS_22_X(),
		Handler: jsii.String("index.handler"),
		Code:    awslambda.Code_FromInline(jsii.String(`exports.handler = async () => ({ statusCode: 200, body: "hello\n" });`)),
	})
	alb.AddTargets(jsii.String("Api"), &awselasticloadbalancingv2.AddApplicationTargetsProps{
		Targets: &[]awselasticloadbalancingv2.IApplicationLoadBalancerTarget{
			awselasticloadbalancingv2targets.NewLambdaTarget(api),
		},
	})
	return stack
}
