package com.example;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;

/** What the tests share: a stack in Sydney and a hosted zone that is there already. */
final class WebStack extends Stack {
    final IHostedZone hostedZone;

    WebStack(final App app) {
        super(app, "Web", StackProps.builder()
            .env(Environment.builder().account("111122223333").region("ap-southeast-2").build())
            .build());
        hostedZone = HostedZone.fromHostedZoneAttributes(this, "Zone", HostedZoneAttributes.builder()
            .zoneName("example.com")
            .hostedZoneId("Z0123456789ABCDEFGHIJ")
            .build());
    }
}
