/** How parts of a text begin that CloudFormation replaces while it deploys. */
const BEGINNINGS = [
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
  '{{resolve:',
  // `{{changeSet:KNOWN_AFTER_APPLY}}` in https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets-view.html
  '{{changeSet:',
];

/** Whether CloudFormation replaces a part of a text while it deploys, so that nothing is known of the text before. */
export function isReplacedLater(text: string): boolean {
  return BEGINNINGS.some((beginning) => text.includes(beginning));
}
