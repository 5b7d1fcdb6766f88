import { readFileSync } from 'fs';
import { join } from 'path';
import * as library from '../../src';
import { RULE_IDS } from '../../src/checks/rules';

const lines = readFileSync(join(__dirname, '..', '..', 'AGENTS.md'), 'utf8').trimEnd().split('\n');
const page = lines.join('\n');

test('AGENTS.md lists each rule', () => {
  const list = page.slice(page.indexOf('Rule IDs'), page.indexOf('## Check an assembly'));
  expect([...list.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id)).toEqual([...RULE_IDS].sort());
});

test('each name of a class in AGENTS.md is one of the library, and each method one of these classes', () => {
  const classes = new Map<string, object>(Object.entries(library));
  const isKnown = (name: string, method?: string) => classes.has(name) && (method === undefined || method in classes.get(name)!);
  const named = [...page.matchAll(/`([A-Z]\w+)(?:\.(\w+)\(|`)/g)].filter(([, name]) => !['Aspects', 'Validations'].includes(name));
  expect(named.filter(([, name, method]) => !isKnown(name, method)).map(([text]) => text)).toEqual([]);
  const members = [...page.matchAll(/`(\w+)\(\)`/g)].map(([, name]) => name);
  const isMember = (name: string) => Object.values(library).some((each) => typeof each === 'function' && name in each.prototype);
  expect(members.filter((name) => !isMember(name))).toEqual([]);
});

test('AGENTS.md has 60 lines at most', () => {
  expect(lines.length).toBeLessThanOrEqual(60);
});
