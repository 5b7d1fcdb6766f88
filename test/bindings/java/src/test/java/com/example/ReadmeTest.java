package com.example;

import io.github.cdkacm.CertificateChecks;
import io.github.cdkacm.CloudFrontCertificate;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;

/** What the README shows for Java, line by line. */
class ReadmeTest {
    private static final class WebStack extends Stack {
        final Stack certificateStack;

        WebStack(final App app) {
            super(app, "Web", StackProps.builder().env(Environment.builder().region("ap-southeast-2").build()).build());
            IHostedZone hostedZone = HostedZone.fromHostedZoneAttributes(this, "Zone", HostedZoneAttributes.builder()
                .zoneName("example.com")
                .hostedZoneId("Z0123456789ABCDEFGHIJ")
                .build());

            CertificateChecks.apply(app);
            CloudFrontCertificate certificate = CloudFrontCertificate.Builder.create(this, "Certificate")
                .domainName("www.example.com")
                .hostedZone(hostedZone)
                .build();

            certificateStack = Stack.of(certificate.getCertificate());
        }
    }

    @Test
    void theReadmeGivesACertificateInUsEast1() {
        Template.fromStack(new WebStack(new App()).certificateStack).resourceCountIs("AWS::CertificateManager::Certificate", 1);
    }
}
