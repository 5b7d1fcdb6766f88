export * from './certificate';
export * from './hook';
export * from './private-ca';
export * from './monitoring';
export * from './serving';
export * from './synthesis';
