import { createSocket } from 'dgram';
import { once } from 'events';
import { asking } from './asking';
import type { Zones } from './message';
import { answersUnchecked } from '../../../src/cli/dns/unchecked';

test.each<[string, Zones, boolean]>([
  ['a resolver answers for a zone with broken DNSSEC', { 'example.com ANY': 'BROKEN DNSSEC', 'example.com NS': ['ns1.example.net'] }, true],
  ['a resolver answers that a name does not exist', {}, true],
  ['a resolver fails for a zone with dead servers', { 'example.com ANY': 'SERVFAIL' }, false],
  ['a resolver can refuse', { 'example.com ANY': 'REFUSED' }, false],
])('without the check of DNSSEC, %s', async (_, zones, answers) => {
  expect(await asking(zones, async (_dns, { address }) => answersUnchecked('example.com', address, 60_000))).toBe(answers);
  expect(await asking(zones, async (dns) => dns.answersUnchecked('example.com'))).toBe(answers);
});

test('a resolver can stay silent', async () => {
  expect(await asking({ 'example.com ANY': 'DROP' }, async (_dns, { address }) => answersUnchecked('example.com', address, 100))).toBeUndefined();
});

test.each<[string, (id: Buffer) => Buffer]>([
  ['an answer to another question', (id) => Buffer.from([id[0], 255 - id[1], 0x81, 0x80, ...Array<number>(8).fill(0)])],
  ['less than a header', (id) => id],
])('%s is no answer', async (_, answer) => {
  const server = createSocket('udp4').bind(0, '127.0.0.1');
  await once(server, 'listening');
  server.on('message', (message, { port, address }) => server.send(answer(message.subarray(0, 2)), port, address));
  expect(await answersUnchecked('example.com', `127.0.0.1:${server.address().port}`, 100)).toBeUndefined();
  server.close();
});

test('an address to which nothing can be sent is no answer', async () => {
  expect(await answersUnchecked('example.com', '255.255.255.255:53', 100)).toBeUndefined();
});
