package com.example.miswired;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.CfnDistribution;
import software.constructs.Construct;

/** A distribution with a certificate of the right region, put into the place of another kind. */
public class LandingPageStack extends Stack {
    public LandingPageStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        ICertificate certificate = Certificate.fromCertificateArn(this, "Certificate",
            "arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444");
        CfnDistribution.Builder.create(this, "Page")
            .distributionConfig(CfnDistribution.DistributionConfigProperty.builder()
                .enabled(true)
                .aliases(List.of("hello.example.com"))
                .origins(List.of(CfnDistribution.OriginProperty.builder()
                    .id("page")
                    .domainName("pages.example.com")
                    .customOriginConfig(CfnDistribution.CustomOriginConfigProperty.builder()
                        .originProtocolPolicy("https-only")
                        .build())
                    .build()))
                .defaultCacheBehavior(CfnDistribution.DefaultCacheBehaviorProperty.builder()
                    .targetOriginId("page")
                    .viewerProtocolPolicy("redirect-to-https")
                    .cachePolicyId("658327ea-f89d-4fab-a63d-7e88639e58f6")
                    .build())
                .viewerCertificate(CfnDistribution.ViewerCertificateProperty.builder()
                    .iamCertificateId(certificate.getCertificateArn())
                    .sslSupportMethod("sni-only")
                    .minimumProtocolVersion("TLSv1.2_2025")
                    .build())
                .build())
            .build();
    }
}
