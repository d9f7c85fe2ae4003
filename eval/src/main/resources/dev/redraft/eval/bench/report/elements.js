// The figures, and what tables and plots are made of.
const report = JSON.parse(document.getElementById('figures').textContent);
const page = document.getElementById('report');
const severalModels = report.models.length > 1;
const INK = '#374151';
const GREY = '#6b7280';
const TONES = ['#2563eb', '#d97706', '#059669', '#9333ea', '#db2777', '#0891b2', '#65a30d', '#b91c1c'];
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];

// Only text nodes are made from figures, so that no name can become mark-up.
const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'tone') made.style.setProperty('--tone', value);
    else made.setAttribute(name, value);
  }
  made.append(...children.map((child) => (child instanceof Node ? child : String(child))));
  return made;
};
const fixed = (value, digits = 2) => Number(value).toFixed(digits);
const known = (value, digits = 2) => (value === undefined ? '–' : fixed(value, digits));
const times = (value) => fixed(value) + '×';
const alpha = (tone, share) => tone + Math.round(255 * share).toString(16).padStart(2, '0');
const shortened = (text, most) =>
  text.length <= most ? text : text.slice(0, Math.ceil(most / 2) - 1) + '…' + text.slice(-Math.floor(most / 2));

// A hue for each way of decoding; models differ in the dashes of lines and the strength of fills.
const names = [...new Set(report.contenders.map((each) => each.name))];
const contenders = report.contenders.map((figures) => {
  const model = report.models.findIndex((each) => each.label === figures.model);
  const name = names.indexOf(figures.name);
  return {
    ...figures,
    title: severalModels ? `${figures.model} ${figures.name}` : figures.name,
    key: severalModels ? `${shortened(figures.model, 20)} ${shortened(figures.name, 20)}` : shortened(figures.name, 30),
    tone: name === 0 ? GREY : TONES[(name - 1) % TONES.length],
    dash: DASHES[model % DASHES.length],
    strength: Math.max(0.25, 0.85 - 0.35 * model),
  };
});
const challengers = contenders.filter((each) => !each.isReference);
const open = contenders.filter((each) => each.inside); // a single graph can't be looked into

const named = (contender) => {
  const swatch = element('span', { class: 'swatch', tone: alpha(contender.tone, contender.strength) });
  return element('span', {}, swatch, contender.title);
};
const table = (heads, rows, kind = '') => {
  const cell = (value) => (value instanceof HTMLTableCellElement ? value : element('td', {}, value));
  return element('div', { class: 'scroll' },
    element('table', { class: kind },
      ...(heads.length ? [element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', head === 'contender' ? { class: 'left' } : {}, head))))] : []),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell))))));
};
const gain = (value) => element('td', value < 1 ? { class: 'slow' } : {}, times(value));
// The classes that occur, ascending.
const labelsOf = (key) => (key === 'byChange' ? report.setting.changeClasses : report.setting.lengthClasses)
  .filter((label) => contenders.some((contender) => contender[key].some((each) => each.label === label)));
const paying = (contender) => {
  if (contender.stopsPayingAt) return `stops paying at ${contender.stopsPayingAt} changed tokens`;
  return contender.byChange.some((each) => each.sentenceCount >= report.setting.fewestToTell)
    ? `pays in every class of ${report.setting.fewestToTell} sentences or more` : 'too few sentences to tell where it pays';
};
const section = (title, note = '') => {
  page.append(element('h2', {}, title));
  if (note) page.append(element('p', { class: 'soft' }, note));
};
