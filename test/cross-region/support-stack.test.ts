import { App, BootstraplessSynthesizer, Environment, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { supportStackFor } from '../../src/cross-region/support-stack';
import { ACCOUNT, certificateIn, stackIds, SYDNEY, VIRGINIA } from '../certificate/cloudfront-app';

// templates without resources are enough here, and CDK's own validation would say so
process.env.CDK_VALIDATION = 'false';

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
    expect(supportStackFor(web, options)).toBe(supportStackFor(new Stack(app, 'Shop', { env: SYDNEY }), options));
  });

  test('is another one for another account, and for one that is not known', () => {
    [ELSEWHERE, { region: 'eu-west-1' }].forEach((env, index) => supportStackFor(new Stack(app, `Web${index}`, { env }), options));
    expect(stackIds(app)).toEqual(['Web', 'Web0', 'CdkAcm-us-east-1-222222222222', 'Web1', 'CdkAcm-us-east-1']);
    expect(supportStackFor(web, options).account).toBe(ACCOUNT);
  });

  test('is another one for another region, which has its own name and reason', () => {
    const other = supportStackFor(web, { region: 'eu-west-1', reason: 'the load balancer is there' });
    expect(other.environment).toBe(`aws://${ACCOUNT}/eu-west-1`);
    expect(other.stackName).toBe('Web-ap-southeast-2-CdkAcm-eu-west-1');
    expect(supportStackFor(web, options)).not.toBe(other);
    expect(stackIds(app)).toEqual(['Web', `CdkAcm-eu-west-1-${ACCOUNT}`, `CdkAcm-us-east-1-${ACCOUNT}`]);
  });

  test('is another one for another name', () => {
    const named = supportStackFor(web, { ...options, stackName: 'edge' });
    expect(named.stackName).toBe('edge');
    expect(supportStackFor(web, options)).not.toBe(named);
    expect(supportStackFor(web, { ...options, stackName: 'edge' })).toBe(named);
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
        '[CdkAcm-us-east-1-edge-111111111111] support stack "CdkAcm-us-east-1-edge-111111111111" and stack "Edge" are both called "edge" '
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
        'support stack "Dev/CdkAcm-us-east-1-edge-111111111111" and stack "Prod/CdkAcm-us-east-1-edge-111111111111" are both called "edge"');
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

  test('has the tags of the stack that needed it first', () => {
    const tagged = new Stack(app, 'Tagged', { env: SYDNEY, tags: { team: 'shop' } });
    expect(supportStackFor(tagged, options).tags.tagValues()).toEqual({ team: 'shop' });
  });

  test('is protected against deletion as soon as one stack that needs it is', () => {
    expect(supportStackFor(web, options).terminationProtection).toBe(false);
    const guarded = new Stack(app, 'Guarded', { env: SYDNEY, terminationProtection: true });
    expect(supportStackFor(guarded, options).terminationProtection).toBe(true);
    expect(supportStackFor(web, options).terminationProtection).toBe(true);
  });

  describe('that a second stack needs too', () => {
    const text = 'support stack "Web-ap-southeast-2-CdkAcm-us-east-1" is named after stack "Web", and stack "Shop" needs it too: when "Web" leaves the app '
      + 'or is created after "Shop", both get another support stack with new certificates; '
      + 'give all of them supportStackName: \'Web-ap-southeast-2-CdkAcm-us-east-1\'';
    const stacks = (count: number, stackName?: string) => {
      const all = [web, ...['Shop', 'Blog'].slice(0, count - 1).map((id) => new Stack(app, id, { env: SYDNEY }))];
      all.forEach((stack) => ['A', 'B'].forEach((id) => supportStackFor(new Construct(stack, id), { ...options, stackName })));
      return all.flatMap((stack) => Annotations.fromStack(stack).findWarning('*', Match.anyValue()));
    };

    test('is warned of once, at the construct that joins', () => {
      expect(stacks(3).map(({ id, entry }) => [id, entry.data])).toEqual([['/Shop/A', expect.stringContaining(text)]]);
    });

    test('is not warned of while one stack needs it, or when it has a name of its own', () => {
      expect(stacks(1)).toEqual([]);
      app = new App();
      web = new Stack(app, 'Web', { env: SYDNEY });
      expect(stacks(2, 'edge')).toEqual([]);
    });
  });

  test('cannot be a construct of another kind', () => {
    new Construct(app, 'CdkAcm-us-east-1');
    expect(() => supportStackFor(new Stack(app, 'Anywhere'), options)).toThrow(
      '"CdkAcm-us-east-1" is not a stack, but cdk-acm needs this id for a support stack: give it another id, or give supportStackName');
  });

  test('cannot be a stack in another region', () => {
    new Stack(app, `CdkAcm-us-east-1-${ACCOUNT}`, { env: SYDNEY });
    expect(() => supportStackFor(web, options)).toThrow(
      'support stack "CdkAcm-us-east-1-111111111111" is in ap-southeast-2, and CloudFront reads certificates in us-east-1: '
      + 'give it env: { region: \'us-east-1\' }');
  });

  test('cannot be a stack in another account', () => {
    new Stack(app, `CdkAcm-us-east-1-${ACCOUNT}`, { env: { ...ELSEWHERE, region } });
    expect(() => supportStackFor(web, options)).toThrow(
      'support stack "CdkAcm-us-east-1-111111111111" is in account 222222222222 and stack "Web" in account 111111111111: '
      + 'a support stack serves its own account only, give both the same account');
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
      'supportStack "Edge" has a name and a synthesizer: leave out supportStackName and supportStackSynthesizer');
  });
});
