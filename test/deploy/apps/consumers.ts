/** The certificates of `every-construct`, each with its consumers, which are named like their domain. */
const CONSUMERS_OF: Record<string, string[]> = {
  'elsewhere': ['elsewhere'],
  'without-env': ['without-env'],
  'stage': ['stage'],
  'nested': ['nested'],
  'two-stacks': ['first-of-two', 'second-of-two'],
  'us-east-1': ['us-east-1'],
  'load-balancer': ['load-balancer'],
  'sni-default': ['sni-default'],
  'sni-further': ['sni-further'],
};

export function domainOf(consumer: string): string {
  return `${consumer}.example.com`;
}

/** The names of a certificate: those of its consumers, and for each label that was added later one more. */
export function namesOf(certificate: string, added: readonly string[]): string[] {
  return [...CONSUMERS_OF[certificate].map(domainOf), ...added.map(label => domainOf(`${label}.${certificate}`))];
}

/** What each consumer must serve, by its domain. */
export function namesByConsumer(added: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(Object.entries(CONSUMERS_OF).flatMap(([certificate, consumers]) =>
    consumers.map(consumer => [domainOf(consumer), namesOf(certificate, added)])));
}
