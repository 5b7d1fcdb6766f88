export * from './certificate-props';
export * from './public/public-certificate-props';
export * from './public/regional-certificate';
export * from './public/cloudfront-certificate-props';
export * from './public/cloudfront-certificate';
export * from './public/multi-region-certificate-props';
export * from './public/multi-region-certificate';
