package com.example.miswired;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** A CloudFront site with the certificate of another stack, which is in the region of both. */
public class SiteStack extends Stack {
    public SiteStack(final Construct scope, final String id, final ICertificate certificate, final StackProps props) {
        super(scope, id, props);

        Distribution.Builder.create(this, "Site")
            .domainNames(List.of("www.example.com"))
            .certificate(certificate)
            .defaultBehavior(BehaviorOptions.builder()
                .origin(S3BucketOrigin.withOriginAccessControl(new Bucket(this, "Content")))
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .build())
            .build();
    }
}
