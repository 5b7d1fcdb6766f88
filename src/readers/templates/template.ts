/** A CloudFormation template; its sections are not validated. */
export type Template = Readonly<Record<string, unknown>>;
