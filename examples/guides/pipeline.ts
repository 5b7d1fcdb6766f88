import { DefaultStackSynthesizer, Stack, StackProps, Stage } from 'aws-cdk-lib';
import { CodePipeline, CodePipelineSource, ShellStep } from 'aws-cdk-lib/pipelines';
import { Construct } from 'constructs';
import { CertificateStack, SubdomainStack } from './subdomains';

/** An account of the fleet. */
export interface Tenant {
  readonly name: string;
  readonly account: string;
  /** The regions that serve its names, the first of which has its hosted zone. */
  readonly regions: string[];
}

/** All that one account gets: its zone, and certificates in each of its regions. */
export class TenantStage extends Stage {
  constructor(scope: Construct, { name, account, regions }: Tenant) {
    super(scope, name, { env: { account, region: regions[0] } });
    const { hostedZone } = new SubdomainStack(this, 'Dns', { zoneName: `${name}.example.com`, dnsAccount: '111111111111' });
    new CertificateStack(this, 'Certificates', { hostedZone, regions, supportStackSynthesizer: new DefaultStackSynthesizer() });
  }
}

/** Deploys all accounts, ten at a time. */
export class FleetPipeline extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly tenants: Tenant[] }) {
    super(scope, id, props);
    const pipeline = new CodePipeline(this, 'Pipeline', {
      crossAccountKeys: true,
      synth: new ShellStep('Synth', {
        input: CodePipelineSource.connection('example/fleet', 'main', {
          connectionArn: 'arn:aws:codeconnections:eu-west-1:222222222222:connection/aaaaaaaa-1111-2222-3333-444444444444',
        }),
        commands: ['npm ci', 'npx cdk synth'],
      }),
    });
    for (let first = 0; first < props.tenants.length; first += 10) {
      const wave = pipeline.addWave(`Tenants${first}`);
      props.tenants.slice(first, first + 10).forEach((tenant) => wave.addStage(new TenantStage(this, tenant)));
    }
  }
}
