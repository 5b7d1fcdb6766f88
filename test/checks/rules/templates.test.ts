import { findingsInTemplates } from './fixture-judge';
import { FIXTURES } from './fixtures';

describe.each(Object.entries(FIXTURES))('%s, in templates', (rule, fixtures) => {
  test.each(fixtures.map((fixture) => [fixture.verdict, fixture.name, fixture] as const))('%s: %s', (verdict, _, fixture) => {
    const found = findingsInTemplates(fixture)
      .map(({ rule: id, resource, property, message, fix, severity }) => ({ rule: id, resource: resource.path, property, message, fix, severity }));

    expect(found).toEqual(verdict === 'fail' ? [{ rule, severity: 'error', ...fixture.finding }] : []);
  });
});
