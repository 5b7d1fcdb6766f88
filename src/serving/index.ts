export * from './load-balancer/secure-alb';
export * from './load-balancer/secure-alb-props';
export { type StrictTransportSecurity } from './strict-transport-security';
