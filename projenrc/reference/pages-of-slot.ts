import { GUIDES, OTHER_PAGES } from './without-example';
import { SERVICE_EXAMPLES } from '../../examples/services';
import type { Slot } from '../../src/catalog/slot';

/** The pages that show how a property gets its certificate, relative to docs/: those of its own, or else those of its resource type. */
export function pagesOf({ type, property }: Slot): readonly string[] {
  const ofType = Object.entries(SERVICE_EXAMPLES).filter(([, example]) => example.property?.[0] === type);
  const ofProperty = ofType.filter(([, example]) => example.property?.[1] === property);
  const examples = (ofProperty.length > 0 ? ofProperty : ofType).map(([name]) => fileOf(name));
  return examples.length > 0 ? examples : OTHER_PAGES[type] ?? [];
}

/** The title of such a page in a list. */
export function titleOf(page: string): string {
  const example = Object.entries(SERVICE_EXAMPLES).find(([name]) => fileOf(name) === page);
  return example?.[1].service ?? GUIDES[page];
}

function fileOf(name: string): string {
  return `services/${name}.md`;
}
