import { endpointOf } from '../../../../src/monitoring/endpoint/handler/probe-event';

test('an event of a rule is taken as it is', () => {
  const event = { Endpoint: 'www', DomainName: 'www.example.com', Address: '10.0.0.1', Port: 8443, TrustParameter: '/trust' };
  expect(endpointOf(event)).toEqual(event);
});

test('the name is enough, for an event that a person writes', () => {
  expect(endpointOf({ DomainName: 'www.example.com' })).toEqual({ Endpoint: 'www.example.com:443', DomainName: 'www.example.com', Address: 'www.example.com', Port: 443 });
  expect(endpointOf({ DomainName: 'www.example.com', Port: '8443' as never }).Port).toBe(8443);
});

test.each([undefined, null, {}, 'www.example.com', { key1: 'value1' }, { DomainName: '' }])('%j names no endpoint', (event) => {
  expect(() => endpointOf(event as never)).toThrow('the event has no DomainName: write {"DomainName": "www.example.com"}');
});
