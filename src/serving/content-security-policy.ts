import { text } from '../input/input';

/** What a prop for the header takes. */
export const CONTENT_SECURITY_POLICY = text('a content security policy', "default-src 'self'");

/** Refuses a content security policy that cannot be the value of a header. */
export function assertContentSecurityPolicy(policy: string | undefined): void {
  if (policy === '') throw new Error('contentSecurityPolicy is empty: leave it out to send none');
  if (/[\r\n]/.test(policy ?? '')) {
    throw new Error('contentSecurityPolicy has a line break, which a header cannot have: write it in one line, with a semicolon between its directives');
  }
}
