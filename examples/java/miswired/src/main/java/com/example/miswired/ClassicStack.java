package com.example.miswired;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticloadbalancing.LoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancing.LoadBalancerListener;
import software.amazon.awscdk.services.elasticloadbalancing.LoadBalancingProtocol;
import software.constructs.Construct;

/** A load balancer of the old kind that moved here from another region, and took its certificate along. */
public class ClassicStack extends Stack {
    public ClassicStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        Vpc vpc = Vpc.Builder.create(this, "Vpc")
            .availabilityZones(List.of("ap-southeast-2a", "ap-southeast-2b"))
            .subnetConfiguration(List.of(SubnetConfiguration.builder()
                .name("Public")
                .subnetType(SubnetType.PUBLIC)
                .build()))
            .build();
        LoadBalancer balancer = LoadBalancer.Builder.create(this, "Balancer").vpc(vpc).internetFacing(true).build();
        balancer.addListener(LoadBalancerListener.builder()
            .externalPort(443)
            .externalProtocol(LoadBalancingProtocol.HTTPS)
            .sslCertificateArn("arn:aws:acm:eu-west-1:111122223333:certificate/e0e0e0e0-1111-2222-3333-444444444444")
            .build());
    }
}
