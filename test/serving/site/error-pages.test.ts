import { Lazy, Stack } from 'aws-cdk-lib';
import { assertErrorPages } from '../../../src/serving/site/error-pages';

test('a path without a leading slash is refused', () => {
  expect(() => assertErrorPages([{ httpStatus: 403 }, { httpStatus: 404, responsePagePath: '404.html' }], new Stack())).toThrow(
    'errorResponses[1].responsePagePath must start with a slash, got "404.html": write "/404.html"');
});

test('two pages for one status are refused', () => {
  expect(() => assertErrorPages([{ httpStatus: 404, responsePagePath: '/a.html' }, { httpStatus: 404, responsePagePath: '/b.html' }], new Stack())).toThrow(
    'errorResponses[0] and errorResponses[1] are both for status 404, and CloudFront takes one for each status: keep one of them');
});

test('paths with a slash, tokens and other statuses pass', () => {
  const responsePagePath = Lazy.string({ produce: () => '/404.html' });
  const httpStatus = Lazy.number({ produce: () => 500 });
  expect(() => assertErrorPages([{ httpStatus: 403, responsePagePath: '/403.html' }, { httpStatus: 404, responsePagePath }, { httpStatus }], new Stack())).not.toThrow();
});
