package com.example.multiregion;

import io.github.cdkacm.MultiRegionCertificate;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/** The certificates of all regions, and a site on CloudFront. */
public class SiteStack extends Stack {
    private final MultiRegionCertificate certificates;
    private final IHostedZone hostedZone;

    public SiteStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        // The zone exists before this app; cdk.json says which one it is.
        String zoneName = (String) getNode().getContext("zoneName");
        hostedZone = HostedZone.fromHostedZoneAttributes(this, "Zone", HostedZoneAttributes.builder()
            .zoneName(zoneName)
            .hostedZoneId((String) getNode().getContext("hostedZoneId"))
            .build());
        certificates = MultiRegionCertificate.Builder.create(this, "Certificates")
            .domainName(zoneName)
            .subjectAlternativeNames(List.of("*." + zoneName))
            .hostedZone(hostedZone)
            .build();

        // With "-c miswired=true", CloudFront gets the certificate of this stack's region.
        boolean isMiswired = getNode().tryGetContext("miswired") != null;
        Distribution.Builder.create(this, "Site")
            .domainNames(List.of(zoneName))
            .certificate(isMiswired ? certificates.forRegionOf(this) : certificates.forCloudFront())
            .defaultBehavior(BehaviorOptions.builder()
                .origin(new HttpOrigin("origin." + zoneName))
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .build())
            .build();
    }

    public MultiRegionCertificate getCertificates() {
        return certificates;
    }

    public IHostedZone getHostedZone() {
        return hostedZone;
    }
}
