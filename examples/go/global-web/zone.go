package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2/awsroute53"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// existingZone is the zone that was there before this app; which one it is stands in cdk.json.
func existingZone(scope constructs.Construct) awsroute53.IHostedZone {
	context := func(key string) *string {
		return jsii.String(scope.Node().GetContext(jsii.String(key)).(string))
	}
	return awsroute53.HostedZone_FromHostedZoneAttributes(scope, jsii.String("Zone"), &awsroute53.HostedZoneAttributes{
		ZoneName:     context("zoneName"),
		HostedZoneId: context("hostedZoneId"),
	})
}
