package com.example.multiregion;

import io.github.cdkacm.CertificateChecks;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

public final class MultiRegionApp {
    public static void main(final String[] args) {
        App app = new App();
        CertificateChecks.apply(app);

        SiteStack site = new SiteStack(app, "Site", in("ap-southeast-2"));

        new ServiceStack(app, "Sydney", site, "sydney", in("ap-southeast-2"));
        new ServiceStack(app, "Dublin", site, "dublin", in("eu-west-1"));

        app.synth();
    }

    private static StackProps in(final String region) {
        Environment env = Environment.builder().account(System.getenv("CDK_DEFAULT_ACCOUNT")).region(region).build();
        return StackProps.builder().env(env).build();
    }

    private MultiRegionApp() {
    }
}
