import { App, Stack } from 'aws-cdk-lib';
import { RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { Renewal } from '../../src/catalog/expiry';
import { eventTexts } from '../../src/monitoring/event-text';

/** The lines of a template that EventBridge fills in. */
function templateOf(renewal: Renewal, id: string): string[] {
  const text = eventTexts(renewal).find((each) => each.id === id)?.text ?? '';
  const stack = new Stack(new App(), 'Web');
  const { inputTemplate } = RuleTargetInput.fromMultilineText(text).bind(stack as never);
  return (stack.resolve(inputTemplate) as string).split('\n').map((line) => JSON.parse(line) as string);
}

function renewalText(renewal: Renewal): string {
  return templateOf(renewal, 'RenewalActionRequired').join('\n');
}

test('the text names the certificate, the reason, and what to do for each reason that it can have', () => {
  expect(templateOf('dnsValidated', 'RenewalActionRequired')).toEqual([
    'ACM cannot renew the certificate for <detail-CommonName>, which expires in <detail-DaysToExpiry> days.',
    'Reason: <detail-RenewalStatusReason>',
    'What to do, by reason:',
    '- no reason, or PENDING_DOMAIN_VALIDATION: create the CNAME record of each domain again, as "Domains" in the ACM console shows it',
    '- CAA_ERROR: add a CAA record for amazon.com to the domain, or remove its CAA records',
    '- ADDITIONAL_VERIFICATION_REQUIRED, DOMAIN_NOT_ALLOWED, INVALID_PUBLIC_DOMAIN or DOMAIN_VALIDATION_DENIED: ask AWS Support to verify the domain, or replace the certificate',
    '- any other reason: see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html',
    'Certificate: <resources-0->',
    'Account: <account>, region: <region>',
  ]);
});

test.each(['Expired', 'Revoked'])('the text of the event "%s" says what to do', (id) => {
  expect(templateOf('dnsValidated', id)).toEqual([
    expect.stringMatching(/^The certificate for <detail-CommonName> (has expired|is revoked)\. Clients .*refuse to connect/),
    expect.stringMatching(/^What to do: .*\.$/),
    'Certificate: <resources-0->',
    'Account: <account>, region: <region>',
  ]);
});

test('a certificate that is validated by email has other reasons', () => {
  expect(renewalText('emailValidated')).toContain('- NO_AVAILABLE_CONTACTS: create a mailbox for admin@ or hostmaster@ the domain');
  expect(renewalText('emailValidated')).not.toContain('CNAME');
});

test('a certificate of a private CA has reasons of the CA', () => {
  expect(renewalText('privatelyIssued')).toContain('- PCA_ACCESS_DENIED or SLR_NOT_FOUND: give acm.amazonaws.com permission');
  expect(renewalText('privatelyIssued')).not.toContain('CAA');
});

test('a certificate by its ARN may have any reason', () => {
  expect(['CNAME', 'NO_AVAILABLE_CONTACTS', 'PCA_INVALID_STATE'].filter((part) => !renewalText('byArn').includes(part))).toEqual([]);
});

/** What a chat channel receives. */
function chatTemplateOf(renewal: Renewal, id: string): unknown {
  const stack = new Stack(new App(), 'Web');
  const { inputTemplate } = RuleTargetInput.fromObject(eventTexts(renewal).find((each) => each.id === id)?.chatMessage).bind(stack as never);
  return JSON.parse(stack.resolve(inputTemplate) as string);
}

test('a chat channel gets the same as a custom notification, whose format has a place for the next steps', () => {
  expect(chatTemplateOf('dnsValidated', 'RenewalActionRequired')).toEqual({
    version: '1.0',
    source: 'custom',
    content: {
      title: 'ACM Certificate Renewal Action Required',
      description: [
        'ACM cannot renew the certificate for <detail-CommonName>, which expires in <detail-DaysToExpiry> days.',
        'Reason: <detail-RenewalStatusReason>',
        'Certificate: <resources-0->',
        'Account: <account>, region: <region>',
      ].join('\n'),
      nextSteps: templateOf('dnsValidated', 'RenewalActionRequired').filter((line) => line.startsWith('- ')).map((line) => line.slice(2)),
    },
  });
  expect(chatTemplateOf('byArn', 'Expired')).toMatchObject({
    content: {
      description: expect.stringMatching(/^The certificate for <detail-CommonName> has expired\. /),
      nextSteps: [expect.stringMatching(/^request a new certificate/)],
    },
  });
});

test('an imported certificate has no such events', () => {
  expect(eventTexts('imported')).toEqual([]);
});

test('no text is longer than EventBridge takes', () => {
  // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html
  expect(renewalText('byArn').length).toBeLessThan(8000);
  expect(JSON.stringify(chatTemplateOf('byArn', 'RenewalActionRequired')).length).toBeLessThan(8000);
});
