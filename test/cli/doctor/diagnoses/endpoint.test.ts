import { EXPECTED, facts, server, serving } from './endpoints';
import { endpointDiagnoses } from '../../../../src/cli/doctor/diagnoses/endpoint';
import type { EndpointFacts } from '../../../../src/cli/doctor/facts';
import type { Handshake } from '../../../../src/tls/handshake';

const SERVED = serving().handshake;
const REFUSED: Handshake = { outcome: 'refused', reason: 'TLSV1_UNRECOGNIZED_NAME' };
const [NOTHING, SILENCE, NO_TLS]: Handshake[] = [{ outcome: 'nothing' }, { outcome: 'silence' }, { outcome: 'no-tls' }];

test.each<[string, EndpointFacts, string[]]>([
  ['the name has no address', facts(), ['not-asked']],
  ['DNS does not say which address it has', { ...facts(), isUnknown: true }, ['unanswered']],
  ['nothing listens', facts(server(NOTHING)), ['not-asked']],
  ['nothing answers', facts(server(SILENCE)), ['not-asked']],
  ['one address cannot be reached', facts(server(NOTHING, '2001:db8::1'), serving()), ['right']],
  ['one address is silent', facts(server(SILENCE, '192.0.2.2', SILENCE), serving()), ['right']],
  ['the server does not speak TLS', facts(server(NO_TLS)), ['wrong missing-tls']],
  ['the server refuses the name', facts(server(REFUSED, '192.0.2.1', SERVED)), ['wrong refused-name']],
  ['the server is silent for the name only', facts(server(SILENCE, '192.0.2.1', SERVED)), ['wrong refused-name']],
  ['the server refuses all names', facts(server(REFUSED, '192.0.2.1', REFUSED)), ['doubtful refused-handshake']],
  ['the server refuses, and then nothing answers', facts(server(REFUSED, '192.0.2.1', NOTHING)), ['doubtful refused-handshake']],
  ['one of two addresses has an old certificate', facts(serving({}, '192.0.2.1'), serving({ serial: 'b2' }, '192.0.2.2')), ['right', 'doubtful other-certificate']],
  ['one of two addresses does not use TLS', facts(serving(), server(NO_TLS, '2001:db8::1')), ['right', 'wrong missing-tls']],
])('%s', (_, seen, found) => {
  expect(endpointDiagnoses(seen, EXPECTED).map(({ verdict, cause }) => cause ? `${verdict} ${cause}` : verdict)).toEqual(found);
});

test('addresses that answer the same are one finding', () => {
  expect(endpointDiagnoses(facts(serving({}, '192.0.2.1'), serving({}, '2001:db8::1')), EXPECTED)).toEqual([
    { aspect: 'endpoint', verdict: 'right', message: 'www.example.com at 192.0.2.1:443, [2001:db8::1]:443 has the certificate that ACM has: valid for 90 days' },
  ]);
});

test('what was not asked says why', () => {
  const message = (seen: EndpointFacts) => endpointDiagnoses(seen, EXPECTED)[0].message;
  expect(message(facts())).toBe('the server of www.example.com: not asked, as www.example.com has no address in DNS');
  expect(message(facts(server(NOTHING)))).toBe('the server of www.example.com: not asked, as nothing at www.example.com:443 accepts connections from here');
  expect(message(facts(server(NOTHING), server(SILENCE)))).toBe('the server of www.example.com: not asked, as the server at www.example.com:443 ends the connection or does not answer');
});
