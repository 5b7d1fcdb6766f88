export * from './certificate';
export * from './load-balancer';
export * from './checks';
