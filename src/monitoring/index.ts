export * from './expiry-thresholds';
export * from './certificate-monitor-props';
export * from './certificate-monitor';
export * from './endpoint/watch-endpoint-options';
