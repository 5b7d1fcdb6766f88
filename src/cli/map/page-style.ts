/** How the page looks, by day and by night, on a screen and on paper. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --ink: #1b2330; --quiet: #5b6675; --panel: #e9edf3; --card: #ffffff; --edge: #cfd6e0;
  --good: #1a7f5a; --warning: #b06d00; --error: #cf222e; --unknown: #8a94a3; --accent: #2f5fd0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10141b; --ink: #e7ecf3; --quiet: #9aa6b5; --panel: #1a212c; --card: #232c39; --edge: #364152;
    --good: #4cc38a; --warning: #e2a336; --error: #ff6b6b; --unknown: #77828f; --accent: #86a8ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 14px/20px system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; }
header, main, footer { max-width: 1248px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 32px; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; }
h1 { font-size: 24px; line-height: 32px; margin: 0; min-width: 0; max-width: 100%; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
h2 { font-size: 18px; margin: 40px 0 12px; }
header p { margin: 0; color: var(--quiet); }
#filter { margin-left: auto; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 8px; padding: 6px 12px; width: 240px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; color: var(--quiet); margin: 16px 0; padding: 0; list-style: none; font-size: 13px; }
.legend svg { vertical-align: middle; margin-right: 6px; }
.scroll { overflow-x: auto; margin-top: -16px; }
.picture { position: relative; margin-top: 44px; }
.picture > svg { position: absolute; inset: 0; pointer-events: none; }
.side { position: absolute; top: -28px; white-space: nowrap; font-size: 12px; letter-spacing: .08em; text-transform: uppercase; color: var(--quiet); }
.panel { position: absolute; background: var(--panel); border-radius: 14px; }
.panel h3 { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; margin: 0; padding: 9px 16px; font: 600 13px/20px ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; }
.card { position: absolute; background: var(--card); border: 1px solid var(--edge); border-left: 4px solid var(--good); border-radius: 10px; padding: 13px 14px; cursor: pointer; color: inherit; font: inherit; text-align: left; }
.card.warning { border-left-color: var(--warning); }
.card.error { border-left-color: var(--error); }
.card.unknown, .card.unused { border-left-color: var(--unknown); }
.card > * { display: block; font: 13px/20px ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; white-space: pre-wrap; word-break: break-all; }
.card > span { color: var(--quiet); }
.card > .name { color: var(--ink); font-weight: 600; }
.card > .service { color: var(--accent); font-weight: 600; }
.dot { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-right: 8px; background: hsl(var(--hue) 60% 55%); }
.card > .tag { font-style: italic; }
.card > .error { color: var(--error); }
.card > .warning { color: var(--warning); }
path.use { fill: none; stroke: var(--good); stroke-width: 2; }
path.use.warning { stroke: var(--warning); stroke-width: 2.5; }
path.use.error { stroke: var(--error); stroke-width: 2.5; stroke-dasharray: 7 5; }
path.use.unknown { stroke: var(--unknown); stroke-dasharray: 2 5; }
.rule { position: absolute; transform: translate(-50%, -50%); background: var(--page); border: 1px solid currentColor; border-radius: 99px; padding: 1px 10px; font-size: 12px; text-decoration: none; white-space: nowrap; }
.rule.error { color: var(--error); }
.rule.warning { color: var(--warning); }
.faded { opacity: .15; }
.findings { list-style: none; padding: 0; margin: 0; display: grid; gap: 12px; }
.findings li { background: var(--card); border: 1px solid var(--edge); border-left: 4px solid var(--warning); border-radius: 10px; padding: 13px 16px; overflow-wrap: anywhere; }
.findings li.error { border-left-color: var(--error); }
.findings li:target { outline: 2px solid var(--accent); }
.findings p { margin: 4px 0 0; }
.findings .place { color: var(--quiet); }
code { font: 13px ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; }
footer { color: var(--quiet); padding-top: 32px; padding-bottom: 32px; font-size: 13px; }
@media print { #filter { display: none; } .card, .panel { break-inside: avoid; } }
`;
