package com.example.miswired;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigateway.DomainName;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.constructs.Construct;

/** The domain of an edge-optimized API, with a certificate beside it. */
public class ApiStack extends Stack {
    public ApiStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        Certificate certificate = Certificate.Builder.create(this, "Certificate")
            .domainName("api.example.com")
            .validation(CertificateValidation.fromDns())
            .build();
        DomainName.Builder.create(this, "Domain")
            .domainName("api.example.com")
            .endpointType(EndpointType.EDGE)
            .certificate(certificate)
            .build();
    }
}
