package com.example.globalweb;

import io.github.cdkacm.RegionalCertificate;
import io.github.cdkacm.SecureAlb;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.targets.LambdaTarget;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/** A service behind a load balancer, with a second certificate for the names of tenants. */
public class ServiceStack extends Stack {
    public ServiceStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        IHostedZone hostedZone = Zone.existing(this);
        Vpc vpc = Vpc.Builder.create(this, "Vpc")
            .availabilityZones(List.of("ap-southeast-2a", "ap-southeast-2b"))
            .subnetConfiguration(List.of(SubnetConfiguration.builder()
                .name("Public")
                .subnetType(SubnetType.PUBLIC)
                .build()))
            .build();

        SecureAlb alb = SecureAlb.Builder.create(this, "Web")
            .vpc(vpc)
            .domainNames(List.of("api." + hostedZone.getZoneName()))
            .hostedZone(hostedZone)
            .internetFacing(true)
            .build();
        alb.addCertificates(RegionalCertificate.Builder.create(this, "Tenants")
            .domainName("*.tenants." + hostedZone.getZoneName())
            .hostedZone(hostedZone)
            .build());

        Function api = Function.Builder.create(this, "Api")
            .runtime(Runtime.NODEJS_22_X)
            .handler("index.handler")
            .code(Code.fromInline("exports.handler = async () => ({ statusCode: 200, body: \"hello\\n\" });"))
            .build();
        alb.addTargets("Api", AddApplicationTargetsProps.builder().targets(List.of(new LambdaTarget(api))).build());
    }
}
