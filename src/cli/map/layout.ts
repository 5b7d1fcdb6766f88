import type { CertificateMap, Consumer, MappedCertificate, Use } from './certificate-map';
import { ANYWHERE, GIVEN_AT_DEPLOYMENT, grouped, namesOf } from './words';

/** A rectangle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A certificate or a consumer, with its place. */
export interface Card<T> extends Box {
  readonly id: string;
  readonly item: T;

  /** The lines of text below its name. */
  readonly lines: readonly string[];
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
const LINE = 20;
const GAP = 12;

interface Column<T> {
  readonly title: string;
  readonly items: readonly T[];
}

/** Places everything, such that what belongs together is at about the same height. */
export function layoutOf(map: CertificateMap): Layout {
  const consumers = [...new Set(map.uses.map((use) => use.consumer))];
  const certificates: (MappedCertificate | undefined)[] = [...map.certificates, ...map.uses.some((use) => !use.certificate) ? [undefined] : []];
  const order = new Map<unknown, number>(certificates.map((certificate, index) => [certificate, index]));
  const placesOf = (consumer: Consumer) => map.uses.filter((use) => use.consumer === consumer).map((use) => order.get(use.certificate) ?? 0);
  const right = columns(byMean(consumers, placesOf), ({ region = ANYWHERE }) => region);
  const rightPanels = panels(right, WIDTH - PANEL_WIDTH, linesOfConsumer, 'u');

  const middles = new Map<unknown, number>(rightPanels.flatMap(({ cards }) => cards.map((card): [unknown, number] => [card.item, middle(card)])));
  const heightsOf = (certificate: MappedCertificate | undefined) =>
    map.uses.filter((use) => use.certificate === certificate).map((use) => middles.get(use.consumer) ?? 0);
  const left = columns(byMean(certificates, heightsOf), (certificate) => certificate ? certificate.region ?? ANYWHERE : GIVEN_AT_DEPLOYMENT);
  const leftPanels = panels(left, 0, linesOfCertificate, 'c', (column) => mean(column.items.flatMap(heightsOf)));

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
  columnsOfPanels: readonly Column<T>[], x: number, linesOf: (item: T) => string[], prefix: string, wanted: (column: Column<T>) => number = () => 0,
): Panel<T>[] {
  let y = 0;
  let count = 0;
  return columnsOfPanels.map((column) => {
    const heights = column.items.map((item) => 2 * PADDING + LINE * (1 + linesOf(item).length));
    const height = TITLE + heights.reduce((sum, each) => sum + each + GAP, 0);
    y = Math.max(y, wanted(column) - height / 2);
    let top = y + TITLE;
    const cards = column.items.map((item, index): Card<T> => {
      const card = { id: `${prefix}${++count}`, item, lines: linesOf(item), x: x + GAP, y: top, width: PANEL_WIDTH - 2 * GAP, height: heights[index] };
      top = bottom(card) + GAP;
      return card;
    });
    const panel = { title: column.title, cards, x, y, width: PANEL_WIDTH, height };
    y = bottom(panel) + 2 * GAP;
    return panel;
  });
}

function linesOfCertificate(certificate: MappedCertificate | undefined): string[] {
  if (!certificate) return ['a parameter, an import or a lookup'];
  const { stack, account, kind } = certificate;
  const home = stack === undefined ? `${kind} of elsewhere` : `stack ${stack}`;
  return [...namesOf(certificate), account === undefined ? home : `${home}, account ${account}`];
}

function linesOfConsumer({ service, stack }: Consumer): string[] {
  return [service, `stack ${stack}`];
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
