export * from './secure-alb';
export * from './secure-alb-props';
export { type StrictTransportSecurity } from './strict-transport-security';
