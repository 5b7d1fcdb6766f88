/** The guide that has each cause why ACM does not issue a certificate. */
export const PENDING_VALIDATION_GUIDE = 'https://github.com/cdk-acm/cdk-acm/blob/main/docs/pending-validation.md';

/** How to find out the cause, for the end of what to do. */
export const WHY_PENDING = `run "npx cdk-acm doctor" to see what ACM waits for: ${PENDING_VALIDATION_GUIDE}`;
