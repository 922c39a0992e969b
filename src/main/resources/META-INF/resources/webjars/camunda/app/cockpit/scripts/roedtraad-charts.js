/* Charts, each with the table of its own numbers. The picture is for the eye; the table says the same to everybody. */
import { read } from '../../tasklist/scripts/roedtraad-api.js';
import { chartLibrary, lines } from '../../tasklist/scripts/roedtraad-chart.js';
import { make } from '../../tasklist/scripts/roedtraad-dom.js';

const TEXT = '#222';
const EDGE = '#12405c';
const NARROW = 560;
const HEIGHT = { LINES: () => 320, STACKED: rows => 120 + 56 * rows, GROUPED: rows => 120 + 48 * rows };
/** Fills that differ in brightness and in pattern, so that nobody needs to tell colours apart. */
const FILLS = [['#12405c'], ['#c9dae6', 'stripes'], ['#fff', 'dots'], ['#e8b04a', 'lines'], ['#5c6670']];
/** Before and after, as in "Mit forløb". */
const BEFORE_AND_AFTER = [['#c9dae6'], ['#12405c']];
const PHONE_BAR = 20;

/** The section with all charts; empty until they are fetched. */
export function charts(cohortId) {
  const place = make('div', {});
  read(`api/overview/charts?cohortId=${encodeURIComponent(cohortId)}`)
    .then(all => place.append(...all.map(one)))
    .catch(refusal => place.append(make('p', { role: 'alert' }, `Diagrammerne kunne ikke hentes. ${refusal.message}`)));
  return make('section', { 'aria-label': 'Tallene som diagrammer' }, make('h2', {}, 'Tallene som diagrammer'), place);
}

function one(chart) {
  return make('div.roedtraad-figure', { id: `roedtraad-chart-${chart.id}` }, make('h3', {}, chart.title),
    ...(chart.rows.length ? [make('p', {}, chart.about), picture(chart), table(chart)] : [make('p', {}, chart.instead)]));
}

function picture(chart) {
  const canvas = make('canvas', { role: 'img', 'aria-label': `Diagram: ${chart.title}. Alle tal står i tabellen under det.` });
  const holder = make('div.roedtraad-chart', {}, canvas);
  holder.style.height = `${HEIGHT[chart.shape](chart.rows.length)}px`;
  chartLibrary().then(() => draw(canvas, chart)).catch(() => holder.remove());
  return holder;
}

function table(chart) {
  return make('div.roedtraad-wide', { tabindex: '0', role: 'region', 'aria-label': `Tabel: ${chart.title}` },
    make('table.roedtraad-table', {}, make('caption.sr-only', {}, chart.title),
      make('thead', {}, make('tr', {}, [chart.heading, ...chart.series].map(head => make('th', { scope: 'col' }, head)))),
      make('tbody', {}, chart.rows.map(row => make('tr', {}, make('th', { scope: 'row' }, row.label),
        row.cells.map(cell => make('td', {}, cell.words)))))));
}

function draw(canvas, chart) {
  const narrow = canvas.parentElement.clientWidth < NARROW;
  const asLines = chart.shape === 'LINES';
  return new window.Chart(canvas, {
    type: asLines ? 'line' : 'bar',
    data: {
      labels: chart.rows.map(row => asLines || narrow ? row.label : lines(row.label)),
      datasets: chart.series.map((label, at) => ({ label, data: chart.rows.map(row => row.cells[at].number),
        ...(asLines ? line(at) : bar(fills(chart)[at], narrow)) }))
    },
    options: {
      indexAxis: asLines ? 'x' : 'y', animation: false, maintainAspectRatio: false, color: TEXT,
      layout: { padding: { top: 4, right: 24 } }, scales: scales(chart, narrow),
      plugins: { legend: { labels: { color: TEXT, usePointStyle: asLines, boxHeight: asLines ? 6 : undefined } }, tooltip: { callbacks: {
        label: item => `${item.dataset.label}: ${chart.rows[item.dataIndex].cells[item.datasetIndex].words}` } } }
    }
  });
}

function line(at) {
  return { borderColor: at ? EDGE : '#5c6670', backgroundColor: at ? EDGE : '#fff', borderWidth: 2,
    borderDash: at ? [] : [6, 4], pointStyle: at ? 'circle' : 'rect', pointRadius: 5 };
}

function fills(chart) {
  return chart.shape === 'GROUPED' ? BEFORE_AND_AFTER : FILLS;
}

function bar(filled, narrow) {
  return { backgroundColor: fill(filled), borderColor: EDGE, borderWidth: 1, barPercentage: 0.9,
    categoryPercentage: narrow ? 0.5 : 0.75, maxBarThickness: narrow ? PHONE_BAR : undefined };
}

function fill([colour, pattern]) {
  if (!pattern) {
    return colour;
  }
  const tile = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
  const pen = tile.getContext('2d');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = EDGE;
  pen.fillStyle = EDGE;
  pen.beginPath();
  ({ stripes: () => { pen.moveTo(0, 8); pen.lineTo(8, 0); }, lines: () => { pen.moveTo(0, 4); pen.lineTo(8, 4); },
    dots: () => pen.arc(4, 4, 1.4, 0, 7) })[pattern]();
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
}

function scales(chart, narrow) {
  const numbers = { beginAtZero: true, max: chart.most ?? undefined, stacked: chart.shape === 'STACKED', ticks: { color: TEXT, precision: 0 } };
  if (chart.shape === 'LINES') {
    return { x: { ticks: { color: TEXT } }, y: numbers };
  }
  // On a phone each label stands above its bars.
  return { x: numbers, y: { stacked: chart.shape === 'STACKED', grid: { display: false }, ticks: { color: TEXT,
    autoSkip: false, mirror: narrow, labelOffset: narrow ? -20 : 0, z: 1 } } };
}
