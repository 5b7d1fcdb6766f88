import { judge, worstOf } from '../../../../src/monitoring/endpoint/handler/judgement';
import type { Handshake } from '../../../../src/tls/handshake';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const DAY = 86_400_000;

function served(end: number, chainError?: string, names = ['www.example.com']): Handshake {
  return { outcome: 'served', certificate: { serial: '1', names, issuer: 'CA', start: 0, end, isLogged: true, length: 2, chainError } };
}

test.each<[number, number]>([[20 * DAY, 20], [20 * DAY - 1, 19], [0, 0], [-1, -1]])('%d milliseconds are %d whole days', (left, days) => {
  expect(judge({ handshake: served(NOW + left) }, 'www.example.com', NOW).days).toBe(days);
});

test.each<[string, Handshake, number]>([
  ['a name that is not covered comes before the chain', served(NOW, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', ['*.example.net']), 3],
  ['a wildcard covers', served(NOW, undefined, ['*.example.com']), 0],
  ['a CA that has expired', served(NOW + DAY, 'CERT_HAS_EXPIRED'), 5],
  ['a refusal', { outcome: 'refused', reason: 'TLSV1_ALERT' }, 2],
])('%s', (_, handshake, problem) => {
  expect(judge({ handshake }, 'www.example.com', NOW).problem).toBe(problem);
});

test('the worst of several servers counts', () => {
  expect(worstOf([{ problem: 0, days: 80 }, { problem: 1 }, { problem: 0, days: 3 }])).toEqual({ problem: 1, days: 3 });
  expect(worstOf([{ problem: 1 }, { problem: 2 }])).toEqual({ problem: 2, days: undefined });
});
