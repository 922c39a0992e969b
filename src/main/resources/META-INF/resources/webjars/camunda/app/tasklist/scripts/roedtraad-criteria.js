/* The eight sentences before and after: a table, and a chart of the table's own numbers. */
import { chartLibrary, lines } from './roedtraad-chart.js';
import { make } from './roedtraad-dom.js';

const WORDS = ['', 'Ikke endnu', 'Delvist', 'Ja'];
const NARROW = 560;

/** The chart above, the table below; while there is only the first answer, the second column says when it comes. */
export function criteria(view) {
  const canvas = make('canvas', { role: 'img',
    'aria-label': 'Søjlediagram over de otte sætninger. Alle tal står i tabellen under diagrammet.' });
  const holder = make('div.roedtraad-chart', {}, canvas);
  drawWhenReady(canvas, view).catch(() => holder.remove());
  return make('div', {}, holder, table(view));
}

function table(view) {
  const cell = (number, word) => make('td', {}, number ? `${number} – ${word}` : '–');
  return make('div.roedtraad-wide', { tabindex: '0', role: 'region', 'aria-label': 'Tabel over de otte sætninger' },
    make('table.roedtraad-table', {},
      make('caption', {}, '3 = Ja, 2 = Delvist, 1 = Ikke endnu'),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Sætning'),
        make('th', { scope: 'col' }, heading('Før', view.beforeAt)),
        make('th', { scope: 'col' }, heading('Efter', view.afterAt)))),
      make('tbody', {}, view.rows.map(row => make('tr', {}, make('th', { scope: 'row' }, row.sentence),
        cell(row.before, row.beforeWord), cell(row.after, row.afterWord)))),
      make('tfoot', {}, make('tr', {}, make('th', { scope: 'row' }, 'Sætninger, du kan sige'),
        make('td', {}, total(view.sayableBefore)), make('td', {}, total(view.sayableAfter))))));
}

function heading(name, day) {
  return day ? `${name} (${day})` : `${name} – kommer senere`;
}

function total(count) {
  return count === null ? '–' : `${count} af 8`;
}

async function drawWhenReady(canvas, view) {
  await chartLibrary();
  const style = getComputedStyle(document.documentElement);
  const narrow = canvas.parentElement.clientWidth < NARROW;
  const bars = (label, key, colour) => ({
    label, data: view.rows.map(row => row[key]), backgroundColor: colour, borderColor: '#12405c', borderWidth: 1,
    barPercentage: 0.9, categoryPercentage: narrow ? 0.45 : 0.7
  });
  const sets = [bars(heading('Før', view.beforeAt), 'before', '#c9dae6')];
  if (view.afterAt) {
    sets.push(bars(heading('Efter', view.afterAt), 'after', style.getPropertyValue('--roedtraad-blue')));
  }
  return new window.Chart(canvas, {
    type: 'bar',
    data: { labels: view.rows.map(row => narrow ? row.sentence : lines(row.sentence)), datasets: sets },
    options: {
      indexAxis: 'y', animation: false, maintainAspectRatio: false, color: '#222',
      layout: { padding: { top: 4, right: 24 } },
      scales: {
        x: { min: 0, max: 3, ticks: { stepSize: 1, color: '#222', maxRotation: 0, callback: value => WORDS[value] } },
        // On a phone each sentence stands above its bars.
        y: { ticks: { color: '#222', autoSkip: false, mirror: narrow, labelOffset: narrow ? -18 : 0, z: 1 },
          grid: { display: false } }
      },
      plugins: {
        legend: { labels: { color: '#222' } },
        tooltip: { callbacks: { label: item => `${item.dataset.label}: ${WORDS[item.raw]}` } }
      }
    }
  });
}
