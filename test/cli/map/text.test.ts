import { join } from 'path';
import { assembly, IMPORTED } from './app';
import { directoryWith } from '../files';
import { run } from '../run';

test('the text tells regions, certificates, their names, and who uses them', () => {
  expect(run('map', assembly()).out.split('\n')).toEqual([
    'us-east-1',
    '  Certificates/Site',
    '    www.example.com',
    '    example.com',
    '    → CloudFront Web/Site, stack in ap-southeast-2',
    '  Certificates/Idle',
    '    a.example.com',
    '    b.example.com',
    '    c.example.com',
    '    d.example.com',
    '    and 1 more',
    '    no known consumer',
    `  ${IMPORTED}`,
    '    → Elastic Load Balancing Web/Https, stack in ap-southeast-2',
    '      error certificate-region',
    '',
    'ap-southeast-2',
    '  Web/Api',
    '    api.example.com',
    '    → Elastic Load Balancing Web/Https, stack in ap-southeast-2',
    '    → Cognito Web/Pool, stack in ap-southeast-2',
    '      error certificate-region',
    '',
    'given at deployment',
    '    → Elastic Load Balancing Partner/Https, decided at deployment',
    '',
    '4 certificates · 4 consumers · 2 regions · 2 findings',
    '',
  ]);
});

test('an app without certificates is said to have none', () => {
  const directory = directoryWith({ 'empty.json': { Resources: {} } });
  expect(run('map', join(directory, 'empty.json')).out).toBe('0 certificates · 0 consumers · 0 regions · 0 findings\n');
});
