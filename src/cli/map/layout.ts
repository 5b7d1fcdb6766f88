import type { CertificateMap, Consumer, MappedCertificate, Use } from './certificate-map';
import { ANYWHERE, GIVEN_AT_DEPLOYMENT, namesOf, passedOnText, shortNameOf } from './words';
import { grouped } from '../../deployment/grouped';
import type { TemplateFinding } from '../check/check-templates';

/** A rectangle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text on a card, which takes as many rows as it needs. */
export interface CardText {
  readonly text: string;
  readonly kind?: 'name' | 'service' | 'tag' | 'error' | 'warning';
}

/** A certificate or a consumer, with its place. */
export interface Card<T> extends Box {
  readonly id: string;
  readonly item: T;
  readonly texts: readonly CardText[];
}

/** The cards of one region. */
export interface Panel<T> extends Box {
  readonly title: string;
  readonly cards: readonly Card<T>[];
}

/** A line from a certificate to a consumer. */
export interface Curve {
  readonly use: Use;
  readonly from: string;
  readonly to: string;
  readonly start: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
}

/** The picture: certificates on the left, consumers on the right, a line for each use. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly certificates: readonly Panel<MappedCertificate | undefined>[];
  readonly consumers: readonly Panel<Consumer>[];
  readonly curves: readonly Curve[];
}

const WIDTH = 1200;
const PANEL_WIDTH = 440;
const PADDING = 14;
const TITLE = 38;
const ROW = 20;
const GAP = 12;

// The page shows the texts of cards in a monospace font of 13 px, whose characters are at most 8 px wide.
const CHARACTERS_IN_ROW = Math.floor((PANEL_WIDTH - 2 * GAP - 2 * PADDING - 5) / 8);

interface Column<T> {
  readonly title: string;
  readonly items: readonly T[];
}

/** Places everything, such that what belongs together is at about the same height. */
export function layoutOf(map: CertificateMap): Layout {
  const { consumers } = map;
  const used = new Set(map.uses.map(({ certificate }) => certificate));
  const certificates: (MappedCertificate | undefined)[] = [...map.certificates, ...used.has(undefined) ? [undefined] : []];
  const order = new Map<unknown, number>(certificates.map((certificate, index) => [certificate, index]));
  const placesOf = (consumer: Consumer) => map.uses.filter((use) => use.consumer === consumer).map((use) => order.get(use.certificate) ?? 0);
  const right = columns(byMean(consumers, placesOf), ({ region = ANYWHERE }) => region);
  const rightPanels = panels(right, WIDTH - PANEL_WIDTH, textsOfConsumer, 'u');

  const middles = new Map<unknown, number>(rightPanels.flatMap(({ cards }) => cards.map((card): [unknown, number] => [card.item, middle(card)])));
  const heightsOf = (certificate: MappedCertificate | undefined) =>
    map.uses.filter((use) => use.certificate === certificate).map((use) => middles.get(use.consumer) ?? 0);
  const left = columns(byMean(certificates, heightsOf), (certificate) => certificate ? certificate.region ?? ANYWHERE : GIVEN_AT_DEPLOYMENT);
  const leftPanels = panels(left, 0, (each) => textsOfCertificate(each, used.has(each)), 'c', (column) => mean(column.items.flatMap(heightsOf)));

  const cards = new Map<unknown, Card<unknown>>([...leftPanels, ...rightPanels].flatMap((panel) => panel.cards.map((card) => [card.item, card])));
  return {
    width: WIDTH,
    height: Math.max(0, ...[...leftPanels, ...rightPanels].map(bottom)),
    certificates: leftPanels,
    consumers: rightPanels,
    curves: curvesOf(map.uses, cards),
  };
}

function curvesOf(uses: readonly Use[], cards: ReadonlyMap<unknown, Card<unknown>>): Curve[] {
  return uses.flatMap((use) => {
    const [from, to] = [cards.get(use.certificate), cards.get(use.consumer)];
    if (!from || !to) return [];
    // Several certificates of one consumer arrive one below the other.
    const beside = uses.filter((other) => other.consumer === use.consumer);
    const y = to.y + to.height * (beside.indexOf(use) + 1) / (beside.length + 1);
    return [{ use, from: from.id, to: to.id, start: { x: from.x + from.width, y: middle(from) }, end: { x: to.x, y } }];
  });
}

function panels<T>(
  columnsOfPanels: readonly Column<T>[], x: number, textsOf: (item: T) => CardText[], prefix: string, wanted: (column: Column<T>) => number = () => 0,
): Panel<T>[] {
  let y = 0;
  let count = 0;
  return columnsOfPanels.map((column) => {
    const texts = column.items.map(textsOf);
    const heights = texts.map((each) => 2 * PADDING + each.reduce((sum, { text }) => sum + heightOf(text), 0));
    const height = TITLE + heights.reduce((sum, each) => sum + each + GAP, 0);
    y = Math.max(y, wanted(column) - height / 2);
    let top = y + TITLE;
    const cards = column.items.map((item, index): Card<T> => {
      const card = { id: `${prefix}${++count}`, item, texts: texts[index], x: x + GAP, y: top, width: PANEL_WIDTH - 2 * GAP, height: heights[index] };
      top = bottom(card) + GAP;
      return card;
    });
    const panel = { title: column.title, cards, x, y, width: PANEL_WIDTH, height };
    y = bottom(panel) + 2 * GAP;
    return panel;
  });
}

/** The height of a text on a card, in pixels. */
export function heightOf(text: string): number {
  // Chinese, Japanese and Korean characters are as wide as two others.
  const width = [...text].reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 1), 0);
  return ROW * Math.max(1, Math.ceil(width / CHARACTERS_IN_ROW));
}

function textsOfCertificate(certificate: MappedCertificate | undefined, isUsed: boolean): CardText[] {
  if (!certificate) return [{ text: GIVEN_AT_DEPLOYMENT, kind: 'name' }, { text: 'a parameter, an import or a lookup' }];
  const { stack, account, kind, findings } = certificate;
  const home = stack === undefined ? `${kind} of elsewhere` : `stack ${stack}`;
  return [
    { text: shortNameOf(certificate), kind: 'name' },
    ...namesOf(certificate).map((text) => ({ text })),
    { text: account === undefined ? home : `${home}, account ${account}` },
    ...rulesOf(findings),
    ...isUsed ? [] : [{ text: passedOnText(certificate) ?? 'no known consumer', kind: 'tag' as const }],
  ];
}

function textsOfConsumer({ path, service, stack, ownFindings }: Consumer): CardText[] {
  return [{ text: path, kind: 'name' }, { text: service, kind: 'service' }, { text: `stack ${stack}` }, ...rulesOf(ownFindings)];
}

function rulesOf(findings: readonly TemplateFinding[]): CardText[] {
  return findings.map(({ severity, rule }) => ({ text: rule, kind: severity === 'error' ? 'error' : 'warning' }));
}

function columns<T>(items: readonly T[], titleOf: (item: T) => string): Column<T>[] {
  return [...grouped(items, titleOf)].map(([title, inside]) => ({ title, items: inside }));
}

/** Items in the order of the places that they are connected to; those without any last. */
function byMean<T>(items: readonly T[], placesOf: (item: T) => readonly number[]): T[] {
  const placed = items.map((item) => ({ item, places: placesOf(item) }));
  const means = new Map(placed.map(({ item, places }) => [item, places.length === 0 ? Number.MAX_VALUE : mean(places)]));
  return [...items].sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

function bottom({ y, height }: Box): number {
  return y + height;
}
