export * from './private-certificate-authority-props';
export * from './private-certificate-authority';
export * from './trust-bundle-props';
export * from './trust-bundle';
