/** What is used of a package that is installed with the benchmark alone. */
declare module 'cdk-preflight' {
  export class Preflight {
    public static apply(scope: import('constructs').IConstruct): void;
  }
}
