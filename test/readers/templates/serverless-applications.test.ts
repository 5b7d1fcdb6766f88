import { withApplications } from '../../../src/readers/templates/serverless-applications';
import { directoryWith, distribution, SYDNEY_ARN } from '../../cli/files';
import { run } from '../../cli/run';

const APPLICATION = 'AWS::Serverless::Application';

test('an application in a file is a nested stack', () => {
  const properties = { Location: 'web.yaml', Parameters: { Arn: 'a' } };
  expect(withApplications({ Resources: { Web: { Type: APPLICATION, Condition: 'C', Properties: properties } } }).Resources).toEqual({
    Web: { Type: 'AWS::CloudFormation::Stack', Condition: 'C', Properties: { TemplateURL: 'web.yaml', Parameters: { Arn: 'a' } } },
  });
});

test('an application of the repository, and what cannot be read, is left alone', () => {
  const published = { Location: { ApplicationId: 'arn:aws:serverlessrepo:us-east-1:111122223333:applications/web', SemanticVersion: '1.0.0' } };
  for (const template of [
    { Resources: { Web: { Type: APPLICATION, Properties: published }, Odd: { Type: APPLICATION }, None: null, Other: { Type: 'T', Properties: { Location: 'a' } } } },
    { Resources: 'oops' },
  ]) {
    expect(withApplications(template)).toEqual(template);
  }
});

test('the template of an application is read with its parameters, and its outputs are followed', () => {
  const directory = directoryWith({
    'template.json': {
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: {
        Web: { Type: APPLICATION, Properties: { Location: './web.json', Parameters: { Arn: SYDNEY_ARN } } },
        Other: distribution({ 'Fn::GetAtt': ['Web', 'Outputs.Arn'] }),
      },
    },
    'web.json': {
      Parameters: { Arn: { Type: 'String' } },
      Resources: { Site: distribution({ Ref: 'Arn' }) },
      Outputs: { Arn: { Value: { Ref: 'Arn' } } },
    },
  });
  const { exitCode, out } = run('check', `${directory}/template.json`);
  expect(out).toContain('template.json/Web/Site');
  expect(out).toContain('template.json/Other');
  expect(exitCode).toBe(1);
});
