import {
  App, BootstraplessSynthesizer, DefaultStackSynthesizer, Environment, IStackSynthesizer, NestedStack, PERMISSIONS_BOUNDARY_CONTEXT_KEY,
  PermissionsBoundary, Stack,
  Stage,
} from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { supportStackFor } from '../../src/cross-region/support-stack';
import { ACCOUNT, certificateIn, stackIds, SYDNEY, VIRGINIA } from '../certificate/cloudfront-app';

const region = 'us-east-1';
const options = { region, reason: 'CloudFront reads certificates in us-east-1' };
const ELSEWHERE = { ...SYDNEY, account: '222222222222' };

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = new Stack(app, 'Web', { env: SYDNEY });
});

describe('the support stack of a stack', () => {
  test('is found again', () => {
    const nested = new NestedStack(web, 'Nested');
    expect(supportStackFor(new Construct(nested, 'Site'), options)).toBe(supportStackFor(web, options));
  });

  test('is in the account of the stack, known or not', () => {
    const environments = [SYDNEY, ELSEWHERE, { region: 'eu-west-1' }]
      .map((env, index) => supportStackFor(new Stack(app, `Web${index}`, { env }), options).environment);
    expect(environments).toEqual([`aws://${ACCOUNT}/us-east-1`, 'aws://222222222222/us-east-1', 'aws://unknown-account/us-east-1']);
  });

  test('is next to the stack, so that what applies to both is written once', () => {
    const group = new Construct(app, 'Group');
    expect(supportStackFor(new Stack(group, 'Web', { env: SYDNEY }), options).node.path).toBe('Group/Web-CdkAcm-us-east-1');
    expect(supportStackFor(web, options).node.path).toBe('Web-CdkAcm-us-east-1');
  });

  test.each([[['Web', 'Shop', 'Blog']], [['Blog', 'Shop', 'Web']], [['Shop']]])('has the name that it has in every app, whichever stacks come before it: %j', (ids) => {
    app = new App();
    const stacks = ids.map((id) => new Stack(app, id, { env: SYDNEY }));
    const names = new Map(stacks.map((stack) => [stack.node.id, supportStackFor(stack, options).stackName]));
    expect(names.get('Shop')).toBe('Shop-ap-southeast-2-CdkAcm-us-east-1');
    stacks.forEach((stack) => Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue()));
  });

  test('is another one for another region, which has its own name and reason', () => {
    const other = supportStackFor(web, { region: 'eu-west-1', reason: 'the load balancer is there' });
    expect(other.environment).toBe(`aws://${ACCOUNT}/eu-west-1`);
    expect(other.stackName).toBe('Web-ap-southeast-2-CdkAcm-eu-west-1');
    expect(supportStackFor(web, options)).not.toBe(other);
    expect(stackIds(app)).toEqual(['Web', 'Web-CdkAcm-eu-west-1', 'Web-CdkAcm-us-east-1']);
  });

  test('is another one for another name', () => {
    const named = supportStackFor(web, { ...options, stackName: 'edge' });
    expect(named.stackName).toBe('edge');
    expect(supportStackFor(web, options)).not.toBe(named);
    expect(supportStackFor(web, { ...options, stackName: 'edge' })).toBe(named);
    expect(supportStackFor(new Stack(app, 'Shop', { env: SYDNEY }), { ...options, stackName: 'edge' })).toBe(named);
  });

  test('is another one for another account and the same name, and for one that is not known', () => {
    [SYDNEY, ELSEWHERE, { region: 'eu-west-1' }].forEach((env, index) => supportStackFor(new Stack(app, `Web${index}`, { env }), { ...options, stackName: 'edge' }));
    expect(stackIds(app).filter((id) => id.startsWith('CdkAcm'))).toEqual(
      [`CdkAcm-us-east-1-${ACCOUNT}-edge`, 'CdkAcm-us-east-1-222222222222-edge', 'CdkAcm-us-east-1-edge']);
  });

  test('is called after the stack and its region, which no other app of the account has', () => {
    expect(supportStackFor(web, options).stackName).toBe('Web-ap-southeast-2-CdkAcm-us-east-1');
    expect(supportStackFor(new Stack(app, 'Anywhere', { stackName: 'shop' }), options).stackName).toBe('shop-CdkAcm-us-east-1');
  });

  test('has a name that CloudFormation takes, however long that of the stack is', () => {
    const long = new Stack(app, 'Long', { env: SYDNEY, stackName: 'x'.repeat(128) });
    expect(supportStackFor(long, options).stackName).toBe(`${'x'.repeat(87)}-8f09434a-ap-southeast-2-CdkAcm-us-east-1`);
    expect(supportStackFor(long, options).stackName).toHaveLength(128);
  });

  test('is cut only where it has to be', () => {
    const stack = (length: number) => new Stack(new App(), 'Long', { env: SYDNEY, stackName: 'x'.repeat(length) });
    expect(supportStackFor(stack(96), options).stackName).toBe(`${'x'.repeat(96)}-ap-southeast-2-CdkAcm-us-east-1`);
    expect(supportStackFor(stack(97), options).stackName).toMatch(/^x{87}-[0-9a-f]{8}-ap-southeast-2-CdkAcm-us-east-1$/);
  });

  test('keeps two names apart that are cut to the same text', () => {
    const names = ['a', 'b'].map((last) => {
      const stack = new Stack(new App(), 'Long', { env: SYDNEY, stackName: 'x'.repeat(127) + last });
      return supportStackFor(stack, options).stackName;
    });
    expect(new Set(names).size).toBe(2);
  });

  describe('has a name that', () => {
    const edge = { ...options, stackName: 'edge' };
    const inStage = (id: string, env: Environment) => new Stack(new Stage(app, id, { env }), 'Web');

    const other = () => new Stack(app, 'Edge', { env: VIRGINIA, stackName: 'edge' });
    const support = () => supportStackFor(web, edge);

    test.each([['before', [other, support]], ['after', [support, other]]])('no other stack of its account and region has, created %s it', (_, stacks) => {
      stacks.forEach((create) => create());
      expect(() => app.synth()).toThrow(
        '[CdkAcm-us-east-1-111111111111-edge] support stack "CdkAcm-us-east-1-111111111111-edge" and stack "Edge" are both called "edge" '
        + 'in account 111111111111 and region us-east-1, so that each would overwrite the other: give supportStackName a name that no other stack has there');
    });

    test('another stack has too, which is reported once for all its consumers', () => {
      other();
      [web, new Stack(app, 'Second', { env: SYDNEY }), new Stack(app, 'Third', { env: SYDNEY })].forEach((consumer) => supportStackFor(consumer, edge));
      let message = '';
      try {
        app.synth();
      } catch (error) {
        ({ message } = error as Error);
      }
      expect(message.match(/are both called/g)).toHaveLength(1);
    });

    test('no stack of another Stage has', () => {
      ['Dev', 'Prod'].forEach((id) => supportStackFor(inStage(id, SYDNEY), edge));
      expect(() => app.synth()).toThrow(
        'support stack "Dev/CdkAcm-us-east-1-111111111111-edge" and stack "Prod/CdkAcm-us-east-1-111111111111-edge" are both called "edge"');
    });

    test('a stack of another region or account may have, and one of an account that is not known', () => {
      support();
      [SYDNEY, { ...ELSEWHERE, region }, { region }].forEach((env, index) => new Stack(app, `Other${index}`, { env, stackName: 'edge' }));
      expect(() => app.synth()).not.toThrow();
    });

    test('a support stack of another Stage has, where the accounts of both are not known, is warned of', () => {
      ['One', 'Two'].forEach((id) => supportStackFor(inStage(id, { region: 'eu-west-1' }), edge));
      expect(() => app.synth()).not.toThrow();
      const [one] = app.node.findAll().filter((each) => each.node.path === 'One/CdkAcm-us-east-1-edge');
      Annotations.fromStack(one as Stack).hasWarning('*', Match.stringLikeRegexp('support stack "One/CdkAcm-us-east-1-edge" and stack "Two/CdkAcm-us-east-1-edge" '
        + 'are both called "edge" in region us-east-1: deployed to one account, each would overwrite the other; '
        + 'give each Stage another supportStackName, or an env with an account'));
    });
  });

  test('has the tags of the stack', () => {
    const tagged = new Stack(app, 'Tagged', { env: SYDNEY, tags: { team: 'shop' } });
    expect(supportStackFor(tagged, options).tags.tagValues()).toEqual({ team: 'shop' });
  });

  test('is protected against deletion as soon as one stack that needs it is', () => {
    const edge = { ...options, stackName: 'edge' };
    expect(supportStackFor(web, edge).terminationProtection).toBe(false);
    const guarded = new Stack(app, 'Guarded', { env: SYDNEY, terminationProtection: true });
    expect(supportStackFor(guarded, edge).terminationProtection).toBe(true);
    expect(supportStackFor(web, edge).terminationProtection).toBe(true);
  });

  test('cannot be a construct of another kind', () => {
    new Construct(app, 'Anywhere-CdkAcm-us-east-1');
    expect(() => supportStackFor(new Stack(app, 'Anywhere'), options)).toThrow(
      '"Anywhere-CdkAcm-us-east-1" is not a stack, but cdk-acm needs this id for a support stack: give it another id, or give supportStackName');
  });

  test('cannot be a stack in another region', () => {
    new Stack(app, 'Web-CdkAcm-us-east-1', { env: SYDNEY });
    expect(() => supportStackFor(web, options)).toThrow(
      'support stack "Web-CdkAcm-us-east-1" is in ap-southeast-2, and CloudFront reads certificates in us-east-1: '
      + 'give it env: { region: \'us-east-1\' }');
  });

  test('cannot be a stack in another account', () => {
    new Stack(app, 'Web-CdkAcm-us-east-1', { env: { ...ELSEWHERE, region } });
    expect(() => supportStackFor(web, options)).toThrow(
      'support stack "Web-CdkAcm-us-east-1" is in account 222222222222 and stack "Web" in account 111111111111: '
      + 'a support stack serves its own account only, give both the same account');
  });
});

