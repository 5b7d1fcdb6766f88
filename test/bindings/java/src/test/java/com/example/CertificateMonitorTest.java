package com.example;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.CertificateMonitor;
import io.github.cdkacm.CertificateMonitorProps;
import io.github.cdkacm.ExpiryThresholds;
import io.github.cdkacm.PrivateCertificateAuthority;
import io.github.cdkacm.WatchAllProps;
import io.github.cdkacm.WatchEndpointOptions;
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
import software.amazon.awscdk.services.chatbot.SlackChannelConfiguration;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
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
    void anAppHasOneTopicPerRegionAndADashboard() {
        App app = new App();
        StackProps dublin = StackProps.builder()
            .env(Environment.builder().account("111111111111").region("eu-west-1").build())
            .build();
        Stack overview = new Stack(app, "Overview", dublin);
        CertificateMonitor.watchAll(app, WatchAllProps.builder()
            .emails(List.of("ops@example.com"))
            .topicStackName("certificate-alerts")
            .dashboard(new Dashboard(overview, "Certificates"))
            .build());
        for (String name : List.of("Shop", "Site")) {
            CfnCertificate.Builder.create(new Stack(app, name, dublin), "L1").domainName("www.example.com").build();
        }

        app.synth();
        Stack topics = Stack.of(app.getNode().findChild("CdkAcm-certificate-alerts-111111111111-eu-west-1"));
        Template.fromStack(topics).resourceCountIs("AWS::SNS::Topic", 1);
        Template.fromStack(overview).resourceCountIs("AWS::SSM::Parameter", 2);
    }

    @Test
    void aSlackChannelIsNotified() {
        SlackChannelConfiguration channel = SlackChannelConfiguration.Builder.create(stack, "Channel")
            .slackChannelConfigurationName("certificates")
            .slackWorkspaceId("T0123ABCD")
            .slackChannelId("C0123ABCD")
            .build();
        CertificateMonitor.watchAll(stack, WatchAllProps.builder().slackChannels(List.of(channel)).build());
        certificateOfCdk(stack);

        Template template = Template.fromStack(stack);
        Object topic = Map.of("Ref", template.findResources("AWS::SNS::Topic").keySet().iterator().next());
        template.hasResourceProperties(ALARM, Map.of("AlarmActions", List.of(topic)));
        template.hasResourceProperties("AWS::Chatbot::SlackChannelConfiguration", Map.of("SnsTopicArns", List.of(topic)));
    }

    @Test
    void aMonitorThatNotifiesNobodyIsRefused() {
        CertificateMonitorProps props = CertificateMonitorProps.builder().build();
        RuntimeException refusal = assertThrows(RuntimeException.class, () -> new CertificateMonitor(stack, "Monitor", props));
        assertTrue(refusal.getMessage().contains("CertificateMonitor \"Web/Monitor\": it has no subscribers"), refusal.getMessage());
    }

    @Test
    void whatEndpointsServeIsWatched() {
        CertificateMonitor monitor = CertificateMonitor.Builder.create(stack, "Monitor").emails(List.of("ops@example.com")).build();
        monitor.watchEndpoint("www.example.com");
        PrivateCertificateAuthority root = PrivateCertificateAuthority.Builder.create(stack, "Root")
            .commonName("Root")
            .validity(Duration.days(3650))
            .build();
        monitor.watchEndpoint(
            "orders.internal.example.com",
            WatchEndpointOptions.builder()
                .port(8443)
                .threshold(Duration.days(10))
                .interval(Duration.hours(6))
                .trustBundle(root.getTrustBundle())
                .vpc(Vpc.Builder.create(stack, "Vpc").build())
                .build());

        Template template = Template.fromStack(stack);
        template.hasResourceProperties(ALARM, Map.of("MetricName", "DaysToExpiry", "Threshold", 20));
        template.hasResourceProperties(ALARM, Map.of("MetricName", "DaysToExpiry", "Threshold", 10, "Period", 43200));
        template.hasResourceProperties("AWS::Events::Rule", Map.of("ScheduleExpression", "rate(6 hours)"));
    }

    @Test
    void anEndpointThatIsAnUrlIsRefused() {
        CertificateMonitor monitor = CertificateMonitor.Builder.create(stack, "Monitor").emails(List.of("ops@example.com")).build();
        RuntimeException refusal = assertThrows(RuntimeException.class, () -> monitor.watchEndpoint("https://www.example.com"));
        assertTrue(refusal.getMessage().contains("domainName must be a domain name without a wildcard"), refusal.getMessage());
    }
}
