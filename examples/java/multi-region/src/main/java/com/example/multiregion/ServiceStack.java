package com.example.multiregion;

import io.github.cdkacm.SecureAlb;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/** A load balancer with the certificate of its region. */
public class ServiceStack extends Stack {
    public ServiceStack(final Construct scope, final String id, final SiteStack site, final String subdomain, final StackProps props) {
        super(scope, id, props);

        Vpc vpc = Vpc.Builder.create(this, "Vpc")
            .availabilityZones(List.of(getRegion() + "a", getRegion() + "b"))
            .subnetConfiguration(List.of(SubnetConfiguration.builder()
                .name("Public")
                .subnetType(SubnetType.PUBLIC)
                .build()))
            .build();
        SecureAlb.Builder.create(this, "Web")
            .vpc(vpc)
            .domainNames(List.of(subdomain + "." + site.getHostedZone().getZoneName()))
            .hostedZone(site.getHostedZone())
            .certificates(List.of(site.getCertificates().forRegionOf(this)))
            .internetFacing(true)
            .build();
    }
}
