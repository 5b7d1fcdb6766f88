import { rulePages } from './rules';
import { servicesPage } from './services';

/** The pages in docs/ that are written from the source, by file. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'docs/services.md': servicesPage(),
    ...rulePages(),
  };
}
