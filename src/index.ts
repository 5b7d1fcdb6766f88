export * from './certificate';
export * from './private-ca';
export * from './serving';
export * from './synthesis';
