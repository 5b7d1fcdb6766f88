/** A CloudFormation template; nothing is known of its sections before somebody looks. */
export type Template = Readonly<Record<string, unknown>>;
