import { Token } from 'aws-cdk-lib';
import { ErrorResponse } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { isLookedUpLater } from '../../lookups';

/**
 * Refuses pages for errors that CloudFront refuses at deployment.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/creating-custom-error-pages.html
 */
export function assertErrorPages(responses: readonly ErrorResponse[], scope: Construct): void {
  responses.forEach(({ httpStatus, responsePagePath: path }, index) => {
    if (path !== undefined && !Token.isUnresolved(path) && !isLookedUpLater(path, scope) && !path.startsWith('/')) {
      throw new Error(`errorResponses[${index}].responsePagePath must start with a slash, got "${path}": write "/${path}"`);
    }
    const first = responses.findIndex((other) => other.httpStatus === httpStatus);
    if (first === index || Token.isUnresolved(httpStatus)) return;
    throw new Error(`errorResponses[${first}] and errorResponses[${index}] are both for status ${httpStatus}, and CloudFront takes one for each status: keep one of them`);
  });
}
