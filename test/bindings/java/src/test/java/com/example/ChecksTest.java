package com.example;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.AliasCertificateCheck;
import io.github.cdkacm.AllowedNamesCheck;
import io.github.cdkacm.CertificateAccountCheck;
import io.github.cdkacm.CertificateChecks;
import io.github.cdkacm.CertificateChecksPlugin;
import io.github.cdkacm.CertificateChecksProps;
import io.github.cdkacm.CertificateKindCheck;
import io.github.cdkacm.CertificateNamesCheck;
import io.github.cdkacm.CertificateRegionCheck;
import io.github.cdkacm.ExpiryAlarmRegionCheck;
import io.github.cdkacm.ExportableCertificateArnCheck;
import io.github.cdkacm.ExportableCertificateCheck;
import io.github.cdkacm.HttpsOnlyCheck;
import io.github.cdkacm.IssuingAuthorityCheck;
import io.github.cdkacm.KeyAlgorithmCheck;
import io.github.cdkacm.ListenerPortCheck;
import io.github.cdkacm.ListenerPriorityCheck;
import io.github.cdkacm.NameCoverageCheck;
import io.github.cdkacm.NamesQuotaCheck;
import io.github.cdkacm.RecordNameCheck;
import io.github.cdkacm.RequestableKeyCheck;
import io.github.cdkacm.Severity;
import io.github.cdkacm.SingleCheckProps;
import io.github.cdkacm.SupportedServiceCheck;
import io.github.cdkacm.TlsPolicyCheck;
import io.github.cdkacm.ValidationMethodCheck;
import io.github.cdkacm.ValidationOptionsCheck;
import io.github.cdkacm.ValidationZoneAccountCheck;
import io.github.cdkacm.ValidationZoneCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.IAspect;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.dms.CfnEndpoint;

/** The checks, as a Java app uses them: on a distribution whose certificate is in Sydney and a DMS endpoint with one of ACM. */
class ChecksTest {
    private static final String REGION_RULE = "cdk-acm::certificate-region";
    private static final String SERVICE_RULE = "cdk-acm::supported-service";

    private final App app = new App();
    private Distribution distribution;

    @BeforeEach
    void wireWrong() {
        WebStack stack = new WebStack(app);
        Certificate certificate = Certificate.Builder.create(stack, "Certificate")
            .domainName("www.example.com")
            .validation(CertificateValidation.fromDns())
            .build();
        distribution = Distribution.Builder.create(stack, "Site")
            .domainNames(List.of("www.example.com"))
            .certificate(certificate)
            .defaultBehavior(BehaviorOptions.builder().origin(new HttpOrigin("origin.example.com")).build())
            .build();
        CfnEndpoint.Builder.create(stack, "Source")
            .endpointType("source")
            .engineName("postgres")
            .certificateArn(certificate.getCertificateArn())
            .build();
    }

    @Test
    void applyRefusesAnAppAndSaysWhereAndWhy() {
        CertificateChecks.apply(app);

        String refusal = refusal();

        assertTrue(refusal.contains(REGION_RULE), refusal);
        assertTrue(refusal.contains("CloudFront reads this certificate from us-east-1, but Web/Certificate is in ap-southeast-2"), refusal);
        assertTrue(refusal.contains("in Web/Site (AWS::CloudFront::Distribution)"), refusal);
    }

    @Test
    void anAppWithoutChecksIsNotRefused() {
        assertDoesNotThrow(() -> app.synth());
    }

    @Test
    void anAcknowledgementSilencesItsRuleWhereItStands() {
        CertificateChecks.apply(app);
        Validations.of(distribution).acknowledge(Acknowledgment.builder().id(REGION_RULE).reason("a test").build());

        String refusal = refusal();

        assertFalse(refusal.contains(REGION_RULE), refusal);
        assertTrue(refusal.contains(SERVICE_RULE), refusal);
    }

    @Test
    void rulesCanBeSwitchedOff() {
        CertificateChecks.apply(app, CertificateChecksProps.builder()
            .severity(Map.of("certificate-region", Severity.OFF, "supported-service", Severity.OFF))
            .build());

        assertDoesNotThrow(() -> app.synth());
    }

    @Test
    void anUnknownRuleIsRefusedWithThoseThatThereAre() {
        CertificateChecksProps props = CertificateChecksProps.builder().severity(Map.of("region", Severity.OFF)).build();

        RuntimeException refusal = assertThrows(RuntimeException.class, () -> CertificateChecks.apply(app, props));

        assertTrue(refusal.getMessage().contains("there is no rule \"region\": the rules are certificate-region, "), refusal.getMessage());
    }

    @Test
    void theRegionCheckIsAnAspectOfItsOwn() {
        Aspects.of(app).add(new CertificateRegionCheck());

        String refusal = refusal();

        assertTrue(refusal.contains(REGION_RULE), refusal);
        assertFalse(refusal.contains(SERVICE_RULE), refusal);
    }

    @Test
    void theServiceCheckIsAnAspectOfItsOwn() {
        Aspects.of(app).add(new SupportedServiceCheck());

        String refusal = refusal();

        assertTrue(refusal.contains(SERVICE_RULE), refusal);
        assertFalse(refusal.contains(REGION_RULE), refusal);
    }

    @Test
    void theNamesThatACompanyAllowsAreACheck() {
        Aspects.of(app).add(AllowedNamesCheck.Builder.create().allowedDomains(List.of("*.corp.example")).build());

        String refusal = refusal();

        assertTrue(refusal.contains("cdk-acm::allowed-names"), refusal);
    }

    @Test
    void theOtherSingleChecksLetPassWhatTheyDoNotJudge() {
        List<IAspect> checks = List.of(
            new AliasCertificateCheck(),
            new CertificateAccountCheck(),
            new CertificateKindCheck(),
            new CertificateNamesCheck(),
            new ExpiryAlarmRegionCheck(),
            new ExportableCertificateCheck(),
            new ExportableCertificateArnCheck(),
            new HttpsOnlyCheck(),
            new IssuingAuthorityCheck(),
            new KeyAlgorithmCheck(),
            new ListenerPortCheck(),
            new ListenerPriorityCheck(),
            new NameCoverageCheck(),
            new NamesQuotaCheck(),
            new RecordNameCheck(),
            new RequestableKeyCheck(),
            new TlsPolicyCheck(),
            new ValidationMethodCheck(),
            new ValidationOptionsCheck(),
            new ValidationZoneAccountCheck(),
            new ValidationZoneCheck());

        checks.forEach(check -> Aspects.of(app).add(check));

        assertDoesNotThrow(() -> app.synth());
    }

    @Test
    void thePluginRefusesToo() {
        Validations.of(app).addPlugins(new CertificateChecksPlugin());

        assertThrows(RuntimeException.class, () -> app.synth());
    }

    @Test
    void anAspectCanWarnInstead() {
        Aspects.of(app).add(new CertificateRegionCheck(SingleCheckProps.builder().severity(Severity.WARNING).build()));

        assertDoesNotThrow(() -> app.synth());
    }

    private String refusal() {
        return assertThrows(RuntimeException.class, () -> app.synth()).getMessage();
    }
}
