/**
 * The names by which a CAA record allows Amazon to issue certificates.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/setup-caa.html
 */
export const AMAZON_CAA_NAMES: readonly string[] = ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com'];
