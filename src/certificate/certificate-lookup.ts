import { Aspects, CfnDeletionPolicy, CfnOutput, Lazy, RemoveTag, Stack, Tag, Token } from 'aws-cdk-lib';
import { Certificate, CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct, IConstruct } from 'constructs';
import { replacementHash } from './replacement-hash';
import { deployedStack, stageOf } from '../cross-region/deployment-order';
import { placeFor, readOutput } from '../cross-region/stack-output';

/**
 * The ARN of a certificate, as each stack of its Stage can read it.
 *
 * The certificate's own stack refers to it. Any other stack looks it up once, whatever the number of uses, in an SSM parameter of
 * its own: a free resource whose value is the certificate's ARN and whose description changes when the certificate is replaced.
 * Without that change, the stack's template would stay the same and CloudFormation would leave the old certificate in place.
 */
export class CertificateLookup {
  /** The ARN; it resolves to what the stack that uses it has to say. */
  public readonly arn: string;

  private readonly resource: CfnCertificate;
  private readonly output: CfnOutput;
  private readonly parameters = new Map<Stack, CfnParameter>();

  constructor(private readonly owner: Construct, private readonly certificate: Certificate, private readonly region: string) {
    this.resource = certificate.node.defaultChild as CfnCertificate;
    this.output = new CfnOutput(placeFor(owner, deployedStack(certificate.stack)), 'Arn', {
      value: certificate.certificateArn,
      description: `ARN of the certificate ${owner.node.path}`.slice(0, 1024),
    });
    this.arn = Lazy.uncachedString({ produce: ({ scope }) => this.readIn(stackAround(scope) ?? Stack.of(owner)) }, { displayHint: 'CertificateArn' });
  }

  /** The ARN as `reader` has to write it. */
  public readIn(reader: Stack): string {
    const deployed = deployedStack(reader);
    if (deployed === deployedStack(this.certificate.stack)) return this.certificate.certificateArn;
    return (this.parameters.get(deployed) ?? this.parameterIn(deployed)).attrValue;
  }

  private parameterIn(deployed: Stack): CfnParameter {
    this.checkReader(deployed);
    const place = deployed === deployedStack(Stack.of(this.owner)) ? this.owner : placeFor(this.owner, deployed);
    const parameter = new CfnParameter(place, 'Arn', {
      type: 'String',
      value: readOutput(deployed, this.output, this.region),
      description: Lazy.uncachedString({
        produce: () => `Revision ${replacementHash(this.resource)} of the certificate ${this.owner.node.path} in ${this.region}`.slice(0, 1024),
      }),
    });
    this.parameters.set(deployed, parameter);
    if (place !== this.owner) tagAsAround(parameter);
    // a replaced certificate is kept, whatever removal policies say: the stacks that look the new one up are still using the old one
    this.resource.addOverride('UpdateReplacePolicy', CfnDeletionPolicy.RETAIN);
    return parameter;
  }

  private checkReader(reader: Stack): void {
    const names = `certificate "${this.owner.node.path}" cannot be used in stack "${reader.node.path}"`;
    if (stageOf(reader) !== stageOf(this.owner)) {
      throw new Error(`${names}: they are in different Stages, which are deployed apart; create a certificate in each Stage`);
    }
    const [account, readerAccount] = [this.certificate.stack.account, reader.account];
    if (!Token.isUnresolved(account) && !Token.isUnresolved(readerAccount) && account !== readerAccount) {
      throw new Error(`${names}: it is in account ${account}, the stack in account ${readerAccount}, `
        + 'and a certificate serves its own account only; create a certificate in each account');
    }
  }
}

/** Tags are Aspects, which have had their turn when a lookup is made because something was found to refer to it. */
function tagAsAround(parameter: CfnParameter): void {
  const { scopes } = parameter.node;
  scopes.slice(scopes.indexOf(stageOf(parameter)))
    .flatMap((scope) => Aspects.of(scope).all)
    .filter((aspect) => aspect instanceof Tag || aspect instanceof RemoveTag)
    .forEach((aspect) => aspect.visit(parameter));
}

function stackAround(scope: IConstruct): Stack | undefined {
  return [...scope.node.scopes].reverse().find((construct): construct is Stack => Stack.isStack(construct));
}
