import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { assembly, IMPORTED } from './app';
import { directoryWith } from '../files';
import { run } from '../run';

const APP = assembly();

function map(...options: string[]): string {
  const { exitCode, out, err } = run('map', APP, ...options);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return out;
}

test('the text tells regions, certificates, their names, and who uses them', () => {
  expect(map().split('\n')).toEqual([
    'us-east-1',
    '  Certificates/Site',
    '    www.example.com',
    '    example.com',
    '    → CloudFront Web/Site, ap-southeast-2',
    '  Certificates/Idle',
    '    a.example.com',
    '    b.example.com',
    '    c.example.com',
    '    d.example.com',
    '    and 1 more',
    '    no known consumer',
    `  ${IMPORTED}`,
    '    → Elastic Load Balancing Web/Https, ap-southeast-2',
    '      error certificate-region',
    '',
    'ap-southeast-2',
    '  Web/Api',
    '    api.example.com',
    '    → Elastic Load Balancing Web/Https, ap-southeast-2',
    '    → Cognito Web/Pool, ap-southeast-2',
    '      error certificate-region',
    '',
    'given at deployment',
    '    → Elastic Load Balancing Partner/Https, decided at deployment',
    '',
    '4 certificates · 4 consumers · 2 regions · 2 findings',
    '',
  ]);
});

test('Mermaid has a node for each certificate and consumer in its region, and an arrow for each use', () => {
  const lines = map('--format', 'mermaid').split('\n').map((line) => line.trim());
  expect(lines[0]).toBe('flowchart LR');
  expect(lines).toEqual(expect.arrayContaining([
    'subgraph r1["us-east-1"]',
    'c1(["Certificates/Site<br/>www.example.com<br/>example.com"])',
    'u1["CloudFront<br/>Web/Site"]',
    'c1 --> u1',
    'c4 -->|"certificate-region"| u2',
    'given --> u4',
    'linkStyle 2,3 stroke:#d1242f,stroke-width:2px',
  ]));
});

test('the page holds all that it needs', () => {
  const page = map('--format', 'html');
  expect(page).toMatch(/^<!DOCTYPE html>/);
  expect(page).not.toMatch(/(src|href)="(?!#)|@import|url\((?!#)/);
});

test('a name that is HTML is shown, and does nothing', () => {
  const evil = '<img src=x onerror=alert(1)>"&';
  const { out } = run('map', assembly({ [evil]: { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: evil } } }), '--format', 'html');
  expect(out).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  expect(out).not.toContain('<img');
});

test('a name that is Mermaid is shown, and does nothing', () => {
  const { out } = run('map', assembly({ 'A"]; end <b>': { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'x.example.com' } } }), '--format', 'mermaid');
  expect(out).toContain('(["Web/A#quot;]; end &lt;b&gt;<br/>x.example.com<br/>warning validation-method"])');
});

test('it can be written to a file', () => {
  const file = join(directoryWith({}), 'map.html');
  expect(run('map', APP, '--format', 'html', '--output', file)).toEqual({ exitCode: 0, out: '', err: '' });
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(map('--format', 'html'));
});

test('a file that cannot be written gets one clear line', () => {
  expect(run('map', APP, '--output', '/nowhere/map.html')).toEqual({
    exitCode: 2, out: '', err: 'cdk-acm: /nowhere/map.html cannot be written: there is no such file or directory\n',
  });
});

test('what cannot be read gets one clear line, and the rest is drawn', () => {
  const { exitCode, out, err } = run('map', APP, '/nowhere');
  expect(exitCode).toBe(2);
  expect(err).toBe('cdk-acm: there is no file or directory "/nowhere": give a cloud assembly (cdk.out, which "cdk synth" writes) or templates\n');
  expect(out).toContain('Certificates/Site');
});

test('where nothing can be read, no file is written', () => {
  const file = join(directoryWith({}), 'map.html');
  expect(run('map', '/nowhere', '--format', 'html', '--output', file)).toMatchObject({ exitCode: 2, out: '' });
  expect(existsSync(file)).toBe(false);
});

test('an app without certificates is said to have none', () => {
  const directory = directoryWith({ 'empty.json': { Resources: {} } });
  expect(run('map', join(directory, 'empty.json')).out).toBe('0 certificates · 0 consumers · 0 regions · 0 findings\n');
});
