package com.example.miswired;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.constructs.Construct;

/** A load balancer with the certificate that CloudFront uses already. */
public class ShopStack extends Stack {
    public ShopStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        Vpc vpc = Vpc.Builder.create(this, "Vpc")
            .availabilityZones(List.of("ap-southeast-2a", "ap-southeast-2b"))
            .subnetConfiguration(List.of(SubnetConfiguration.builder()
                .name("Public")
                .subnetType(SubnetType.PUBLIC)
                .build()))
            .build();
        ICertificate certificate = Certificate.fromCertificateArn(this, "Certificate",
            "arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444");

        ApplicationLoadBalancer balancer = ApplicationLoadBalancer.Builder.create(this, "Balancer")
            .vpc(vpc)
            .internetFacing(true)
            .build();
        balancer.addListener("Https", BaseApplicationListenerProps.builder()
            .port(443)
            .certificates(List.of(ListenerCertificate.fromCertificateManager(certificate)))
            .defaultAction(ListenerAction.fixedResponse(200))
            .build());
    }
}
