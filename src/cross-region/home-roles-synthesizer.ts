import { statSync } from 'fs';
import { join } from 'path';
import { DockerImageAssetLocation, FileAssetLocation, ISynthesisSession, Stack, StackSynthesizer, Validations } from 'aws-cdk-lib';
import { LARGEST_TEMPLATE } from './template-room';
import { DeploymentRoles } from '../core-internals';

/**
 * Has a support stack deployed with the roles of the stack that needs it. IAM roles are global and the support stack has no assets, so that
 * its region need not be bootstrapped. CDK Pipelines deploys its own support stacks in the same way.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html
 */
export class HomeRolesSynthesizer extends StackSynthesizer {
  constructor(private readonly home: Stack, private readonly roles: DeploymentRoles) {
    super();
  }

  public addFileAsset(): FileAssetLocation {
    throw this.assetError();
  }

  public addDockerImageAsset(): DockerImageAssetLocation {
    throw this.assetError();
  }

  public synthesize(session: ISynthesisSession): void {
    this.synthesizeTemplate(session);
    this.warnAboveLimit(statSync(join(session.assembly.outdir, this.boundStack.templateFile)).size);
    this.emitArtifact(session, this.roles);
  }

  /** A support stack continues in another one before its template gets too large. The estimate for that knows neither tags nor overrides. */
  private warnAboveLimit(bytes: number): void {
    if (bytes <= LARGEST_TEMPLATE) return;
    const { region, node } = this.boundStack;
    Validations.of(this.boundStack).addWarning('cdk-acm::support-stack-size',
      `the template of support stack "${node.path}" has ${bytes} bytes, and above ${LARGEST_TEMPLATE} bytes the CDK CLI needs a bootstrap bucket in ${region}: `
      + 'give some of its certificates another supportStackName, or bootstrap that region and give supportStackSynthesizer');
  }

  private assetError(): Error {
    return new Error(`support stack "${this.boundStack.node.path}" cannot have assets: it is deployed with the roles of stack "${this.home.node.path}" `
      + 'to a region that need not be bootstrapped; put what has assets into a stack of your own in that region, or give supportStackSynthesizer');
  }
}
