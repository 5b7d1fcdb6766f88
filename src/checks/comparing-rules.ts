/**
 * The rules that compare a resource with others: with its certificate, its hosted zone, its load balancer, or one that has the same name. They find
 * nothing in one resource alone, and so the function of a hook has no code of them.
 */
export const COMPARING_RULES: readonly string[] = [
  'certificate-reference', 'endpoint-name', 'expiry-alarm', 'expiry-alarm-threshold', 'exportable-certificate', 'issuing-authority', 'listener-port',
  'listener-priority', 'record-coverage', 'record-name', 'record-target', 'validation-zone', 'validation-zone-account',
];
