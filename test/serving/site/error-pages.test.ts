import { Lazy, Stack } from 'aws-cdk-lib';
import { ErrorResponse } from 'aws-cdk-lib/aws-cloudfront';
import { assertErrorPages } from '../../../src/serving/site/error-pages';

test('a path without a leading slash is refused', () => {
  expect(() => assertErrorPages([{ httpStatus: 403 }, { httpStatus: 404, responsePagePath: '404.html' }], new Stack())).toThrow(
    'errorResponses[1].responsePagePath must start with a slash, got "404.html": write "/404.html"');
});

test('two pages for one status are refused', () => {
  expect(() => assertErrorPages([{ httpStatus: 404, responsePagePath: '/a.html' }, { httpStatus: 404, responsePagePath: '/b.html' }], new Stack())).toThrow(
    'errorResponses[0] and errorResponses[1] are both for status 404, and CloudFront takes one for each status: keep one of them');
});

test.each<[string, ErrorResponse, string]>([
  ['a status for which CloudFront has no pages', { httpStatus: 401, responsePagePath: '/401.html' },
    'errorResponses[0].httpStatus must be one of 400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504, got 401: write 404'],
  ['another status without a page', { httpStatus: 404, responseHttpStatus: 200 },
    'errorResponses[0] has responseHttpStatus without responsePagePath, and CloudFront takes both or none: give the path of a page, or leave responseHttpStatus out'],
])('%s is refused', (_, response, text) => {
  expect(() => assertErrorPages([response], new Stack())).toThrow(text);
});

test('paths with a slash, tokens and other statuses pass', () => {
  const responsePagePath = Lazy.string({ produce: () => '/404.html' });
  const httpStatus = Lazy.number({ produce: () => 500 });
  expect(() => assertErrorPages([{ httpStatus: 403, responsePagePath: '/403.html' }, { httpStatus: 404, responsePagePath }, { httpStatus }], new Stack())).not.toThrow();
});
