export * from './load-balancer/secure-alb';
export * from './load-balancer/secure-alb-props';
export * from './site/secure-site';
export * from './site/secure-site-props';
export * from './site/site-routing';
export { type StrictTransportSecurity } from './strict-transport-security';
