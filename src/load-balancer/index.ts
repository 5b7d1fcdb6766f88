export * from './secure-alb';
export * from './secure-alb-props';
export * from './strict-transport-security';
