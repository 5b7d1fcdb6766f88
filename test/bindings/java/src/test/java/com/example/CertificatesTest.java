package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.CloudFrontCertificate;
import io.github.cdkacm.MultiRegionCertificate;
import io.github.cdkacm.RegionalCertificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.certificatemanager.KeyAlgorithm;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.jsii.JsiiError;

/** The constructs that make certificates, as a Java app uses them. */
class CertificatesTest {
    private static final String CERTIFICATE = "AWS::CertificateManager::Certificate";

    private final App app = new App();
    private final WebStack stack = new WebStack(app);

    @Test
    void aRegionalCertificateIsValidatedInItsHostedZone() {
        RegionalCertificate.Builder.create(stack, "Certificate")
            .domainName("api.example.com")
            .subjectAlternativeNames(List.of("www.example.com"))
            .hostedZone(stack.hostedZone)
            .keyAlgorithm(KeyAlgorithm.EC_PRIME256_V1)
            .build();

        Template.fromStack(stack).hasResourceProperties(CERTIFICATE, Map.of(
            "DomainName", "api.example.com",
            "SubjectAlternativeNames", List.of("www.example.com"),
            "KeyAlgorithm", "EC_prime256v1",
            "ValidationMethod", "DNS",
            "DomainValidationOptions", Match.arrayWith(List.of(
                Map.of("DomainName", "api.example.com", "HostedZoneId", "Z0123456789ABCDEFGHIJ")))));
    }

    @Test
    void aCloudFrontCertificateStandsInUsEast1() {
        CloudFrontCertificate certificate = cloudFrontCertificate();

        Stack home = Stack.of(certificate.getCertificate());
        assertEquals("us-east-1", home.getRegion());
        assertEquals("us-east-1", certificate.getEnv().getRegion());
        Template.fromStack(home).resourceCountIs(CERTIFICATE, 1);
        Template.fromStack(stack).resourceCountIs(CERTIFICATE, 0);
    }

    @Test
    void aMultiRegionCertificateGivesTheCertificateOfEachRegion() {
        Stack dublin = Stack.Builder.create(app, "Dublin")
            .env(Environment.builder().account("111122223333").region("eu-west-1").build())
            .build();
        MultiRegionCertificate certificates = multiRegionCertificate();

        assertEquals("ap-southeast-2", certificates.forRegionOf(stack).getEnv().getRegion());
        assertEquals("eu-west-1", certificates.forRegionOf(dublin).getEnv().getRegion());
        assertEquals("us-east-1", certificates.forCloudFront().metricDaysToExpiry().getRegion());
        assertEquals(certificates.forRegionOf(dublin).getNode().getPath(), certificates.forRegion("eu-west-1").getNode().getPath());
        Template.fromStack(stack).resourceCountIs(CERTIFICATE, 1);
    }

    @Test
    void aTextThatIsNotARegionIsRefused() {
        MultiRegionCertificate certificates = multiRegionCertificate();
        RuntimeException refusal = assertThrows(RuntimeException.class, () -> certificates.forRegion("Sydney"));
        assertTrue(refusal.getMessage().contains("forRegion() of \"Web/Certificates\": \"Sydney\" is not a region"), refusal.getMessage());
    }

    @Test
    void bothAreCertificatesToCdk() {
        List<ICertificate> certificates = List.of(
            cloudFrontCertificate(),
            RegionalCertificate.Builder.create(stack, "Regional")
                .domainName("api.example.com")
                .hostedZone(stack.hostedZone)
                .build());

        assertTrue(certificates.stream().noneMatch(certificate -> certificate.getCertificateArn().isEmpty()));
    }

    @Test
    void daysToExpiryAreMeasuredInTheRegionOfTheCertificate() {
        Metric metric = cloudFrontCertificate().metricDaysToExpiry();

        assertEquals("AWS/CertificateManager", metric.getNamespace());
        assertEquals("DaysToExpiry", metric.getMetricName());
        assertEquals("us-east-1", metric.getRegion());
    }

    @Test
    void aUrlIsRefusedInWords() {
        assertRefusal("ACM issues no certificate for \"https://www.example.com\": ",
            RegionalCertificate.Builder.create(stack, "Certificate")
                .domainName("https://www.example.com")
                .hostedZone(stack.hostedZone));
    }

    @Test
    void aNameOutsideTheZoneIsRefusedWithTheZonesThatThereAre() {
        assertRefusal("no hosted zone covers \"a.example.net\": got zones \"example.com\"; add its zone to hostedZones",
            RegionalCertificate.Builder.create(stack, "Certificate")
                .domainName("a.example.net")
                .hostedZone(stack.hostedZone));
    }

    @Test
    void aCertificateWithoutAWayToValidateItIsRefused() {
        assertRefusal("no hosted zone is given to validate \"www.example.com\"",
            RegionalCertificate.Builder.create(stack, "Certificate").domainName("www.example.com"));
    }

    private CloudFrontCertificate cloudFrontCertificate() {
        return CloudFrontCertificate.Builder.create(stack, "Certificate")
            .domainName("www.example.com")
            .hostedZone(stack.hostedZone)
            .build();
    }

    private MultiRegionCertificate multiRegionCertificate() {
        return MultiRegionCertificate.Builder.create(stack, "Certificates")
            .domainName("example.com")
            .hostedZone(stack.hostedZone)
            .build();
    }

    /** A Java user sees the text in the first line of the exception, above the stack of JavaScript. */
    private static void assertRefusal(final String problem, final RegionalCertificate.Builder builder) {
        String text = "RegionalCertificate \"Web/Certificate\": " + problem;
        JsiiError refusal = assertThrows(JsiiError.class, builder::build);
        assertTrue(refusal.getMessage().strip().startsWith(text), refusal.getMessage());
    }
}
