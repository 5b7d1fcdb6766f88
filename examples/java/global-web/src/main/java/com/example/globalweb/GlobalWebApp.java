package com.example.globalweb;

import io.github.cdkacm.CertificateChecks;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.StageProps;
import software.amazon.awscdk.StackProps;

public final class GlobalWebApp {
    public static void main(final String[] args) {
        App app = new App();
        CertificateChecks.apply(app);

        Environment env = Environment.builder()
            .account(System.getenv("CDK_DEFAULT_ACCOUNT"))
            .region("ap-southeast-2")
            .build();
        StackProps props = StackProps.builder().env(env).build();

        new SiteStack(app, "Site", "www", props);
        new ServiceStack(app, "Service", props);

        // Without an environment: it goes wherever the one who deploys it is signed in.
        new SiteStack(app, "Status", "status", null);

        Stage preview = new Stage(app, "Preview", StageProps.builder().env(env).build());
        new SiteStack(preview, "Site", "preview", null);

        app.synth();
    }
}
