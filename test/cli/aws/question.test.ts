import { formQuestion, jsonQuestion, pathQuestion } from '../../../src/cli/aws/question';

test('each protocol of AWS has its form', () => {
  expect(jsonQuestion('acm', 'eu-west-1', 'Service.Action', { a: 1 })).toMatchObject({ method: 'POST', path: '/', query: '', body: '{"a":1}' });
  expect(formQuestion('sts', 'eu-west-1', '2011', 'Act', { 'a b': 'c&d' })).toMatchObject({ method: 'POST', query: '', body: 'Action=Act&Version=2011&a%20b=c%26d' });
  expect(pathQuestion('route53', 'eu-west-1', '/x', { name: '*.example.com' })).toMatchObject({ method: 'GET', path: '/x', query: 'name=%2A.example.com', body: '' });
});
