package com.example.globalweb;

import io.github.cdkacm.CloudFrontCertificate;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** A static site on CloudFront. Its stack may be in any region, its certificate is in us-east-1. */
public class SiteStack extends Stack {
    public SiteStack(final Construct scope, final String id, final String subdomain, final StackProps props) {
        super(scope, id, props);

        IHostedZone zone = Zone.existing(this);
        String domainName = subdomain + "." + zone.getZoneName();

        Bucket content = Bucket.Builder.create(this, "Content")
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .enforceSsl(true)
            .build();

        Distribution site = Distribution.Builder.create(this, "Site")
            .domainNames(List.of(domainName))
            .certificate(CloudFrontCertificate.Builder.create(this, "Certificate")
                .domainName(domainName)
                .hostedZone(zone)
                .build())
            .defaultRootObject("index.html")
            .defaultBehavior(BehaviorOptions.builder()
                .origin(S3BucketOrigin.withOriginAccessControl(content))
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .build())
            .build();

        RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(site));
        ARecord.Builder.create(this, "Ipv4").zone(zone).recordName(subdomain).target(target).build();
        AaaaRecord.Builder.create(this, "Ipv6").zone(zone).recordName(subdomain).target(target).build();
    }
}
