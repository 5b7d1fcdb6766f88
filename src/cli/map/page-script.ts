/** What the page does: a card that is pointed at shows what it is connected to, and the filter what has a text in it. */
export const PAGE_SCRIPT = `
const cards = [...document.querySelectorAll('.card')];
const uses = [...document.querySelectorAll('[data-from]')];
const filter = document.getElementById('filter');
let chosen;
function show(id) {
  const text = filter.value.trim().toLowerCase();
  const near = new Set();
  const connected = (wanted) => uses.filter((use) => wanted.has(use.dataset.from) || wanted.has(use.dataset.to));
  const wanted = id ? new Set([id]) : new Set(cards.filter((card) => card.textContent.toLowerCase().includes(text)).map((card) => card.id));
  for (const use of connected(wanted)) near.add(use.dataset.from).add(use.dataset.to);
  const everything = !id && text === '';
  for (const card of cards) card.classList.toggle('faded', !everything && !wanted.has(card.id) && !near.has(card.id));
  for (const use of uses) use.classList.toggle('faded', !everything && !wanted.has(use.dataset.from) && !wanted.has(use.dataset.to));
}
filter.addEventListener('input', () => { chosen = undefined; show(); });
for (const card of cards) {
  card.addEventListener('mouseenter', () => show(card.id));
  card.addEventListener('focus', () => show(card.id));
  card.addEventListener('mouseleave', () => show(chosen));
  card.addEventListener('blur', () => show(chosen));
  card.addEventListener('click', () => { chosen = chosen === card.id ? undefined : card.id; show(chosen); });
}
`;
