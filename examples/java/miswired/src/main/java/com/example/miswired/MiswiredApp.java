package com.example.miswired;

import io.github.cdkacm.CertificateChecks;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.StageProps;

public final class MiswiredApp {
    public static void main(final String[] args) {
        App app = new App();
        CertificateChecks.apply(app);

        Environment env = Environment.builder().account("111122223333").region("ap-southeast-2").build();
        StackProps props = StackProps.builder().env(env).build();
        CertificatesStack certificates = new CertificatesStack(app, "Certificates", props);

        new SiteStack(app, "Site", certificates.getCertificate(), props);
        new ApiStack(app, "Api", props);
        new LoginStack(app, "Login", props);
        new GraphqlStack(app, "Graphql", props);
        new ShopStack(app, "Shop", props);
        new HttpApiStack(app, "HttpApi", props);
        new ClassicStack(app, "Classic", props);
        new ServerStack(app, "Server", props);
        new LandingPageStack(app, "LandingPage", props);
        new DatabaseMigrationStack(app, "DatabaseMigration", props);

        Stage preview = new Stage(app, "Preview", StageProps.builder().env(env).build());
        new SiteStack(preview, "Site", new CertificatesStack(preview, "Certificates", null).getCertificate(), null);

        app.synth();
    }
}
