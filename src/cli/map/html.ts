import type { CertificateMap, Consumer, MappedCertificate, Use } from './certificate-map';
import { heightOf, layoutOf, type Box, type Card, type CardText, type Curve, type Layout, type Panel } from './layout';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';
import { counts } from './words';
import { PREFIX } from '../../checks/rule';
import { printable } from '../../names/printable';
import type { TemplateFinding } from '../check/check-templates';

/** One page with a picture that needs nothing else, for a browser. */
export function htmlMap(map: CertificateMap, title: string): string {
  const layout = layoutOf(map);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1 title="${escaped(title)}">${escaped(title)}</h1><p>${counts(map)}</p><input id="filter" type="search" placeholder="Filter" aria-label="Filter by name, service, stack"></header>
<main>
${legend()}
<div class="scroll">${picture(layout, map)}</div>
${findingsOf(map)}
</main>
<footer>Drawn by cdk-acm map. What a parameter, an import or a lookup gives is known at deployment only, and is not judged.</footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function legend(): string {
  const kinds: [string, string][] = [
    ['good', 'right'], ['error', 'cannot work'], ['warning', 'works, and should not stay so'], ['unknown', 'known at deployment only'],
  ];
  const items = kinds.map(([kind, text]) => `<li><svg width="36" height="8"><path class="use ${kind}" d="M2 4H34"/></svg>${text}</li>`);
  return `<ul class="legend">${items.join('')}</ul>`;
}

function picture({ width, height: heightOfCards, certificates, consumers, curves }: Layout, map: CertificateMap): string {
  const labels = ruleLabels(curves, map);
  const height = Math.max(heightOfCards, ...labels.map(({ bottom }) => bottom));
  const regions = [...new Set([...certificates, ...consumers].map((panel) => panel.title))];
  const panel = (each: Panel<unknown>) => panelOf(each, regions.indexOf(each.title));
  return `<div class="picture" style="width:${width}px;height:${height}px">
<div class="side">Certificates</div><div class="side" style="left:${consumers[0]?.x ?? 0}px">Used by</div>
${[...certificates.map(panel), ...consumers.map(panel)].join('\n')}
<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true"><defs>${ARROW}</defs>${curves.map(line).join('')}</svg>
${certificates.flatMap(({ cards }) => cards.map((card) => certificateCard(card, map))).join('\n')}
${consumers.flatMap(({ cards }) => cards.map((card) => consumerCard(card, map))).join('\n')}
${labels.map(({ html }) => html).join('')}
</div>`;
}

const ARROW = '<marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
  + '<path d="M0 0L8 4L0 8Z" fill="context-stroke"/></marker>';

// Neighbours on the colour wheel of this many degrees are well told apart.
const GOLDEN_ANGLE = 137.5;

function panelOf({ title, ...box }: Panel<unknown>, region: number): string {
  const dot = `<i class="dot" style="--hue:${Math.round(210 + region * GOLDEN_ANGLE) % 360}"></i>`;
  return `<section class="panel" style="${at(box)}"><h3>${dot}${escaped(title)}</h3></section>`;
}

function certificateCard(card: Card<MappedCertificate | undefined>, map: CertificateMap): string {
  const { item } = card;
  const unused = item?.passedOnBy.length === 0 ? 'unused' : 'unknown';
  return cardOf(card, item ? worst(item.findings, map.uses.some((use) => use.certificate === item) ? 'good' : unused) : 'unknown', item?.name);
}

function consumerCard(card: Card<Consumer>, map: CertificateMap): string {
  const isKnown = map.uses.some((use) => use.consumer === card.item && use.certificate);
  return cardOf(card, worst(card.item.findings, isKnown ? 'good' : 'unknown'));
}

function cardOf({ id, texts, ...box }: Box & { id: string; texts: readonly CardText[] }, state: string, fullName?: string): string {
  const shown = texts.map(({ text, kind }) => {
    const tag = kind === 'name' ? 'b' : 'span';
    return `<${tag} class="${kind ?? ''}" style="height:${heightOf(text)}px" title="${escaped(kind === 'name' ? fullName ?? text : text)}">${escaped(text)}</${tag}>`;
  });
  return `<button type="button" id="${id}" class="card ${state}" style="${at(box)}">${shown.join('')}</button>`;
}

function line({ use, from, to, start, end }: Curve): string {
  const bend = (end.x - start.x) / 2;
  const path = `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
  return `<path class="use ${kindOf(use)}" data-from="${from}" data-to="${to}" d="${path}" marker-end="url(#arrow)"/>`;
}

const RULE_HEIGHT = 26;

interface RuleLabel {
  readonly html: string;
  readonly bottom: number;
}

/** What is wrong with a line, in its middle; what would lie on another goes below it. */
function ruleLabels(curves: readonly Curve[], map: CertificateMap): RuleLabel[] {
  const labels = curves.flatMap(({ use, from, to, start, end }) => use.findings.map((finding) => (
    { finding, from, to, x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 })));
  let last = -Infinity;
  return labels.sort((a, b) => a.y - b.y).map(({ finding, from, to, x, y }) => {
    last = Math.max(y, last + RULE_HEIGHT);
    const position = `left:${x}px;top:${last}px`;
    const html = `<a class="rule ${finding.severity}" data-from="${from}" data-to="${to}" href="#${idOf(finding, map)}" style="${position}">${escaped(finding.rule)}</a>`;
    return { html, bottom: last + RULE_HEIGHT };
  });
}

function findingsOf(map: CertificateMap): string {
  if (map.findings.length === 0) return '';
  const items = map.findings.map((finding) => `<li id="${idOf(finding, map)}" class="${finding.severity}"><b>${escaped(PREFIX + finding.rule)}</b>
<p>${escaped(finding.message)}</p><p class="place"><code>${escaped(finding.resource.path)}</code> (${escaped(finding.resource.type)})${
  finding.property ? `, <code>${escaped(finding.property)}</code>` : ''}${
  finding.when === undefined ? '' : `, ${escaped(finding.when)}`}${
  finding.resource.createdAt === undefined ? '' : `, at <code>${escaped(finding.resource.createdAt)}</code>`}</p><p>→ ${escaped(finding.fix)}</p></li>`);
  return `<h2>What is wired wrong</h2><ol class="findings">${items.join('\n')}</ol>`;
}

function idOf(finding: TemplateFinding, { findings }: CertificateMap): string {
  return `f${findings.indexOf(finding) + 1}`;
}

function kindOf({ certificate, findings }: Use): string {
  return worst(findings, certificate ? 'good' : 'unknown');
}

function worst(findings: readonly TemplateFinding[], otherwise: string): string {
  return findings.find((finding) => finding.severity === 'error')?.severity ?? findings[0]?.severity ?? otherwise;
}

function at({ x, y, width, height }: Box): string {
  return `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
}

function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
