/** A name that people write for a prop, as it is the name of a prop elsewhere. */
export interface OtherName {
  readonly written: string;

  /** The prop that they mean. */
  readonly prop: string;

  /** Props with which they can mean something else. */
  readonly unless: readonly string[];
}

/** The names that constructs of CDK, other libraries and the command line of AWS have for props of this library. */
export const OTHER_NAMES: readonly OtherName[] = [
  { written: 'zone', prop: 'hostedZone', unless: ['hostedZones', 'validation', 'certificates'] },
  { written: 'zones', prop: 'hostedZones', unless: ['hostedZone', 'validation', 'certificates'] },
  { written: 'domain', prop: 'domainName', unless: [] },
  { written: 'domains', prop: 'domainNames', unless: ['certificates'] },
  { written: 'sans', prop: 'subjectAlternativeNames', unless: [] },
  { written: 'alternativeNames', prop: 'subjectAlternativeNames', unless: [] },
  { written: 'certificateAuthority', prop: 'authority', unless: [] },
  { written: 'certificateAuthorities', prop: 'authorities', unless: [] },
  { written: 'webAclId', prop: 'webAclArn', unless: [] },
  { written: 'webAcl', prop: 'webAclArn', unless: [] },
  { written: 'logBucket', prop: 'accessLogsBucket', unless: [] },
  { written: 'enableLogging', prop: 'accessLogs', unless: [] },
  { written: 'alternateNames', prop: 'subjectAlternativeNames', unless: [] },
];
