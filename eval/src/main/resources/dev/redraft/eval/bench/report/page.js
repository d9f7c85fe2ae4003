// The page, from top to bottom. Needs elements.js and plots.js.
const { environment, setting } = report;
const differing = contenders.reduce((sum, each) => sum + each.differences.length, 0);
page.append(
  element('h1', {}, 'Redraft bench'),
  element('p', { class: 'soft' }, `${several(setting.sentenceCount, 'sentence')}, ${environment.date}, ${environment.processor}, ${several(environment.coreCount, 'core')}`),
  element('p', { class: 'soft' }, `Warm-up ${several(setting.plan.warmUpCount, 'decoding')}, then ${several(setting.plan.roundCount, 'round')}, one at a time, `
    + 'contenders in an order shuffled anew for each sentence. Latency is from tokens to tokens.'
    + (setting.skipped.length ? ` ${several(setting.skipped.length, 'sentence')} skipped, as longer than the model was made for.` : '')));
if (setting.replaysTargets) {
  page.append(element('p', {}, 'Outputs are replayed targets: the model’s calls are made with their real rows, but answer with the target’s tokens.'));
}
page.append(element('div', { class: differing ? 'verdict failed' : 'verdict' },
  differing ? `${several(differing, 'output')} unlike the reference` : 'No output differs from its reference'));
page.append(element('div', { class: 'cards' }, ...challengers.map((each) =>
  element('div', { class: 'card', tone: each.tone },
    element('div', { class: 'name' }, each.title),
    element('div', { class: 'big' }, times(each.speedUp.p50)),
    element('div', { class: 'soft' }, `median speed-up; ${times(each.speedUp.total)} of all time`),
    element('div', { class: 'soft' }, `p50 ${fixed(each.latency.p50Millis)} ms, p99 ${fixed(each.latency.p99Millis)} ms`),
    element('div', { class: 'soft' }, paying(each))))));

section('Latency', 'Milliseconds a sentence. Differing: outputs unlike the reference’s.');
page.append(table(['contender', 'differing', 'p50', 'p90', 'p95', 'p99', 'max', 'mean', 'encoder p50', 'decoder p50', 'decoder p99'],
  contenders.map((each) => [named(each), element('td', each.differences.length ? { class: 'slow' } : {}, each.differences.length),
    ...['p50Millis', 'p90Millis', 'p95Millis', 'p99Millis', 'maxMillis', 'meanMillis'].map((key) => fixed(each.latency[key])),
    ...[['encoder', 'p50Millis'], ['decoder', 'p50Millis'], ['decoder', 'p99Millis']].map(([part, key]) => known(each.inside?.[part][key]))])));
page.append(plots);
const draw = [latencyPlot()];
if (challengers.length) draw.push(speedUpPlot());
draw.push(callsPlot(), lengthPlot());
if (setting.plan.workerCounts.length) draw.push(throughputPlot());
if (report.models.some((each) => each.cost)) draw.push(costPlot());
draw.push(breakdownPlot());
draw.forEach((each) => each());

section('Decoder work', 'Means per sentence; near ties and restarts are counts. Cost by the model’s calls and rows, below. Corrections foreseen took no call, those unforeseen and wrongly foreseen one each. Speed-up: the reference’s time over the contender’s, sentence by sentence.');
page.append(table(['contender', 'calls', 'rows', 'wasted', 'cost ms', 'foreseen', 'unforeseen', 'wrongly', 'near ties', 'restarts', 'speed-up p10', 'p50', 'p90', 'of all time'],
  contenders.map((each) => [named(each), fixed(each.calls), ...['rows', 'wastedRows', 'costMillis', 'foreseen', 'unforeseen', 'wrongForesight'].map((key) => known(each.inside?.work[key])),
    ...['nearTieCount', 'restartCount'].map((key) => known(each.inside?.work[key], 0)), ...['p10', 'p50', 'p90', 'total'].map((key) => gain(each.speedUp[key]))])));
