import { certificateRegion } from './certificate-region';
import { supportedService } from './supported-service';
import type { Rule } from '../rule';

/** All rules. */
export const RULES: readonly Rule[] = [
  certificateRegion,
  supportedService,
];
