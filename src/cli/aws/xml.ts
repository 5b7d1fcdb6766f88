const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** What is in each element of this name, in an XML text of AWS: these have no attributes but in their outermost element. */
export function elementsIn(xml: string, name: string): string[] {
  const [opening, closing] = [`<${name}>`, `</${name}>`];
  const found: string[] = [];
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at)) {
    const begin = at + opening.length;
    const end = xml.indexOf(closing, begin);
    if (end < 0) break;
    found.push(xml.slice(begin, end));
    at = end + closing.length;
  }
  return found;
}

/** The text of the first element of this name. */
export function textIn(xml: string, name: string): string | undefined {
  return elementsIn(xml, name).map(unescaped)[0];
}

/** The texts of all elements of this name. */
export function textsIn(xml: string, name: string): string[] {
  return elementsIn(xml, name).map(unescaped);
}

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity]);
}
