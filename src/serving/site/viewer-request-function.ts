import { Function, FunctionCode, FunctionEventType, FunctionAssociation, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { viewerRequestCode, ViewerRequestSettings } from './viewer-request-code';
import { globalName } from '../global-name';

/** https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateFunction.html */
const LONGEST_FUNCTION_NAME = 64;

/** The function that redirects names and finds the file of a path. A site that needs neither has none. */
export function viewerRequestFunctions(scope: Construct, settings: ViewerRequestSettings): FunctionAssociation[] {
  const code = viewerRequestCode(settings);
  if (code === undefined) return [];
  const viewerRequest = new Function(scope, 'ViewerRequest', {
    functionName: globalName(scope, LONGEST_FUNCTION_NAME),
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
    comment: 'Redirects names and finds the file of a path',
  });
  return [{ eventType: FunctionEventType.VIEWER_REQUEST, function: viewerRequest }];
}
