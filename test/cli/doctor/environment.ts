/** Tests run without the AWS credentials and regions of whoever runs them. */
export function withoutAws(): void {
  const before = process.env;
  beforeEach(() => {
    process.env = Object.fromEntries(Object.entries(before).filter(([name]) => !name.startsWith('AWS_')));
    // no command `aws` is found there
    process.env.PATH = '/nonexistent';
  });
  afterEach(() => {
    process.env = before;
  });
}
