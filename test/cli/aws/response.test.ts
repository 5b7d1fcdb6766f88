import { errorIn, mapIn, notFromAws, readResponse } from '../../../src/cli/aws/response';

test('the error of an answer is found in JSON and in XML, in one line', () => {
  expect(errorIn('{"__type":"com.amazonaws#Denied","Message":"no.\\n\\nThe Canonical String was x"}')).toEqual({ code: 'Denied', message: 'no' });
  expect(errorIn('<R><Error><Code>Denied</Code><Message>no</Message></Error></R>')).toEqual({ code: 'Denied', message: 'no' });
  expect(errorIn('{"__type":"Denied"}')).toEqual({ code: 'Denied', message: '' });
});

test.each(['', '<html></html>', '{}', '[]', 'null', '{"__type":7}', '{"__type":""}'])('there is none in %j', (body) => {
  expect(errorIn(body)).toBeUndefined();
});

test('a map is found in JSON', () => {
  expect(mapIn('{"a":1}')).toEqual({ a: 1 });
  expect(['[1]', '"a"', '{', ''].map(mapIn)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a response is read whole, unless it is larger than any of AWS', async () => {
  expect(await readResponse(new Response('é', { status: 201 }), 'x')).toEqual({ status: 201, body: 'é' });
  expect(await readResponse(new Response(null, { status: 204 }), 'x')).toEqual({ status: 204, body: '' });
  await expect(readResponse(new Response('x'.repeat(5_000_001)), 'acm.example')).rejects.toThrow(notFromAws('acm.example'));
});
