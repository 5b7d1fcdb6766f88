import { assembly } from './app';
import { run } from '../run';

test('Mermaid has a node for each certificate and consumer in its region, and an arrow for each use', () => {
  const lines = run('map', assembly(), '--format', 'mermaid').out.split('\n').map((line) => line.trim());
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

test('a name that is Mermaid is shown, and does nothing', () => {
  const { out } = run('map', assembly({ 'A"]; end <b>': { Type: 'AWS::CertificateManager::Certificate', Properties: { DomainName: 'x.example.com' } } }), '--format', 'mermaid');
  expect(out).toContain('(["Web/A#quot;]; end &lt;b&gt;<br/>x.example.com<br/>warning validation-method"])');
});
