import { appWithServices } from '../../../examples/services/app';

/*
 * The examples of services whose types the emulator has. Context: `zone`, the id of the hosted zone example.com.
 */
appWithServices({
  account: process.env.CDK_DEFAULT_ACCOUNT,
  examples: ['cognito', 'http-api', 'iot-core', 'mutual-tls', 'open-search', 'rest-api', 's3-website'],
});
