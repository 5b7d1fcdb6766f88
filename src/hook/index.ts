export * from './certificate-hook';
export * from './certificate-hook-props';
