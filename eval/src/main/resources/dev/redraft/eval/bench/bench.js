'use strict';
(() => {
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

  // Plots.
  Chart.defaults.font.family = 'system-ui, sans-serif';
  Chart.defaults.color = INK;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  const several = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const legend = { position: 'bottom', labels: { boxWidth: 14, boxHeight: 10 } };
  const lineLegend = { ...legend, labels: { usePointStyle: true, pointStyle: 'line', pointStyleWidth: 30,
    generateLabels: (chart) => Chart.defaults.plugins.legend.labels.generateLabels(chart)
      .map((item) => ({ ...item, lineDash: chart.data.datasets[item.datasetIndex].borderDash })) } };
  const axis = (text, more = {}) => ({ title: { display: true, text }, grid: { color: '#eef0f3' }, ...more });
  const line = (contender, data, more = {}) => ({
    label: contender.key, data, borderColor: contender.tone, backgroundColor: contender.tone,
    borderDash: contender.dash, borderWidth: 2, pointRadius: 0, tension: 0, ...more,
  });
  const plots = element('div', { class: 'plots' });
  const plot = (title, note, config) => {
    const canvas = element('canvas', { role: 'img', 'aria-label': title });
    plots.append(element('div', { class: 'plot' },
      element('h3', {}, title), element('div', { class: 'soft' }, note), element('div', { class: 'canvas' }, canvas)));
    return () => new Chart(canvas, config);
  };

  const latencyPlot = () => {
    const place = (percent) => -Math.log10(1 - percent / 100);
    const marks = [0, 50, 90, 95, 99, 99.9, 99.99];
    const last = Math.max(place(90), place(100 - 100 / Math.max(2, report.setting.sentenceCount * report.setting.plan.roundCount)));
    const datasets = contenders.map((contender) =>
      line(contender, contender.percentiles
        .filter((each) => each.percent === 100 || place(each.percent) <= last)
        .map((each) => ({ x: each.percent === 100 ? last : place(each.percent), y: each.millis })), { stepped: 'before' }));
    return plot('Latency distribution', 'Share of sentences that take no longer; the slow end is spread out.', {
      type: 'line', data: { datasets },
      options: {
        interaction: { mode: 'nearest', intersect: false },
        plugins: { legend: lineLegend, tooltip: { callbacks: {
          title: (items) => `p${fixed(100 * (1 - 10 ** -items[0].parsed.x), 1)}`,
          label: (item) => `${item.dataset.label}: ${fixed(item.parsed.y)} ms` } } },
        scales: {
          x: axis('percentile', { type: 'linear', min: 0, max: last,
            afterBuildTicks: (scale) => { scale.ticks = marks.filter((each) => place(each) <= last).map((each) => ({ value: place(each) })); },
            ticks: { callback: (value) => `p${+(100 * (1 - 10 ** -value)).toFixed(2)}`, autoSkip: false } }),
          y: axis('ms a sentence', { beginAtZero: true }),
        },
      },
    });
  };

  // Draws the medians into bars that reach from p10 to p90, and the line where time is the same.
  const medianMarks = {
    id: 'medianMarks',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      ctx.save();
      ctx.lineWidth = 2.5;
      chart.data.datasets.forEach((dataset, index) => {
        if (!chart.isDatasetVisible(index)) return;
        ctx.strokeStyle = dataset.borderColor;
        chart.getDatasetMeta(index).data.forEach((bar, place) => {
          if (dataset.medians[place] === null) return;
          const y = scales.y.getPixelForValue(dataset.medians[place]);
          ctx.beginPath();
          ctx.moveTo(bar.x - bar.width / 2, y);
          ctx.lineTo(bar.x + bar.width / 2, y);
          ctx.stroke();
        });
      });
      const same = scales.y.getPixelForValue(1);
      ctx.strokeStyle = INK;
      ctx.lineWidth = 1;
      ctx.setLineDash([5, 4]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, same);
      ctx.lineTo(chartArea.right, same);
      ctx.stroke();
      ctx.restore();
    },
  };
  const speedUpPlot = () => {
    const order = labelsOf('byChange');
    const found = (contender, label) => contender.byChange.find((each) => each.label === label);
    const datasets = challengers.map((contender) => ({
      label: contender.key,
      data: order.map((label) => { const each = found(contender, label); return each ? [each.speedUp.p10, each.speedUp.p90] : null; }),
      medians: order.map((label) => found(contender, label)?.speedUp.p50 ?? null),
      borderColor: contender.tone, backgroundColor: alpha(contender.tone, 0.45 * contender.strength),
      borderWidth: 0, borderSkipped: false, maxBarThickness: 46, minBarLength: 3,
    }));
    return plot('Speed-up by share of changed tokens',
      'Greedy’s time over the contender’s: bar from p10 to p90, mark at the median; below the dashed line it does not pay.', {
      type: 'bar', plugins: [medianMarks],
      data: { labels: order.map((label) => [label, `n = ${Math.max(...challengers.map((each) => found(each, label)?.sentenceCount ?? 0))}`]), datasets },
      options: {
        plugins: { legend, tooltip: { callbacks: { label: (item) =>
          item.raw && `${item.dataset.label}: ${times(item.dataset.medians[item.dataIndex])} (p10 ${fixed(item.raw[0])}, p90 ${fixed(item.raw[1])})` } } },
        scales: { x: axis('changed tokens', { grid: { display: false }, ticks: { maxRotation: 0, autoSkip: false, font: { size: 10.5 } } }), y: axis('speed-up', { beginAtZero: true, suggestedMax: 1.5 }) },
      },
    });
  };

  const callsPlot = () => plot('Decoder calls against edits', 'Mean calls of the sentences with so many places changed.', {
    type: 'line',
    data: { datasets: contenders.map((contender) =>
      line(contender, contender.callsByEdits.map((each) => ({ x: each.editCount, y: each.calls, n: each.sentenceCount })), { pointRadius: 3 })) },
    options: {
      plugins: { legend: lineLegend, tooltip: { callbacks: {
        title: (items) => `${several(items[0].parsed.x, 'edit')}, ${several(items[0].raw.n, 'sentence')}`,
        label: (item) => `${item.dataset.label}: ${fixed(item.parsed.y)} calls` } } },
      scales: { x: axis('edits in the sentence', { type: 'linear', ticks: { precision: 0 } }), y: axis('decoder calls', { beginAtZero: true }) },
    },
  });

  const lengthPlot = () => {
    const points = contenders.map((contender) => ({
      type: 'scatter', label: '', data: contender.sample.map((each) => ({ x: each.tokens, y: each.millis })),
      pointRadius: 2, borderWidth: 0, backgroundColor: alpha(contender.tone, 0.4 * contender.strength),
    }));
    const lines = contenders.map((contender) =>
      line(contender, contender.byLength.map((each) => ({ x: each.sourceTokens, y: each.p50Millis })), { pointRadius: 3 }));
    const stride = report.setting.sampleStride;
    return plot('Time by source length', `Lines: median of a class of lengths. Dots: ${stride === 1 ? 'all sentences' : `one sentence in ${stride}`}.`, {
      type: 'line', data: { datasets: [...lines, ...points] },
      options: {
        plugins: { legend: { ...lineLegend, labels: { ...lineLegend.labels, filter: (item) => item.text !== '' } },
          tooltip: { callbacks: { title: () => '', label: (item) => `${item.dataset.label} ${fixed(item.parsed.x, 0)} tokens: ${fixed(item.parsed.y)} ms` } } },
        scales: { x: axis('source tokens', { type: 'linear', beginAtZero: true }), y: axis('ms a sentence', { beginAtZero: true }) },
      },
    });
  };

  const bars = (contender, data) => ({
    label: contender.key, data, backgroundColor: alpha(contender.tone, contender.strength), maxBarThickness: 56,
  });
  const throughputPlot = () => plot('Throughput by workers', 'Sentences a second, from text to tokens; workers share the model.', {
    type: 'bar',
    data: {
      labels: report.setting.plan.workerCounts.map((count) => several(count, 'worker')),
      datasets: contenders.map((contender) => bars(contender, contender.throughput.map((each) => each.sentencesPerSecond))),
    },
    options: {
      plugins: { legend, tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${fixed(item.parsed.y, 1)} a second` } } },
      scales: { x: axis('', { title: { display: false }, grid: { display: false } }), y: axis('sentences a second', { beginAtZero: true }) },
    },
  });

  const costPlot = () => {
    const priced = report.models.filter((each) => each.cost);
    const tone = (index) => TONES[index % TONES.length];
    const most = Math.max(...priced.flatMap((each) => each.cost.later.map((row) => row.callCount)));
    const dots = (model, rows, more) => ({
      type: 'scatter', data: rows.map((row) => ({ x: row.rowCount, y: row.p50Millis, n: row.callCount })),
      pointRadius: rows.map((row) => 2 + 6 * Math.sqrt(Math.min(1, row.callCount / most))), ...more,
    });
    const measured = priced.flatMap((model, index) => [
      dots(model, model.cost.later, { label: shortened(model.label, 34), borderWidth: 0, backgroundColor: alpha(tone(index), 0.6) }),
      dots(model, model.cost.first, { label: shortened(`${model.label}, first call`, 34), borderWidth: 1, borderColor: tone(index), backgroundColor: '#ffffff' }),
    ]);
    const fitted = priced.flatMap(({ cost }, index) => [[cost.later, 0, []], [cost.first, cost.firstMillis, [5, 4]]].map(([rows, onTop, borderDash]) => {
      const ends = [0, rows[rows.length - 1].rowCount];
      return { type: 'line', label: '', data: ends.map((x) => ({ x, y: cost.callMillis + onTop + cost.rowMillis * x })),
        borderColor: tone(index), borderDash, borderWidth: 2, pointRadius: 0 };
    }));
    return plot('What a decoder call costs', 'Dots: median by rows, larger for more calls; hollow for the first call of a sentence. Lines: the fitted cost model.', {
      type: 'scatter', data: { datasets: [...measured, ...fitted] },
      options: {
        plugins: { legend: { ...legend, labels: { ...legend.labels, filter: (item) => item.text !== '' } },
          tooltip: { callbacks: { label: (item) => `${fixed(item.parsed.x, 0)} rows: ${fixed(item.parsed.y, 3)} ms` + (item.raw.n ? `, ${item.raw.n} calls` : '') } } },
        scales: { x: axis('rows of the call', { type: 'linear', beginAtZero: true }), y: axis('ms', { beginAtZero: true }) },
      },
    });
  };

  const breakdownPlot = () => plot('Where the time goes', 'Mean ms a sentence; Java is what is left between and around the calls.', {
    type: 'bar',
    data: {
      labels: open.map((each) => each.key),
      datasets: [['tokenizer', 'tokenizerMillis', '#9ca3af'], ['encoder', 'encoderMillis', '#1d4ed8'],
        ['decoder', 'decoderMillis', '#f59e0b'], ['Java', 'javaMillis', '#dc2626']]
        .map(([label, key, tone]) => ({ label, data: open.map((each) => each.inside.breakdown[key]), backgroundColor: tone, maxBarThickness: 34 })),
    },
    options: {
      indexAxis: 'y',
      plugins: { legend, tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${fixed(item.parsed.x, 3)} ms` } } },
      scales: { x: axis('ms a sentence', { stacked: true }), y: axis('', { stacked: true, title: { display: false }, grid: { display: false } }) },
    },
  });

  // The page, from top to bottom.
  const { environment, setting } = report;
  const differing = contenders.reduce((sum, each) => sum + each.differences.length, 0);
  page.append(
    element('h1', {}, 'Redraft bench'),
    element('p', { class: 'soft' }, `${several(setting.sentenceCount, 'sentence')}, ${environment.date}, ${environment.processor}, ${several(environment.coreCount, 'core')}`),
    element('p', { class: 'soft' }, `Warm-up ${several(setting.plan.warmUpCount, 'decoding')}, then ${several(setting.plan.roundCount, 'round')}, on one thread, `
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

  section('Decoder work', 'Means per sentence; near ties and restarts are counts. Speed-up: the reference’s time over the contender’s, sentence by sentence.');
  page.append(table(['contender', 'calls', 'rows', 'wasted', 'corrections', 'near ties', 'restarts', 'speed-up p10', 'p50', 'p90', 'of all time'],
    contenders.map((each) => [named(each), fixed(each.calls), ...['rows', 'wastedRows', 'corrections'].map((key) => known(each.inside?.work[key])),
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
})();
