import { App, aws_cloudwatch as cloudwatch, aws_s3_assets as assets, BootstraplessSynthesizer, CfnStackSet, Stack, StackProps } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { CertificateHook, HookFailureMode, Severity } from '../../src';

/** One account and region. */
export function oneAccount(app: App, env: StackProps['env']): Stack {
  const stack = new Stack(app, 'CertificateHook', { env });
  new CertificateHook(stack, 'Hook', { verifyCertificates: true });
  return stack;
}

/** Once the warnings are repaired. */
export function refusing(stack: Stack): CertificateHook {
  const hook = new CertificateHook(stack, 'Hook', {
    failureMode: HookFailureMode.FAIL,
    severity: { 'tls-policy': Severity.OFF, 'https-only': Severity.ERROR },
    allowedDomains: ['*.corp.example'],
    stackFilters: { excludeStackNames: ['Legacy'] },
  });
  return hook;
}

/** In a stack of its own, as the hook checks alarms. */
export function watched(stack: Stack, hook: CertificateHook): cloudwatch.Alarm {
  return new cloudwatch.Alarm(stack, 'HookErrors', { metric: hook.lambdaFunction.metricErrors(), threshold: 1, evaluationPeriods: 1 });
}

/** The template for each account and region of the organization: a file that needs no bootstrapped account. */
export function hookTemplate(): string {
  const app = new App();
  const hook = new Stack(app, 'CertificateHook', { synthesizer: new BootstraplessSynthesizer() });
  new CertificateHook(hook, 'Hook', { verifyCertificates: true });
  return app.synth().getStackByName('CertificateHook').templateFullPath;
}

/** In the management account of the organization, or in a delegated administrator of StackSets. */
export class OrganizationStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly organizationalUnits: string[]; readonly regions: string[] }) {
    super(scope, id, props);
    const template = new assets.Asset(this, 'Template', { path: hookTemplate() });
    new CfnStackSet(this, 'Hooks', {
      stackSetName: 'certificate-hook',
      permissionModel: 'SERVICE_MANAGED',
      autoDeployment: { enabled: true, retainStacksOnAccountRemoval: false },
      capabilities: ['CAPABILITY_IAM'],
      templateUrl: template.httpUrl,
      operationPreferences: { regionConcurrencyType: 'PARALLEL', maxConcurrentPercentage: 25, failureTolerancePercentage: 10 },
      stackInstancesGroup: [{ deploymentTargets: { organizationalUnitIds: props.organizationalUnits }, regions: props.regions }],
    });
  }
}
