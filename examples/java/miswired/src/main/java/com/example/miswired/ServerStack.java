package com.example.miswired;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.UserData;
import software.constructs.Construct;

/** Web servers that are told which certificate to serve. */
public class ServerStack extends Stack {
    public ServerStack(final Construct scope, final String id, final StackProps props) {
        super(scope, id, props);

        Certificate certificate = Certificate.Builder.create(this, "Certificate")
            .domainName("server.example.com")
            .validation(CertificateValidation.fromDns())
            .build();
        UserData userData = UserData.forLinux();
        userData.addCommands(
            "yum install -y nginx",
            "configure-nginx --certificate " + certificate.getCertificateArn());
        LaunchTemplate.Builder.create(this, "Servers").userData(userData).build();
    }
}
