import { App, Environment, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { TrustBundle, TrustBundleProps } from '../../src';
import { ROOT } from '../certificate/imported/handler/pki';

export const DUBLIN: Environment = { account: '111111111111', region: 'eu-west-1' };

/** A stack with bundles. */
export class TrustStack extends Stack {
  constructor(scope: Construct = new App(), env: Environment = DUBLIN, id = 'Web') {
    super(scope, id, { env });
  }

  public bundle(props: TrustBundleProps = { certificates: [ROOT.certificate] }, id = 'Partners'): TrustBundle {
    return new TrustBundle(this, id, props);
  }

  public get template(): Template {
    return Template.fromStack(this);
  }
}
