/**
 * The form that every region has, such as `eu-west-1`, `us-gov-east-1` or `eusc-de-east-1`.
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
const REGION = /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/;

/** Whether a text can be the name of a region. New regions appear, so that a list of the known ones cannot say it. */
export function isRegionName(text: string): boolean {
  return REGION.test(text);
}
