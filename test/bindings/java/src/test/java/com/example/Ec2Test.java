package com.example;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.EnclaveCertificate;
import io.github.cdkacm.RegionalCertificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/** Certificates on EC2 instances, as a Java app has them. */
class Ec2Test {
    private final WebStack stack = new WebStack(new App());
    private final Role role = Role.Builder.create(stack, "Server").assumedBy(new ServicePrincipal("ec2.amazonaws.com")).build();

    @Test
    void aRoleMayExportACertificate() {
        assertTrue(certificate(true).grantExport(role).getSuccess());

        Map<String, String> statement = Map.of("Action", "acm:ExportCertificate", "Effect", "Allow");
        Template.fromStack(stack).hasResourceProperties("AWS::IAM::Policy",
            Map.of("PolicyDocument", Map.of("Statement", List.of(statement))));
    }

    @Test
    void aCertificateWithoutExportIsRefused() {
        RegionalCertificate certificate = certificate(false);

        RuntimeException refusal = assertThrows(RuntimeException.class, () -> certificate.grantExport(role));

        assertTrue(refusal.getMessage().contains("set allowExport to true"), refusal.getMessage());
    }

    @Test
    void anEnclaveUsesACertificate() {
        EnclaveCertificate enclave = EnclaveCertificate.Builder.create(stack, "Enclave").certificate(certificate(false)).role(role).build();

        assertNotNull(enclave.getAssociation().getAttrEncryptionKmsKeyId());
        Template.fromStack(stack).resourceCountIs("AWS::EC2::EnclaveCertificateIamRoleAssociation", 1);
    }

    private RegionalCertificate certificate(final boolean allowExport) {
        return RegionalCertificate.Builder.create(stack, "Certificate")
            .domainName("mail.example.com")
            .hostedZone(stack.hostedZone)
            .allowExport(allowExport)
            .build();
    }
}
