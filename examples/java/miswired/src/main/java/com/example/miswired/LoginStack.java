package com.example.miswired;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.cognito.CustomDomainOptions;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.constructs.Construct;

/** A sign-in page under a name of its own, with a certificate beside the user pool. */
public class LoginStack extends Stack {
    public LoginStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        Certificate certificate = Certificate.Builder.create(this, "Certificate")
            .domainName("login.example.com")
            .validation(CertificateValidation.fromDns())
            .build();
        UserPool users = new UserPool(this, "Users");
        users.addDomain("SignIn", UserPoolDomainOptions.builder()
            .customDomain(CustomDomainOptions.builder()
                .domainName("login.example.com")
                .certificate(certificate)
                .build())
            .build());
    }
}
