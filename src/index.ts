export * from './certificate';
export * from './serving';
export * from './synthesis';
