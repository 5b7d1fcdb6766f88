package com.example;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.CertificateMonitor;
import io.github.cdkacm.CertificateMonitorProps;
import io.github.cdkacm.ExpiryThresholds;
import io.github.cdkacm.WatchAllProps;
import io.github.cdkacm.WatchOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.certificatemanager.CfnCertificate;
import software.amazon.awscdk.services.sns.Topic;

/** Alarms before certificates expire, as a Java app uses them. */
class CertificateMonitorTest {
    private static final String ALARM = "AWS::CloudWatch::Alarm";

    private final WebStack stack = new WebStack(new App());

    private static Certificate certificateOfCdk(Stack scope) {
        return Certificate.Builder.create(scope, "Cert")
            .domainName("www.example.com")
            .validation(CertificateValidation.fromDns())
            .build();
    }

    @Test
    void aCertificateOfCdkIsWatched() {
        CertificateMonitor monitor = CertificateMonitor.Builder.create(stack, "Monitor")
            .emails(List.of("ops@example.com"))
            .thresholds(ExpiryThresholds.builder().dnsValidated(Duration.days(20)).build())
            .build();
        monitor.watch(certificateOfCdk(stack));
        monitor.watch(
            CfnCertificate.Builder.create(stack, "L1").domainName("www.example.com").build(),
            WatchOptions.builder().threshold(Duration.days(7)).build());

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(ALARM, Map.of("Threshold", 20, "TreatMissingData", "ignore"));
        template.hasResourceProperties(ALARM, Map.of("Threshold", 7));
        template.hasResourceProperties("AWS::SNS::Subscription", Map.of("Protocol", "email", "Endpoint", "ops@example.com"));
    }

    @Test
    void allCertificatesOfAnAppAreWatched() {
        App app = new App();
        Environment env = Environment.builder().account("111111111111").region("eu-west-1").build();
        Stack shop = new Stack(app, "Shop", StackProps.builder().env(env).build());
        CertificateMonitor.watchAll(app, WatchAllProps.builder().topic(new Topic(shop, "Alerts")).build());
        certificateOfCdk(shop);

        Template.fromStack(shop).resourceCountIs(ALARM, 1);
    }

    @Test
    void aMonitorThatNotifiesNobodyIsRefused() {
        CertificateMonitorProps props = CertificateMonitorProps.builder().build();
        RuntimeException refusal = assertThrows(RuntimeException.class, () -> new CertificateMonitor(stack, "Monitor", props));
        assertTrue(refusal.getMessage().contains("CertificateMonitor \"Web/Monitor\": it has no subscribers"), refusal.getMessage());
    }
}
