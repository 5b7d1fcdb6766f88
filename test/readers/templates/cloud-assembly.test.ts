import { App, CfnOutput, Fn, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { CloudFrontCertificate } from '../../../src';
import { directoryWith, manifest, stackArtifact } from '../../cli/files';
import { run } from '../../cli/run';

const SYDNEY = { account: '111122223333', region: 'ap-southeast-2' };
const VIRGINIA = { account: '111122223333', region: 'us-east-1' };

function site(scope: Construct, served: acm.ICertificate, id = 'Site', domainName = 'www.example.com'): cloudfront.Distribution {
  return new cloudfront.Distribution(scope, id, {
    defaultBehavior: { origin: new HttpOrigin('origin.example.com'), viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    domainNames: [domainName],
    certificate: served,
  });
}

function certificate(scope: Construct): acm.Certificate {
  return new acm.Certificate(scope, 'Cert', {
    domainName: 'www.example.com', subjectAlternativeNames: ['*.example.com'], validation: acm.CertificateValidation.fromDns(),
  });
}

/** The findings about an app, as `check --format json` tells them. */
function check(build: (app: App) => void, ...options: string[]) {
  const app = new App({ outdir: directoryWith({}), context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
  build(app);
  const { directory } = app.synth();
  const { exitCode, out, err } = run('check', directory, '--format', 'json', ...options);
  return { exitCode, err, findings: JSON.parse(out).findings as Record<string, unknown>[] };
}

test('a certificate in the wrong region is told with construct path, logical id, property, template and line of the app', () => {
  const { exitCode, findings } = check((app) => {
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    site(stack, certificate(stack));
  });
  expect(exitCode).toBe(1);
  expect(findings).toEqual([{
    rule: 'cdk-acm::certificate-region',
    severity: 'error',
    message: 'CloudFront reads this certificate from us-east-1, but Web/Cert is in ap-southeast-2',
    fix: expect.stringContaining('create it with CloudFrontCertificate'),
    path: 'Web/Site',
    logicalId: 'SiteE53D7754',
    type: 'AWS::CloudFront::Distribution',
    property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
    stack: 'Web',
    region: 'ap-southeast-2',
    template: expect.stringMatching(/Web\.template\.json$/),
    file: 'test/readers/templates/cloud-assembly.test.ts',
    line: expect.any(Number),
  }]);
});

describe('a certificate in the wrong region is seen', () => {
  test.each<[string, (app: App) => void]>([
    ['in a Stage', (app) => {
      const stack = new Stack(new Stage(app, 'Prod', { env: SYDNEY }), 'Web');
      site(stack, certificate(stack));
    }],
    ['in a Stage inside a Stage', (app) => {
      const stack = new Stack(new Stage(new Stage(app, 'Prod'), 'Eu', { env: SYDNEY }), 'Web');
      site(stack, certificate(stack));
    }],
    ['through the parameter of a nested stack', (app) => {
      const stack = new Stack(app, 'Web', { env: SYDNEY });
      site(new NestedStack(stack, 'Nested'), certificate(stack));
    }],
    ['through the output of a nested stack', (app) => {
      const stack = new Stack(app, 'Web', { env: SYDNEY });
      site(stack, certificate(new NestedStack(stack, 'Nested')));
    }],
    ['from one nested stack to another, two levels deep', (app) => {
      const stack = new Stack(app, 'Web', { env: SYDNEY });
      site(new NestedStack(new NestedStack(stack, 'A'), 'Inner'), certificate(new NestedStack(stack, 'B')));
    }],
    ['through the export of another stack', (app) => {
      site(new Stack(app, 'Web', { env: SYDNEY }), certificate(new Stack(app, 'Certs', { env: SYDNEY })));
    }],
    ['through Fn::GetStackOutput', (app) => {
      const certs = new Stack(app, 'Certs', { env: SYDNEY, stackName: 'certificates' });
      new CfnOutput(certs, 'Arn', { value: certificate(certs).certificateArn });
      const web = new Stack(app, 'Web', { env: VIRGINIA });
      site(web, acm.Certificate.fromCertificateArn(web, 'Cert', Fn.getStackOutput('certificates', 'Arn', 'ap-southeast-2').toString()));
    }],
    ['through the custom resources with which CDK reads from another region', (app) => {
      site(new Stack(app, 'Web', { env: VIRGINIA, crossRegionReferences: true }), certificate(new Stack(app, 'Certs', { env: SYDNEY, crossRegionReferences: true })));
    }],
  ])('%s', (_, build) => {
    const errors = check(build).findings.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([expect.objectContaining({ rule: 'cdk-acm::certificate-region' })]);
  });
});

test('a certificate in us-east-1 that CDK hands over is in the right region, but is not replaced', () => {
  const { exitCode, findings } = check((app) => {
    site(new Stack(app, 'Web', { env: SYDNEY, crossRegionReferences: true }), certificate(new Stack(app, 'Certs', { env: VIRGINIA, crossRegionReferences: true })));
  });
  expect(exitCode).toBe(0);
  expect(findings).toEqual([expect.objectContaining({ rule: 'cdk-acm::certificate-reference', severity: 'warning' })]);
});

describe('nothing is told', () => {
  test.each<[string, (app: App) => void]>([
    ['of a CloudFrontCertificate', (app) => {
      const stack = new Stack(app, 'Web', { env: SYDNEY });
      site(stack, new CloudFrontCertificate(stack, 'Cert', {
        domainName: 'www.example.com', subjectAlternativeNames: ['*.example.com'], validation: acm.CertificateValidation.fromDns(),
      }));
    }],
    ['of a stack that can be deployed anywhere', (app) => {
      const stack = new Stack(app, 'Web');
      site(stack, certificate(stack));
    }],
    ['where the rule is acknowledged at the consumer', (app) => {
      const stack = new Stack(app, 'Web', { env: SYDNEY });
      Validations.of(site(stack, certificate(stack))).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    }],
    ['where the rule is acknowledged at the stack of a consumer in a nested stack', (app) => {
      const stack = new Stack(app, 'Web', { env: SYDNEY });
      site(new NestedStack(stack, 'Nested'), certificate(stack));
      Validations.of(stack).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    }],
  ])('%s', (_, build) => {
    expect(check(build)).toEqual({ exitCode: 0, err: '', findings: [] });
  });
});

test('an acknowledgement counts where it is, and not beside it', () => {
  const { findings } = check((app) => {
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    const wrong = certificate(stack);
    Validations.of(site(stack, wrong, 'One')).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    site(stack, wrong, 'Two', 'two.example.com');
  });
  expect(findings).toEqual([expect.objectContaining({ path: 'Web/Two' })]);
});

test('two resources with one logical id, one of them nested, keep their own paths', () => {
  const { findings } = check((app) => {
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    const wrong = certificate(stack);
    site(stack, wrong);
    site(new NestedStack(stack, 'Nested'), wrong, 'Site', 'nested.example.com');
  });
  expect(findings.map(({ path, logicalId }) => [path, logicalId])).toEqual([['Web/Site', 'SiteE53D7754'], ['Web/Nested/Site', 'SiteE53D7754']]);
});

test('--region is the region of a stack that can be deployed anywhere, and of no other', () => {
  const build = (app: App) => {
    const anywhere = new Stack(app, 'Anywhere');
    site(anywhere, certificate(anywhere));
    const here = new Stack(app, 'Here', { env: VIRGINIA });
    site(here, certificate(here), 'Site', 'here.example.com');
  };
  expect(check(build, '--region', 'eu-west-1').findings).toEqual([expect.objectContaining({ stack: 'Anywhere', region: 'eu-west-1' })]);
});

describe.each(['check', 'map'])('nothing could be looked at by %s', (command) => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['an assembly without stacks', { 'manifest.json': manifest({}) }],
    ['an assembly whose Stages have no stacks', {
      'manifest.json': manifest({ Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: 'prod' } } }), 'prod/manifest.json': manifest({}),
    }],
  ])('in %s', (_, files) => {
    const directory = directoryWith(files);
    const said = { exitCode: 2, out: '', err: `cdk-acm: there are no stacks in "${directory}": synthesize the app into it, or give the templates themselves\n` };
    expect(run(command, directory)).toEqual(said);
    expect(run(command, directory, directory)).toEqual(said);
  });
});

test('an assembly without stacks is told beside one that has some', () => {
  const [empty, full] = [{}, { Web: stackArtifact('web.json') }].map((artifacts) => directoryWith({ 'manifest.json': manifest(artifacts), 'web.json': { Resources: {} } }));
  expect(run('check', full, empty)).toEqual({ exitCode: 2, out: 'nothing is wired wrong in 1 stack: 0 certificates, 0 consumers\n', err: expect.stringContaining(`no stacks in "${empty}"`) });
});

test('a Stage without stacks is no matter in an app that has some', () => {
  const directory = directoryWith({
    'manifest.json': manifest({ Web: stackArtifact('web.json'), Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: 'prod' } } }),
    'web.json': { Resources: {} },
    'prod/manifest.json': manifest({}),
  });
  expect(run('check', directory)).toMatchObject({ exitCode: 0, err: '' });
});
