/**
 * What CloudFormation sends when it creates, updates or deletes a custom resource.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-requests.html
 */
export interface ResourceRequest<Properties> {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly RequestId: string;
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Properties;
  readonly OldResourceProperties?: Properties;
}

/** What a request has created or changed. */
export interface Provisioned {
  readonly PhysicalResourceId: string;

  /** What `Fn::GetAtt` reads. */
  readonly Data?: Readonly<Record<string, string>>;
}
