package com.example;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.CertificateAuthorityShareOptions;
import io.github.cdkacm.CertificateAuthorityUsageMode;
import io.github.cdkacm.CertificateRevocationListOptions;
import io.github.cdkacm.PrivateCertificate;
import io.github.cdkacm.PrivateCertificateAuthority;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.assertions.Template;

/** A CA and its certificates, as a Java app uses them. */
class PrivateCertificatesTest {
    private static final Duration VALIDITY = Duration.days(3650);

    private final WebStack stack = new WebStack(new App());

    private PrivateCertificateAuthority root() {
        return PrivateCertificateAuthority.Builder.create(stack, "Root").commonName("Example Root CA").validity(VALIDITY).build();
    }

    @Test
    void aCaBelowAnotherOneIssuesACertificate() {
        PrivateCertificateAuthority issuing = PrivateCertificateAuthority.Builder.create(stack, "Issuing")
            .commonName("Example Issuing CA")
            .parent(root())
            .validity(Duration.days(1825))
            .build();
        PrivateCertificate.Builder.create(stack, "Orders").authority(issuing).domainName("orders.internal").build();

        Template.fromStack(stack).hasResourceProperties("AWS::CertificateManager::Certificate", Map.of(
            "DomainName", "orders.internal",
            "CertificateAuthorityArn", stack.resolve(issuing.getCertificateAuthorityArn())));
    }

    @Test
    void aCaCanHaveAListAndBeShared() {
        PrivateCertificateAuthority authority = PrivateCertificateAuthority.Builder.create(stack, "Authority")
            .commonName("Example CA")
            .validity(VALIDITY)
            .usageMode(CertificateAuthorityUsageMode.GENERAL_PURPOSE)
            .crl(CertificateRevocationListOptions.builder().validity(Duration.days(30)).build())
            .build();
        authority.share("Teams", CertificateAuthorityShareOptions.builder().accounts(List.of("222222222222")).build());

        assertNotNull(authority.getCrlBucket());
        Template.fromStack(stack).hasResourceProperties("AWS::RAM::ResourceShare", Map.of("Principals", List.of("222222222222")));
    }

    @Test
    void aCaThatWouldOutliveItsParentIsRefused() {
        PrivateCertificateAuthority.Builder issuing = PrivateCertificateAuthority.Builder.create(stack, "Issuing")
            .commonName("Issuing")
            .parent(root())
            .validity(VALIDITY);
        RuntimeException refusal = assertThrows(RuntimeException.class, issuing::build);
        assertTrue(refusal.getMessage().contains("would end after that of the parent \"Web/Root\""), refusal.getMessage());
    }
}
