package com.example.miswired;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.appsync.CfnDomainName;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.constructs.Construct;

/** The domain of a GraphQL API, with a certificate beside it. */
public class GraphqlStack extends Stack {
    public GraphqlStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        Certificate certificate = Certificate.Builder.create(this, "Certificate")
            .domainName("graphql.example.com")
            .validation(CertificateValidation.fromDns())
            .build();
        CfnDomainName.Builder.create(this, "Domain")
            .domainName("graphql.example.com")
            .certificateArn(certificate.getCertificateArn())
            .build();
    }
}
