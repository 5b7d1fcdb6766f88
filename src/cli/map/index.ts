import type { CertificateMap } from './certificate-map';
import { htmlMap } from './html';
import { mermaidMap } from './mermaid';
import { textMap } from './text';

const FORMATS: Readonly<Record<string, (map: CertificateMap, title: string, colors: boolean) => string>> = {
  text: (map, _, colors) => textMap(map, colors),
  mermaid: mermaidMap,
  html: htmlMap,
};

/** What `--format` takes. */
export const MAP_FORMATS = Object.keys(FORMATS);

/** The map in one of the formats. */
export function formatMap(map: CertificateMap, format: string, title: string, colors: boolean): string {
  return FORMATS[format](map, title, colors);
}

export { mapOf } from './certificate-map';
