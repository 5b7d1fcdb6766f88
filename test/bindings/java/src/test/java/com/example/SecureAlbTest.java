package com.example;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.AliasRecordOptions;
import io.github.cdkacm.CorsHeaders;
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
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcEndpointService;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddNetworkTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.AlpnPolicy;
import software.amazon.awscdk.services.elasticloadbalancingv2.Protocol;
import software.amazon.awscdk.services.route53.GeoLocation;
import software.amazon.awscdk.services.s3.BucketProps;
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
    void responsesHaveHeadersNamesRedirectAndRecordsShareTheirNames() {
        SecureAlb.Builder.create(stack, "Alb")
            .vpc(vpc)
            .preserveHostHeader(true)
            .domainNames(List.of("www.example.com"))
            .redirectFrom(List.of("example.com"))
            .hostedZone(stack.hostedZone)
            .aliasRecordOptions(AliasRecordOptions.builder().geoLocation(GeoLocation.country("DE")).setIdentifier("germany").build())
            .frameOptions(HeadersFrameOption.DENY)
            .cors(CorsHeaders.builder().allowOrigin("https://app.example.com").allowMethods(List.of("GET", "PUT")).build())
            .accessLogsBucketProps(BucketProps.builder().versioned(true).build())
            .build();

        Template template = Template.fromStack(stack);
        Map<String, String> methods = Map.of("Key", "routing.http.response.access_control_allow_methods.header_value", "Value", "GET, PUT");
        Map<String, String> frames = Map.of("Key", "routing.http.response.x_frame_options.header_value", "Value", "DENY");
        for (Map<String, String> header : List.of(methods, frames)) {
            template.hasResourceProperties(LISTENER, Map.of("Port", 443, "ListenerAttributes", Match.arrayWith(List.of(header))));
        }
        template.allResourcesProperties("AWS::Route53::RecordSet", Map.of("GeoLocation", Map.of("CountryCode", "DE"), "SetIdentifier", "germany"));
        template.resourceCountIs("AWS::ElasticLoadBalancingV2::ListenerRule", 1);
        template.hasResourceProperties("AWS::S3::Bucket", Map.of("VersioningConfiguration", Map.of("Status", "Enabled")));
        Map<String, String> hostHeader = Map.of("Key", "routing.http.preserve_host_header.enabled", "Value", "true");
        template.hasResourceProperties("AWS::ElasticLoadBalancingV2::LoadBalancer", Map.of("LoadBalancerAttributes", Match.arrayWith(List.of(hostHeader))));
    }

    @Test
    void aLoadBalancerThatExistsGetsHttps() {
        SecureAlb alb = secureAlb();
        alb.addHttpsListener("Test", HttpsPortOptions.builder().port(8443).build());
        SecureListener https = SecureListener.Builder.create(stack, "Https")
            .loadBalancer(alb)
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
            .alpnPolicy(AlpnPolicy.HTTP2_PREFERRED)
            .build();
        nlb.addTargets("Broker", AddNetworkTargetsProps.builder().port(1883).protocol(Protocol.TCP).build());

        VpcEndpointService.Builder.create(stack, "Service").vpcEndpointServiceLoadBalancers(List.of(nlb)).build();
        assertNotNull(nlb.getLoadBalancer().getLoadBalancerArn());
        Template.fromStack(stack).hasResourceProperties(LISTENER, Map.of("Port", 8883, "Protocol", "TLS", "AlpnPolicy", List.of("HTTP2Preferred")));
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
