export * from './certificate-authority-usage-mode';
export * from './certificate-authority-share-options';
export * from './crl-options';
export * from './private-certificate-authority-props';
export * from './private-certificate-authority';
export * from './trust-bundle-props';
export * from './trust-bundle';
