export * from './public-certificate-props';
export * from './regional-certificate';
export * from './cloudfront-certificate-props';
export * from './cloudfront-certificate';