const classes = (key) => {
  const labels = labelsOf(key);
  const rows = contenders.flatMap((contender) => contender[key].map((each) => ({ contender, each })));
  rows.sort((one, other) => labels.indexOf(one.each.label) - labels.indexOf(other.each.label));
  return table(['class', 'contender', 'sentences', 'calls', 'p50 ms', 'speed-up p10', 'p50', 'p90', 'of all time'],
    rows.map(({ contender, each }, index) => [index && rows[index - 1].each.label === each.label ? '' : each.label,
      element('td', { class: 'left' }, named(contender)), each.sentenceCount, fixed(each.calls), fixed(each.p50Millis),
      ...['p10', 'p50', 'p90', 'total'].map((share) => gain(each.speedUp[share]))]));
};
section('By share of changed tokens', 'Changed tokens by the difference of source and output, over the tokens of the source.');
page.append(classes('byChange'));
section('By source tokens');
page.append(classes('byLength'));

section('Where the time goes', 'Mean milliseconds a sentence. The tokenizer is not part of the latency.');
page.append(table(['contender', 'tokenizer', 'encoder', 'decoder', 'Java'], open.map((each) => [named(each),
  ...['tokenizerMillis', 'encoderMillis', 'decoderMillis', 'javaMillis'].map((key) => fixed(each.inside.breakdown[key], 3))])));

for (const model of report.models) {
  section(model.label, model.isRowIndependent ? 'Rows are independent on this processor.'
    : 'Rows depend on each other on this processor; near ties are decided again, as greedy decoding does.');
  const { startUp, cost } = model;
  const memory = (megabytes) => (megabytes === undefined ? 'unavailable on this system' : `${fixed(megabytes, 0)} MB`);
  if (startUp) {
    page.append(table([], [
      ['process start to first output', `${fixed(startUp.totalMillis, 0)} ms, median of ${startUp.processCount}: Java ${fixed(startUp.runtimeMillis, 0)}, `
        + `opening ${fixed(startUp.openMillis, 0)}, first sentence ${fixed(startUp.firstMillis, 0)}`],
      ['peak resident memory', `${memory(startUp.firstPeakMegabytes)} then, ${memory(startUp.peakMegabytes)} after ${startUp.sentenceCount} sentences (${startUp.contender})`],
    ], 'facts'));
  }
  page.append(table(['source tokens', 'encodings', 'encoder p50 ms'], model.encoder.map((each) => [each.tokens, each.count, fixed(each.p50Millis)])));
  page.append(element('p', {}, `Drafts were made for calls that cost as much as ${fixed(model.draftRatio, 1)} rows.`));
  if (cost) {
    page.append(element('p', {}, `A decoder call costs ${fixed(cost.callMillis, 3)} ms + ${fixed(cost.rowMillis, 4)} ms a row, the first of a sentence `
      + `${fixed(cost.firstMillis, 3)} ms more (mean error ${fixed(100 * cost.meanError, 1)}%; weighted Theil–Sen on the medians by row count).`));
    const rows = [['later', cost.later], ['first', cost.first]].flatMap(([which, of]) => of.map((row) => [which, row.rowCount, row.callCount,
      fixed(row.p50Millis, 3), fixed(row.fittedMillis, 3), `${fixed(100 * row.error, 1)}%`]));
    page.append(element('details', {}, element('summary', {}, 'every row count'),
      table(['call', 'rows', 'calls', 'p50 ms', 'fitted ms', 'error'], rows)));
  }
}

const listed = [
  ...contenders.filter((each) => each.differences.length).map((each) => [each.title, each.differences.join(', ')]),
  ...setting.skipped.map((each) => [each.sentence, `skipped: ${each.tokenCount} tokens, ${each.model} was made for ${each.limit}`]),
];
if (listed.length) {
  section('Differing and skipped');
  page.append(table([], listed, 'facts'));
}
section('Environment');
page.append(table([], [
  ['command', environment.command], ['Redraft', environment.version], ['runtime', environment.runtime], ['Java', environment.java],
  ['Java options', environment.javaOptions.join(' ')], ['system', environment.system], ['load at the start', fixed(environment.loadAverage)],
  ...report.models.map((each) => [each.label, each.folder]),
], 'facts'));