describe('the permissions boundary of roles in a support stack', () => {
  const BOUNDARY = 'cdk-${Qualifier}-permissions-boundary-${AWS::AccountId}-${AWS::Region}';

  /** The boundary of a role in the support stack of `home`. */
  const boundaryFor = (home: Stack, synthesizer?: IStackSynthesizer) => {
    const support = supportStackFor(home, { ...options, synthesizer });
    new Role(support, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const [role] = Object.values(Template.fromStack(support).findResources('AWS::IAM::Role'));
    return JSON.stringify(role.Properties.PermissionsBoundary)?.replace('{"Ref":"AWS::Partition"}', 'aws').match(/policy\/[^"]*/)?.[0];
  };

  test('is that of the stack that needs it, with the qualifier and the region of its roles', () => {
    const home = new Stack(app, 'Home', {
      env: SYDNEY, permissionsBoundary: PermissionsBoundary.fromName(BOUNDARY), synthesizer: new DefaultStackSynthesizer({ qualifier: 'shop' }),
    });
    expect(boundaryFor(home)).toBe(`policy/cdk-shop-permissions-boundary-${ACCOUNT}-ap-southeast-2`);
  });

  test('is that of the app, as the stack that needs it has it', () => {
    app = new App({ context: { [PERMISSIONS_BOUNDARY_CONTEXT_KEY]: { name: BOUNDARY } } });
    expect(boundaryFor(new Stack(app, 'Home', { env: SYDNEY }))).toBe(`policy/cdk-hnb659fds-permissions-boundary-${ACCOUNT}-ap-southeast-2`);
  });

  test.each([[undefined, 'hnb659fds'], ['edge', 'edge']])('is a policy that is given by its ARN, with the qualifier of synthesizer %s', (qualifier, expected) => {
    const permissionsBoundary = PermissionsBoundary.fromArn(`arn:aws:iam::${ACCOUNT}:policy/\${Qualifier}-limits`);
    const home = new Stack(app, 'Home', { env: SYDNEY, permissionsBoundary });
    expect(boundaryFor(home, qualifier === undefined ? undefined : new DefaultStackSynthesizer({ qualifier }))).toBe(`policy/${expected}-limits`);
  });

  test('has the qualifier and the region of the support stack, if that has a synthesizer of its own', () => {
    const home = new Stack(app, 'Home', { env: SYDNEY, permissionsBoundary: PermissionsBoundary.fromName(BOUNDARY) });
    expect(boundaryFor(home, new DefaultStackSynthesizer({ qualifier: 'edge' }))).toBe(`policy/cdk-edge-permissions-boundary-${ACCOUNT}-us-east-1`);
  });

  test('is none if the stack has none', () => {
    expect(boundaryFor(web)).toBeUndefined();
  });
});

describe('a support stack of one\'s own', () => {
  test('holds the certificate', () => {
    const supportStack = new Stack(app, 'Edge', { env: VIRGINIA });
    certificateIn(web, { supportStack });
    expect(stackIds(app)).toEqual(['Web', 'Edge']);
    expect(web.dependencies).toEqual([supportStack]);
    expect(Object.keys(Template.fromStack(supportStack).toJSON().Outputs)).toEqual(['CdkAcmWebCertArn6F59F79F']);
  });

  test('holds it also when the stack is in us-east-1 itself', () => {
    const supportStack = new Stack(app, 'Edge', { env: VIRGINIA });
    certificateIn(new Stack(app, 'Virginia', { env: VIRGINIA }), { supportStack });
    Template.fromStack(supportStack).resourceCountIs('AWS::CertificateManager::Certificate', 1);
  });

  test('may be in an account that is not known', () => {
    expect(() => certificateIn(web, { supportStack: new Stack(app, 'Edge', { env: { region } }) })).not.toThrow();
  });

  test('has to say its region', () => {
    expect(() => certificateIn(web, { supportStack: new Stack(app, 'Edge') })).toThrow(
      'support stack "Edge" is in an unknown region, and CloudFront reads certificates in us-east-1: give it env: { region: \'us-east-1\' }');
  });

  test('has to be in the Stage of the stack', () => {
    const supportStack = new Stack(app, 'Edge', { env: VIRGINIA });
    expect(() => certificateIn(new Stack(new Stage(app, 'Prod'), 'Web', { env: SYDNEY }), { supportStack })).toThrow(
      'support stack "Edge" and stack "Prod/Web" are in different Stages, which are deployed apart: '
      + 'create the support stack in the Stage of the stack that uses it');
  });

  test.each([{ supportStackName: 'edge' }, { supportStackSynthesizer: new BootstraplessSynthesizer() }])('has its own name and synthesizer', (props) => {
    const supportStack = new Stack(app, 'Edge', { env: VIRGINIA });
    expect(() => certificateIn(web, { supportStack, ...props })).toThrow(
      'supportStack "Edge" has its own name and synthesizer: leave out supportStackName and supportStackSynthesizer');
  });
});
