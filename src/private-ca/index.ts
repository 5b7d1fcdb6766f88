export * from './private-certificate-authority-props';
export * from './private-certificate-authority';
