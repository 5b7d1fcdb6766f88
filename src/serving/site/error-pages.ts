import { Token } from 'aws-cdk-lib';
import { ErrorResponse } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { isLookedUpLater } from '../../lookups';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/custom-error-pages-response-codes.html */
const STATUSES: readonly number[] = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/**
 * Refuses pages for errors that CloudFront refuses at deployment.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/creating-custom-error-pages.html
 */
export function assertErrorPages(responses: readonly ErrorResponse[], scope: Construct): void {
  responses.forEach(({ httpStatus, responsePagePath: path, responseHttpStatus }, index) => {
    if (!STATUSES.includes(httpStatus) && !Token.isUnresolved(httpStatus)) {
      throw new Error(`errorResponses[${index}].httpStatus must be one of ${STATUSES.join(', ')}, got ${httpStatus}: write 404`);
    }
    if (responseHttpStatus !== undefined && path === undefined) {
      throw new Error(`errorResponses[${index}] has responseHttpStatus without responsePagePath, and CloudFront takes both or none: `
        + 'give the path of a page, or leave responseHttpStatus out');
    }
    if (path !== undefined && !Token.isUnresolved(path) && !isLookedUpLater(path, scope) && !path.startsWith('/')) {
      throw new Error(`errorResponses[${index}].responsePagePath must start with a slash, got "${path}": write "/${path}"`);
    }
    const first = responses.findIndex((other) => other.httpStatus === httpStatus);
    if (first === index || Token.isUnresolved(httpStatus)) return;
    throw new Error(`errorResponses[${first}] and errorResponses[${index}] are both for status ${httpStatus}, and CloudFront takes one for each status: keep one of them`);
  });
}
