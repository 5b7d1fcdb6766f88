package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.CertificateSecretFields;
import io.github.cdkacm.ImportedCertificate;
import io.github.cdkacm.SelfSignedCertificateProps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.certificatemanager.KeyAlgorithm;
import software.amazon.awscdk.services.lambda.destinations.SnsDestination;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.sns.Topic;

/** Certificates from secrets, as a Java app uses them. */
class ImportedCertificatesTest {
    private static final String IMPORTED = "Custom::CdkAcmImportedCertificate";

    private final WebStack stack = new WebStack(new App());

    @Test
    void aCertificateIsImportedFromASecret() {
        ImportedCertificate certificate = ImportedCertificate.Builder.create(stack, "Partner")
            .secret(Secret.fromSecretNameV2(stack, "Secret", "partner/certificate"))
            .domainNames(List.of("api.example.com"))
            .secretFields(CertificateSecretFields.builder().privateKey("tls.key").build())
            .region("us-east-1")
            .failureDestination(new SnsDestination(new Topic(stack, "Failures")))
            .build();

        assertEquals("us-east-1", certificate.getEnv().getRegion());
        assertEquals("us-east-1", certificate.metricDaysToExpiry().getRegion());
        Template.fromStack(stack).hasResourceProperties(IMPORTED, Map.of(
            "Region", "us-east-1",
            "DomainNames", List.of("api.example.com"),
            "SecretFields", Map.of(
                "Certificate", "certificate",
                "PrivateKey", "tls.key",
                "CertificateChain", "certificateChain",
                "Passphrase", "passphrase")));
    }

    @Test
    void aCertificateCanSignItself() {
        ImportedCertificate.selfSigned(stack, "Dev", SelfSignedCertificateProps.builder()
            .domainNames(List.of("dev.example.com"))
            .keyAlgorithm(KeyAlgorithm.EC_PRIME256_V1)
            .build());

        Template.fromStack(stack).hasResourceProperties(IMPORTED, Map.of(
            "DomainNames", List.of("dev.example.com"),
            "KeyAlgorithm", "EC_prime256v1"));
    }

    @Test
    void aTextThatIsNotANameIsRefused() {
        SelfSignedCertificateProps props = SelfSignedCertificateProps.builder().domainNames(List.of("https://dev.example.com")).build();
        RuntimeException refusal = assertThrows(RuntimeException.class, () -> ImportedCertificate.selfSigned(stack, "Dev", props));
        assertTrue(refusal.getMessage().contains("ImportedCertificate \"Web/Dev\": domainNames has \"https://dev.example.com\""), refusal.getMessage());
    }
}
