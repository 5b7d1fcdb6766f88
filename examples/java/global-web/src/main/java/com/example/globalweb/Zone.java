package com.example.globalweb;

import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/** The zone that was there before this app; which one it is stands in cdk.json. */
final class Zone {
    static IHostedZone existing(final Construct scope) {
        return HostedZone.fromHostedZoneAttributes(scope, "Zone", HostedZoneAttributes.builder()
            .zoneName((String) scope.getNode().getContext("zoneName"))
            .hostedZoneId((String) scope.getNode().getContext("hostedZoneId"))
            .build());
    }

    private Zone() {
    }
}
