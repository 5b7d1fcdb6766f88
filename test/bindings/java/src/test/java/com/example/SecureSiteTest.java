package com.example;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.SecureSite;
import io.github.cdkacm.SiteRouting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.amazon.jsii.JsiiError;

/** SecureSite, as a Java app uses it. */
class SecureSiteTest {
    private static final String DISTRIBUTION = "AWS::CloudFront::Distribution";

    private final WebStack stack = new WebStack(new App());

    @Test
    void namesAndAZoneGiveDistributionBucketAndRecords() {
        SecureSite site = secureSite().redirectFrom(List.of("example.com")).build();

        assertNotNull(site.getBucket().getBucketName());
        assertNotNull(site.getDistribution().getDistributionId());
        assertNotNull(site.getCertificate().getCertificateArn());
        assertNotNull(site.getAccessLogsBucket().getBucketName());
        Template template = Template.fromStack(stack);
        template.hasResourceProperties(DISTRIBUTION, Map.of("DistributionConfig",
            Map.of("Aliases", List.of("www.example.com", "example.com"), "HttpVersion", "http2and3")));
        template.hasResourceProperties("AWS::Route53::RecordSet", Map.of("Name", "example.com.", "Type", "HTTPS"));
    }

    @Test
    void aBucketFilesRoutingAndErrorPagesAreGiven() {
        SecureSite site = secureSite()
            .bucket(new Bucket(stack, "Files"))
            .sources(List.of(Source.data("index.html", "<h1>Hello</h1>")))
            .routing(SiteRouting.SINGLE_PAGE)
            .errorResponses(List.of(ErrorResponse.builder().httpStatus(404).responsePagePath("/404.html").build()))
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .accessLogs(false)
            .build();

        assertNull(site.getAccessLogsBucket());
        Template template = Template.fromStack(stack);
        template.hasResourceProperties("Custom::CDKBucketDeployment", Map.of("Prune", false));
        template.hasResourceProperties(DISTRIBUTION, Map.of("DistributionConfig",
            Map.of("CustomErrorResponses", List.of(Map.of("ErrorCode", 404, "ResponsePagePath", "/404.html")))));
    }

    @Test
    void aNameThatIsServedAndRedirectedIsRefused() {
        SecureSite.Builder builder = secureSite().redirectFrom(List.of("www.example.com"));

        JsiiError refusal = assertThrows(JsiiError.class, builder::build);

        assertTrue(refusal.getMessage().contains("is in domainNames and in redirectFrom"), refusal.getMessage());
    }

    private SecureSite.Builder secureSite() {
        return SecureSite.Builder.create(stack, "Site").domainNames(List.of("www.example.com")).hostedZone(stack.hostedZone);
    }
}
