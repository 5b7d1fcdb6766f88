package com.example.miswired;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigatewayv2.CfnDomainName;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.constructs.Construct;

/** The domain of an HTTP API, with the right certificate, until an override puts in the one that CloudFront uses. */
public class HttpApiStack extends Stack {
    public HttpApiStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        DomainName domain = DomainName.Builder.create(this, "Domain")
            .domainName("orders.example.com")
            .certificate(Certificate.Builder.create(this, "Certificate")
                .domainName("orders.example.com")
                .validation(CertificateValidation.fromDns())
                .build())
            .build();
        CfnDomainName resource = (CfnDomainName) domain.getNode().getDefaultChild();
        resource.addPropertyOverride("DomainNameConfigurations.0.CertificateArn",
            "arn:aws:acm:us-east-1:111122223333:certificate/f0f0f0f0-1111-2222-3333-444444444444");
    }
}
