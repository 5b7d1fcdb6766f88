package com.example;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.HttpsPortOptions;
import io.github.cdkacm.SecureAlb;
import io.github.cdkacm.SecureListener;
import io.github.cdkacm.SecureNlb;
import io.github.cdkacm.StrictTransportSecurity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddNetworkTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.Protocol;
import software.amazon.jsii.JsiiError;

/** SecureAlb, as a Java app uses it. */
class SecureAlbTest {
    private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

    private final WebStack stack = new WebStack(new App());
    private final Vpc vpc = Vpc.Builder.create(stack, "Vpc").maxAzs(2).build();

    @Test
    void namesAndAZoneGiveCertificateListenersAndRecords() {
        secureAlb();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties("AWS::CertificateManager::Certificate", Map.of("DomainName", "www.example.com"));
        template.hasResourceProperties(LISTENER, Map.of("Port", 443, "Protocol", "HTTPS"));
        template.hasResourceProperties(LISTENER, Map.of("Port", 80, "Protocol", "HTTP"));
        template.hasResourceProperties("AWS::Route53::RecordSet", Map.of("Name", "www.example.com.", "Type", "A"));
    }

    @Test
    void whatItIsMadeOfCanBeReached() {
        SecureAlb alb = secureAlb();

        assertNotNull(alb.getLoadBalancer().getLoadBalancerArn());
        assertNotNull(alb.getHttpsListener().getListenerArn());
        assertNotNull(alb.getRedirectListener().getListenerArn());
        assertNotNull(alb.getConnections().getSecurityGroups());
    }

    @Test
    void targetsAndFurtherCertificatesAreAdded() {
        SecureAlb alb = secureAlb();
        alb.addCertificates(imported("ap-southeast-2"));

        assertNotNull(alb.addTargets("App", AddApplicationTargetsProps.builder().port(8080).build()).getTargetGroupArn());

        Template.fromStack(stack).resourceCountIs("AWS::ElasticLoadBalancingV2::ListenerCertificate", 1);
    }

    @Test
    void hstsAndAccessLogsAreTurnedOff() {
        SecureAlb.Builder.create(stack, "Alb")
            .vpc(vpc)
            .domainNames(List.of("www.example.com"))
            .hostedZone(stack.hostedZone)
            .accessLogs(false)
            .strictTransportSecurity(StrictTransportSecurity.builder().enabled(false).build())
            .build();

        Template template = Template.fromStack(stack);
        Map<String, String> header = Map.of("Key", "routing.http.response.strict_transport_security.header_value", "Value", "");
        template.hasResourceProperties(LISTENER, Map.of("Port", 443, "ListenerAttributes", Match.arrayWith(List.of(header))));
        template.resourceCountIs("AWS::S3::Bucket", 0);
    }

    @Test
    void aLoadBalancerThatExistsGetsHttps() {
        SecureAlb alb = secureAlb();
        alb.addHttpsListener("Test", HttpsPortOptions.builder().port(8443).build());
        SecureListener https = SecureListener.Builder.create(stack, "Https")
            .loadBalancer(alb.getLoadBalancer())
            .port(9443)
            .certificates(List.of(alb.getCertificate()))
            .build();

        assertNotNull(https.getListener().getListenerArn());
        Template template = Template.fromStack(stack);
        template.hasResourceProperties(LISTENER, Map.of("Port", 8443, "Protocol", "HTTPS"));
        template.hasResourceProperties(LISTENER, Map.of("Port", 9443, "Protocol", "HTTPS"));
    }

    @Test
    void aNetworkLoadBalancerTerminatesTls() {
        SecureNlb nlb = SecureNlb.Builder.create(stack, "Nlb")
            .vpc(vpc)
            .domainNames(List.of("mqtt.example.com"))
            .hostedZone(stack.hostedZone)
            .port(8883)
            .build();
        nlb.addTargets("Broker", AddNetworkTargetsProps.builder().port(1883).protocol(Protocol.TCP).build());

        assertNotNull(nlb.getLoadBalancer().getLoadBalancerArn());
        Template.fromStack(stack).hasResourceProperties(LISTENER, Map.of("Port", 8883, "Protocol", "TLS"));
    }

    @Test
    void aCertificateOfAnotherRegionIsRefusedNamingBoth() {
        SecureAlb.Builder builder = SecureAlb.Builder.create(stack, "Alb").vpc(vpc).certificates(List.of(imported("us-east-1")));

        JsiiError refusal = assertThrows(JsiiError.class, builder::build);

        String firstLine = refusal.getMessage().strip().lines().findFirst().orElseThrow();
        assertTrue(firstLine.contains("us-east-1") && firstLine.contains("ap-southeast-2"), firstLine);
    }

    private SecureAlb secureAlb() {
        return SecureAlb.Builder.create(stack, "Alb")
            .vpc(vpc)
            .domainNames(List.of("www.example.com"))
            .hostedZone(stack.hostedZone)
            .build();
    }

    private ICertificate imported(final String region) {
        return Certificate.fromCertificateArn(stack, "Imported",
            "arn:aws:acm:" + region + ":111122223333:certificate/0a0a0a0a-1111-2222-3333-444444444444");
    }
}
