export * from './certificate';
export * from './private-ca';
export * from './monitoring';
export * from './serving';
export * from './synthesis';
