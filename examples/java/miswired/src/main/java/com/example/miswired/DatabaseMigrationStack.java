package com.example.miswired;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.dms.CfnEndpoint;
import software.constructs.Construct;

/** The source of a database migration, reached by TLS. */
public class DatabaseMigrationStack extends Stack {
    public DatabaseMigrationStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        Certificate certificate = Certificate.Builder.create(this, "Certificate")
            .domainName("db.example.com")
            .validation(CertificateValidation.fromDns())
            .build();
        CfnEndpoint.Builder.create(this, "Source")
            .endpointType("source")
            .engineName("postgres")
            .serverName("db.example.com")
            .port(5432)
            .databaseName("orders")
            .sslMode("verify-full")
            .certificateArn(certificate.getCertificateArn())
            .build();
    }
}
