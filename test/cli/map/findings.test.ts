import { join } from 'path';
import { rulesFor } from '../../../src/checks/rules';
import { allowedNames } from '../../../src/checks/rules/allowed-names';
import { checkTemplates } from '../../../src/cli/check/check-templates';
import { formatMap, mapOf } from '../../../src/cli/map';
import { readInput } from '../../../src/readers/templates/read';
import { templatesOf } from '../../checks/rules/fixture-templates';
import { FIXTURES } from '../../checks/rules/fixtures';
import { directoryWith } from '../files';
import { run } from '../run';

const FAILING = Object.entries(FIXTURES).flatMap(([rule, fixtures]) =>
  fixtures.filter(({ verdict }) => verdict === 'fail').map((fixture) => [`${rule}: ${fixture.name}`, rule, fixture] as const));

describe.each(FAILING)('%s', (_, rule, fixture) => {
  const { deployment } = readInput([templatesOf(fixture)]);
  const asked = rulesFor({ [fixture.turnedOn ?? '']: 'warning' });
  const rules = fixture.allowedDomains ? [...asked, allowedNames(fixture.allowedDomains)] : asked;
  const map = mapOf(deployment.stacks, checkTemplates({ deployment, problems: [] }, { rules }).findings);

  test.each([
    ['text', (text: string) => text.split(`error ${rule}`).length + text.split(`warning ${rule}`).length - 2],
    ['mermaid', (text: string) => text.split(rule).length - 1],
    ['html', (text: string) => text.split(new RegExp(`class="(?:error|warning)"[^>]*>${rule}<|class="rule (?:error|warning)"[^>]*>${rule}<`)).length - 1],
  ] as const)('is drawn once in %s', (format, count) => {
    expect(count(formatMap(map, format, 'Map', false))).toBe(1);
  });
});

test('a resource that has no certificate is drawn with what is wrong with it', () => {
  const directory = directoryWith({
    'web.json': { Resources: { Http: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { Protocol: 'HTTP', Port: 80, DefaultActions: [{ Type: 'forward' }] } } } },
  });
  const file = join(directory, 'web.json');
  expect(run('map', file, '--region', 'eu-west-1').out.split('\n')).toEqual([
    'findings about the resources themselves',
    `  Elastic Load Balancing ${file}/Http, stack in eu-west-1`,
    '    warning https-only',
    '',
    '0 certificates · 0 consumers · 1 region · 1 finding',
    '',
  ]);
});
