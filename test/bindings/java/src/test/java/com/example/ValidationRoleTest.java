package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.IValidationRole;
import io.github.cdkacm.RegionalCertificate;
import io.github.cdkacm.ValidationRole;
import io.github.cdkacm.ValidationRoleAttributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** Certificates whose hosted zone is in another account, as a Java app validates them. */
class ValidationRoleTest {
    private static final String ROLE = "arn:aws:iam::444455556666:role/certificate-validation";

    private final WebStack stack = new WebStack(new App());

    @Test
    void aRoleWritesTheRecordsOfACertificate() {
        IValidationRole role = ValidationRole.fromValidationRoleAttributes(stack, "Role", ValidationRoleAttributes.builder()
            .roleArn(ROLE)
            .externalId("shop")
            .build());
        RegionalCertificate.Builder.create(stack, "Certificate")
            .domainName("www.example.com")
            .hostedZone(stack.hostedZone)
            .validationRole(role)
            .build();

        Template template = Template.fromStack(stack);
        template.hasResourceProperties("Custom::CdkAcmValidationRecords", Map.of(
            "Zones", List.of(Map.of("RoleArn", ROLE, "ExternalId", "shop", "DomainNames", List.of("www.example.com")))));
        template.hasResourceProperties("AWS::CertificateManager::Certificate", Map.of("DomainValidationOptions", Match.absent()));
    }

    @Test
    void aRoleAllowsAccounts() {
        ValidationRole role = ValidationRole.Builder.create(stack, "Role")
            .hostedZone(stack.hostedZone)
            .accounts(List.of("777788889999"))
            .domainNames(List.of("*.example.com"))
            .roleName("certificate-validation")
            .build();

        assertEquals("example.com", role.getHostedZone().getZoneName());
        Template.fromStack(stack).hasResourceProperties("AWS::IAM::Role", Map.of("RoleName", "certificate-validation"));
    }

    @Test
    void aRoleThatNoAccountCanAssumeIsRefused() {
        ValidationRole.Builder builder = ValidationRole.Builder.create(stack, "Role").hostedZone(stack.hostedZone).domainNames(List.of("www.example.com"));
        RuntimeException refusal = assertThrows(RuntimeException.class, builder::build);
        assertTrue(refusal.getMessage().contains("no account can assume the role: give accounts"), refusal.getMessage());
    }
}
