package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cdkacm.CertificateHook;
import io.github.cdkacm.HookFailureMode;
import io.github.cdkacm.HookFilterCriteria;
import io.github.cdkacm.HookStackFilters;
import io.github.cdkacm.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/** The hook for all deployments of an account, as a Java app uses it. */
class CertificateHookTest {
    private final WebStack stack = new WebStack(new App());

    @Test
    void aHookChecksEachDeployment() {
        CertificateHook hook = CertificateHook.Builder.create(stack, "Hook")
            .failureMode(HookFailureMode.FAIL)
            .severity(Map.of("tls-policy", Severity.OFF))
            .verifyCertificates(true)
            .stackFilters(HookStackFilters.builder().criteria(HookFilterCriteria.ANY).excludeStackNames(List.of("Legacy")).build())
            .build();

        assertEquals("CdkAcm::Certificate::Checks", hook.getHookName());
        assertEquals("Errors", hook.getLambdaFunction().metricErrors().getMetricName());
        Template template = Template.fromStack(stack);
        template.hasResourceProperties("AWS::CloudFormation::LambdaHook", Map.of(
            "FailureMode", "FAIL",
            "StackFilters", Map.of("FilteringCriteria", "ANY", "StackNames", Map.of("Exclude", List.of("Legacy")))));
        template.hasResourceProperties("AWS::Lambda::Function", Map.of(
            "Environment", Map.of("Variables", Map.of(
                "CERTIFICATE_HOOK", "{\"severity\":{\"tls-policy\":\"off\"},\"verifyCertificates\":true}"))));
    }
}
