import type { Allowed, Kind } from './slot';

/** Each kind, each named by the service. */
export const EVERY_KIND: Allowed<Kind> = { only: ['public', 'private', 'imported'], certainty: 'documented' };

/** What Amazon issues, and nothing else. */
export const PUBLIC_ONLY: Allowed<Kind> = { only: ['public'], certainty: 'documented' };

/** What AWS Private CA issues, and nothing else. */
export const PRIVATE_ONLY: Allowed<Kind> = { only: ['private'], certainty: 'documented' };

/** What was imported, and nothing else. */
export const IMPORTED_ONLY: Allowed<Kind> = { only: ['imported'], certainty: 'documented' };

/** AWS documents these two kinds, and does not mention private certificates. */
export const PUBLIC_OR_IMPORTED: Allowed<Kind> = { only: ['public', 'imported'], certainty: 'inferred' };
