import type { Finding } from '../../../src/checks/finding';
import { Severity } from '../../../src/checks/severity';
import { answerOf, notChecked, nothingToCheck } from '../../../src/hook/handler/answer';
import { EventStack } from '../../../src/hook/handler/event-stack';

const { resources: [resource] } = new EventStack({ path: 'Web' }, { Resources: { Site: { Type: 'AWS::CloudFront::Distribution' } } });

function finding(severity: Severity, others: Partial<Finding> = {}): Finding {
  return { rule: 'certificate-region', resource, severity, property: 'A.B', message: 'it is wrong', fix: 'use a construct', templateFix: 'use a property', ...others };
}

const unjudged = [{ resource: 'Web/Site', reason: 'its A is not a map' }];

test('an error is refused, with where and what to write instead', () => {
  expect(answerOf({ findings: [finding(Severity.ERROR)], unjudged: [] }, { clientRequestToken: 'token' })).toEqual({
    hookStatus: 'FAILED',
    errorCode: 'NonCompliant',
    message: 'error cdk-acm::certificate-region: it is wrong, in Web/Site (AWS::CloudFront::Distribution), A.B → use a property',
    clientRequestToken: 'token',
    annotations: [{
      annotationName: 'cdk-acm::certificate-region',
      status: 'FAILED',
      statusMessage: 'it is wrong, in Web/Site (AWS::CloudFront::Distribution), A.B',
      remediationMessage: 'use a property',
      remediationLink: 'https://github.com/cdk-acm/cdk-acm/blob/main/docs/rules/certificate-region.md',
      severityLevel: 'HIGH',
    }],
  });
});

test('a warning is told and not refused', () => {
  const answer = answerOf({ findings: [finding(Severity.WARNING)], unjudged: [] }, {});
  expect(answer).toMatchObject({ hookStatus: 'SUCCESS', annotations: [{ status: 'FAILED', severityLevel: 'MEDIUM' }] });
  expect(answer.message).toMatch(/^warning cdk-acm::certificate-region: it is wrong/);
  expect(answer.errorCode).toBeUndefined();
});

test('errors come before warnings', () => {
  const { message, annotations } = answerOf({ findings: [finding(Severity.WARNING), finding(Severity.ERROR)], unjudged }, {});
  expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual(['error', 'warning', 'Web/Site']);
  expect(annotations?.map(({ severityLevel }) => severityLevel)).toEqual(['HIGH', 'MEDIUM', 'INFORMATIONAL']);
});

test('nothing wrong is said in a sentence', () => {
  expect(answerOf({ findings: [], unjudged: [] }, { clientRequestToken: 'token' }))
    .toEqual({ hookStatus: 'SUCCESS', message: 'the rules of cdk-acm find nothing wrong', clientRequestToken: 'token' });
});

test('what was not judged is told, and refused only where the owner wants that', () => {
  const annotation = {
    annotationName: 'cdk-acm::not-judged', status: 'SKIPPED', statusMessage: 'Web/Site was not judged completely: its A is not a map', severityLevel: 'INFORMATIONAL',
  };
  expect(answerOf({ findings: [], unjudged }, {})).toEqual({ hookStatus: 'SUCCESS', message: annotation.statusMessage, annotations: [annotation] });
  expect(answerOf({ findings: [], unjudged }, { failClosed: true })).toMatchObject({ hookStatus: 'FAILED', errorCode: 'InternalFailure' });
  expect(answerOf({ findings: [finding(Severity.ERROR)], unjudged }, { failClosed: true })).toMatchObject({ errorCode: 'NonCompliant' });
});

test('an event that cannot be checked passes, unless the owner wants otherwise', () => {
  expect(notChecked('the template is not JSON', { clientRequestToken: 'token' }))
    .toEqual({ hookStatus: 'SUCCESS', message: 'cdk-acm could not check this: the template is not JSON', clientRequestToken: 'token' });
  expect(notChecked('why', { failClosed: true })).toMatchObject({ hookStatus: 'FAILED', errorCode: 'InternalFailure' });
});

test('nothing to check passes always', () => {
  expect(nothingToCheck('nothing', { failClosed: true })).toEqual({ hookStatus: 'SUCCESS', message: 'nothing' });
});

test.each([[false, 4096], [true, 1024]])('a message is as long as it is shown (Cloud Control: %s): %d', (isCloudControl, most) => {
  const { message, annotations } = answerOf({ findings: [finding(Severity.ERROR, { message: 'a'.repeat(20_000) })], unjudged: [] }, { isCloudControl });
  expect([message.length, message.at(-1), annotations?.[0].statusMessage.length]).toEqual([most, '…', 16_384]);
});

test('an answer has 100 annotations at most', () => {
  expect(answerOf({ findings: Array.from({ length: 200 }, () => finding(Severity.ERROR)), unjudged }, {}).annotations).toHaveLength(100);
});

test('characters that steer a terminal are replaced', () => {
  const answer = answerOf({ findings: [finding(Severity.ERROR, { message: '\u001b[31m\u202e' })], unjudged: [] }, {});
  expect(JSON.stringify(answer)).toContain('�[31m�');
});
