export * from './certificate';
export * from './region';
export * from './load-balancer';
export * from './checks';
