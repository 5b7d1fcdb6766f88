package com.example;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkacm.PrivateCertificateAuthority;
import io.github.cdkacm.SecureAlb;
import io.github.cdkacm.TrustBundle;
import io.github.cdkacm.TrustBundleFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.TrustStore;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/** Trust in a CA of one's own, as a Java app uses it. */
class TrustTest {
    private static final String TRUST_STORE = "AWS::ElasticLoadBalancingV2::TrustStore";

    private final WebStack stack = new WebStack(new App());

    @Test
    void clientsAreVerifiedInOneLine() {
        SecureAlb.Builder.create(stack, "Partners")
            .vpc(Vpc.Builder.create(stack, "Vpc").maxAzs(2).build())
            .domainNames(List.of("partners.example.com"))
            .hostedZone(stack.hostedZone)
            .clientCertificates(authority().getTrustBundle())
            .build();

        Template template = Template.fromStack(stack);
        template.resourceCountIs(TRUST_STORE, 1);
        template.hasResourceProperties("AWS::ElasticLoadBalancingV2::Listener", Map.of(
            "Port", 443,
            "MutualAuthentication", Map.of("Mode", "verify")));
    }

    @Test
    void aBundleHasAParameterAndAFile() {
        TrustBundle bundle = TrustBundle.Builder.create(stack, "Trust")
            .authorities(List.of(authority()))
            .parameterName("/trust/internal")
            .build();
        Role role = Role.Builder.create(stack, "Role").assumedBy(new ServicePrincipal("lambda.amazonaws.com")).build();
        TrustBundleFile file = bundle.getFile();
        TrustStore.Builder.create(stack, "Own").bucket(file.getBucket()).key(file.getKey()).version(file.getVersion()).build();

        assertTrue(bundle.grantRead(role).getSuccess());
        assertNotNull(bundle.getParameter().getParameterName());
        Template template = Template.fromStack(stack);
        template.hasResourceProperties("AWS::SSM::Parameter", Map.of("Name", "/trust/internal"));
        template.hasResourceProperties(TRUST_STORE, Map.of(
            "CaCertificatesBundleS3ObjectVersion", Map.of("Fn::GetAtt", Match.arrayWith(List.of("VersionId")))));
    }

    @Test
    void aPrivateKeyIsRefused() {
        TrustBundle.Builder builder = TrustBundle.Builder.create(stack, "Trust").certificates(List.of("-----BEGIN PRIVATE KEY-----"));
        RuntimeException refusal = assertThrows(RuntimeException.class, builder::build);
        assertTrue(refusal.getMessage().contains("TrustBundle \"Web/Trust\": certificates[0] has a private key"), refusal.getMessage());
    }

    private PrivateCertificateAuthority authority() {
        return PrivateCertificateAuthority.Builder.create(stack, "Clients")
            .commonName("Example Clients")
            .validity(Duration.days(3650))
            .build();
    }
}
