import { Duration } from 'aws-cdk-lib';

/**
 * The headers of cross-origin resource sharing (CORS), by which a page of another origin may read the responses.
 *
 * The targets still receive the preflight requests of browsers (`OPTIONS`), and must answer them with a status from 200 to 299.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
 */
export interface CorsHeaders {
  /**
   * The origin that may read the responses, such as `https://app.example.com`, or `*` for each origin.
   */
  readonly allowOrigin: string;

  /**
   * The methods that the other origin may use.
   *
   * @default - browsers allow GET, HEAD and POST
   */
  readonly allowMethods?: string[];

  /**
   * The headers that the other origin may send.
   *
   * @default - browsers allow a few harmless headers
   */
  readonly allowHeaders?: string[];

  /**
   * Whether the other origin may send cookies and other credentials. This requires an `allowOrigin` other than `*`.
   *
   * @default false
   */
  readonly allowCredentials?: boolean;

  /**
   * The headers of the responses that the other origin may read.
   *
   * @default - browsers let it read a few harmless headers
   */
  readonly exposeHeaders?: string[];

  /**
   * How long browsers keep the answer to a preflight request.
   *
   * @default - a few seconds, as the browser has it
   */
  readonly maxAge?: Duration;
}
