// The plots: each function adds a place and returns what draws there. Needs elements.js and Chart.js.
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
    labels: contenders[0].throughput.map(({ workerCount, batchSize }) =>
      several(workerCount, 'worker') + (batchSize > 1 ? `, ${batchSize} together` : '')),
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
