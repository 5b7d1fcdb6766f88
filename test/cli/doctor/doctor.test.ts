import { DoctorRuns, LINE } from './doctor-runs';
import { DELEGATED, NAME, RECORD, VALIDATED } from './zones';
import { doctor } from '../../../src/cli/doctor/doctor';
import { Terminal } from '../../../src/cli/terminal';
import type { Zones } from '../dns/message';
import { runOnline } from '../run';

const runs = new DoctorRuns();

test('nothing wrong is exit code 0', async () => {
  expect(await runs.run(VALIDATED, NAME, '--record', LINE)).toMatchObject({ exitCode: 0, err: '', out: expect.stringContaining('no cause found for 1 subject') });
});

test('a thousand names are looked at side by side', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `n${index}.example.com`);
  const { exitCode, out } = await runs.run(DELEGATED, ...names);
  expect(exitCode).toBe(0);
  expect(out.match(/✓ no CAA record restricts/g)).toHaveLength(1000);
  expect(out.indexOf('n1.example.com')).toBeLessThan(out.indexOf('n2.example.com'));
  // where an answer is late, Node.js asks a second time
  expect(runs.dns.asked.length).toBeLessThanOrEqual(2 * new Set(runs.dns.asked).size);
});

test('a resolver that does not answer is one problem, and no cause', async () => {
  const { exitCode, out, err } = await runs.run({ '. ANY': 'GARBAGE' }, ...Array.from({ length: 50 }, (_, index) => `n${index}.example.com`));
  expect(exitCode).toBe(2);
  expect(out).not.toContain('✗');
  expect(err).toBe(`cdk-acm: no answer from the resolver ${runs.dns.address}: check the network, or give another one with --resolver\n`);
});

test('a terminal shows which names were looked at', async () => {
  let written = '';
  const stream = (isTTY: boolean) => ({ isTTY, write: (text: string | Uint8Array) => { written += text; return true; } });
  jest.spyOn(Date, 'now').mockImplementation(((time: number) => () => time += 200)(Date.now()));
  await runs.run(DELEGATED, NAME);
  const names = Array.from({ length: 20 }, (_, index) => `n${index}.example.com`);
  const options = { format: 'json', watch: false, minutes: 1, every: 1, resolver: runs.dns.address };
  await doctor(names, options, new Terminal({ out: stream(false), err: stream(true) }, false));
  jest.restoreAllMocks();
  expect(written).toMatch(/\r\u001b\[K\d+: looked at n\d+\.example\.com/);
});

test('a machine without a network has one problem, and no cause', async () => {
  const { exitCode, out, err } = await runOnline('doctor', NAME, 'api.example.com', '--record', LINE, '--resolver', '127.0.0.1:1');
  expect(exitCode).toBe(2);
  expect(out).not.toContain('✗');
  expect(out).toContain('2 subjects could not be looked at, asking 127.0.0.1:1\n');
  expect(out).not.toContain('no cause found');
  expect(err).toContain('no answer from ');
});

describe('a resolver that gives wrong answers', () => {
  test('and knows no name at all is asked in vain', async () => {
    const { exitCode, out, err } = await runs.run({}, NAME, '--record', LINE);
    expect(out).not.toContain('✗');
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining('the resolver knows no name servers for www.example.com or its parents: ask another one') });
  });

  test.each<[string, Zones]>([
    ['has its own address for each name that does not exist', { ...DELEGATED, '*.example.com A': ['192.0.2.9'] }],
    ['has its own address for each name below one', { ...DELEGATED, '*.www.example.com A': ['192.0.2.9'] }],
  ])('and %s does not make a missing record a flattened one', async (_, zones) => {
    const { out } = await runs.run(zones, NAME, '--record', LINE);
    expect(out).toContain(`✗ ${RECORD.name} `);
    expect(out).not.toContain('proxy or flattening');
  });

  test('and fails for all of a top-level domain blames no domain below it', async () => {
    const { exitCode, out } = await runs.run({ 'com ANY': 'SERVFAIL' }, NAME, '--record', LINE);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: expect.not.stringContaining('✗') });
  });
});
