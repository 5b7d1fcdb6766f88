package com.example.miswired;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.certificatemanager.ICertificate;
import software.constructs.Construct;

/** One wildcard certificate for everything, in the region where everything is. */
public class CertificatesStack extends Stack {
    private final ICertificate certificate;

    public CertificatesStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        this.certificate = Certificate.Builder.create(this, "Wildcard")
            .domainName("*.example.com")
            .validation(CertificateValidation.fromDns())
            .build();
    }

    public ICertificate getCertificate() {
        return certificate;
    }
}
