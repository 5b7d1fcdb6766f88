import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { ignoreRules, skipChecks } from '../../src/linters/template-linters';

test('the metadata of a resource has what checkov and cfn-lint read', () => {
  const stack = new Stack(new App(), 'Web');
  const logGroup = new LogGroup(stack, 'Logs');
  skipChecks(logGroup, { CKV_AWS_158: 'nothing secret' });
  skipChecks(logGroup, { CKV_AWS_338: 'a month is enough' });
  ignoreRules(logGroup, 'W3005', 'W3011');
  Template.fromStack(stack).hasResource('AWS::Logs::LogGroup', {
    Metadata: {
      'checkov': { skip: [{ id: 'CKV_AWS_158', comment: 'nothing secret' }, { id: 'CKV_AWS_338', comment: 'a month is enough' }] },
      'cfn-lint': { config: { ignore_checks: ['W3005', 'W3011'] } },
    },
  });
});
