import { assembly } from './app';
import { STAGED } from '../report/assembly';
import { run } from '../run';

function page(...paths: string[]): string {
  return run('map', ...paths, '--format', 'html').out;
}

test('the page holds all that it needs', () => {
  const html = page(assembly());
  expect(html).toMatch(/^<!DOCTYPE html>/);
  expect(html).not.toMatch(/(src|href)="(?!#)|@import|url\((?!#)/);
});

test('a name that is HTML is shown, and does nothing', () => {
  const evil = '<img src=x onerror=alert(1)>"&';
  const { out } = run('map', assembly({ [evil]: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: evil } } }), '--format', 'html');
  expect(out).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  expect(out).not.toContain('<img');
});

test('the heading is one line, however many paths are given', () => {
  const paths = Array.from({ length: 200 }, () => assembly());
  expect(page(...paths)).toContain(`>Certificates of ${paths[0]} and 199 more</h1>`);
});

test('no text of a card is cut off', () => {
  expect(page(assembly())).not.toMatch(/\.card > \*[^}]*ellipsis/);
});

test('the page says when a finding holds', () => {
  expect(page(STAGED).replaceAll('&quot;', '"')).toContain('when parameter Stage is "prod"');
});
