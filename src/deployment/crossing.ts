/** How a value of one stack gets into another that is deployed by itself. */
export type Crossing =
  /** An export, or CDK's custom resource for another region: CloudFormation keeps the value as it is while it is in use. */
  | 'export'
  /** `Fn::GetStackOutput`: CloudFormation reads it again only when the template changes. */
  | 'output'
  /** A reference of a construct tree, which core turns into one of both. */
  | 'construct';
