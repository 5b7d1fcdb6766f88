import { DockerImageAssetLocation, FileAssetLocation, ISynthesisSession, Stack, StackSynthesizer } from 'aws-cdk-lib';
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
    this.emitArtifact(session, this.roles);
  }

  private assetError(): Error {
    return new Error(`support stack "${this.boundStack.node.path}" cannot have assets: it is deployed with the roles of stack "${this.home.node.path}" `
      + 'to a region that need not be bootstrapped; put what has assets into a stack of your own in that region, or give supportStackSynthesizer');
  }
}
