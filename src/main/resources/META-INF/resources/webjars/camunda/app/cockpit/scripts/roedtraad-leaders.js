/* A row per leader, a column per step of the course; those who are behind stand on top. */
import { make } from '../../tasklist/scripts/roedtraad-dom.js';
import { wayOf } from './roedtraad-path.js';

/** What a cell shows; the server knows the words. Marks differ in shape, not only in colour. */
const MARKS = { DONE: '✓', NOW: '●', STILL_OPEN: '◐', PASSED: '–', STARTED_LATER: '→', LATER: '' };

/** As the server sorts each cohort: first those for whom something could be done. */
const ORDER = ['DELAYED', 'ON_TRACK', 'PAUSED', 'NOT_STARTED', 'NOT_COMPLETED', 'COMPLETED', 'WITHDRAWN'];
/** A browser shows so many rows at once without making people wait. */
const AT_ONCE = 200;

/** The tables with their filters. */
export function leaders(page) {
  const all = [...page.leaders].sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status));
  const tables = make('div', {});
  const found = make('p.roedtraad-found', { role: 'status' });
  const school = choice('Skole', 'roedtraad-school', 'Alle skoler', unique(all.map(one => one.school)));
  const status = choice('Status', 'roedtraad-status', 'Alle', unique(all.map(one => one.statusName)));
  const more = make('p', {}, make('button.btn.btn-default', { type: 'button', click: () => listed(limit + AT_ONCE) },
    'Vis flere'));
  let limit;
  const listed = atMost => {
    limit = atMost;
    const matching = all.filter(one => matches(one.school, school) && matches(one.statusName, status));
    const shown = matching.slice(0, limit);
    found.textContent = `${shown.length} af ${all.length} ledere vises.`;
    more.hidden = shown.length === matching.length;
    tables.replaceChildren(...page.tracks.map(track => table(track, shown, page)).filter(Boolean));
  };
  [school, status].forEach(one => one.select.addEventListener('change', () => listed(AT_ONCE)));
  listed(AT_ONCE);
  return make('section', { 'aria-label': 'Ledere' }, make('h2', {}, 'Ledere'),
    make('div.roedtraad-filters', {}, school.select.options.length > 2 ? school.field : null, status.field), found,
    legend(page.stateNames), tables, more);
}

function unique(names) {
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, 'da'));
}

function choice(name, id, all, values) {
  const select = make('select.form-control', { id }, make('option', { value: '' }, all),
    values.map(value => make('option', { value }, value)));
  return { select, field: make('p.roedtraad-filter', {}, make('label', { for: id }, name), select) };
}

function matches(value, { select }) {
  return !select.value || select.value === value;
}

function legend(words) {
  return make('p.roedtraad-legend', {}, Object.entries(MARKS).filter(([, mark]) => mark)
    .map(([code, mark]) => make('span', {}, make(`span.roedtraad-mark.state-${code.toLowerCase()}`,
      { 'aria-hidden': 'true' }, mark), ` ${words[code]}`)));
}

function table(track, all, page) {
  const rows = all.filter(leader => leader.track === track.track);
  if (!rows.length) {
    return null;
  }
  const name = page.tracks.length > 1 ? track.name : 'Ledere og trin';
  return make('div.roedtraad-wide', { tabindex: '0', role: 'region', 'aria-label': name },
    make('table.roedtraad-table.roedtraad-leaders', {}, make('caption', {}, name),
      make('thead', {}, make('tr', {}, ['Leder', 'Status', 'Næste frist'].map(head => make('th', { scope: 'col' }, head)),
        track.steps.map(step => make('th.roedtraad-step', { scope: 'col' }, make('span', {}, step.name))))),
      make('tbody', {}, rows.map(leader => row(leader, track.steps, page.stateNames)))));
}

function row(leader, steps, words) {
  return make('tr', {},
    make('th', { scope: 'row' }, leader.instanceId ? make('a', { href: instance(leader) }, leader.name) : wayOfOneWhoIsDone(leader),
      make('small', {}, `${leader.school} · ${leader.cohort}`)),
    make('td', {}, badge(leader), make('small', {}, leader.phase || '')),
    make('td.roedtraad-deadline', {}, leader.nextDeadline || '–', leader.overdueTasks ? make('small', {}, passed(leader.overdueTasks)) : null),
    steps.map((step, at) => cell(step, leader.states[at], words)));
}

/** Cockpit shows running instances only, so the way of one whose course is over unfolds below the name. */
function wayOfOneWhoIsDone(leader) {
  const open = make('button.btn.btn-link.roedtraad-name', { type: 'button', 'aria-expanded': 'false' }, leader.name);
  let shown = null;
  open.addEventListener('click', async () => {
    open.setAttribute('aria-expanded', String(!shown));
    if (shown) {
      shown.remove();
      shown = null;
      return;
    }
    const cell = make('td.roedtraad-path', { colspan: '100' }, 'Henter …');
    shown = make('tr.roedtraad-way', {}, cell);
    open.closest('tr').after(shown);
    cell.replaceChildren(...await wayOf(leader.courseId).catch(refusal => [make('p', { role: 'alert' }, refusal.message)]));
  });
  return open;
}

/** The status in words, on its colour. */
export function badge(leader) {
  return make(`span.roedtraad-status.status-${leader.status.toLowerCase()}`, {}, leader.statusName);
}

function passed(tasks) {
  return tasks === 1 ? 'Fristen er passeret for 1 opgave' : `Fristen er passeret for ${tasks} opgaver`;
}

function instance(leader) {
  return `#/process-instance/${encodeURIComponent(leader.instanceId)}/runtime?detailsTab=roedtraad-path`;
}

function cell(step, code, words) {
  return make(`td.roedtraad-mark.state-${code.toLowerCase()}`, { title: `${step.name}: ${words[code]}` },
    make('span', { 'aria-hidden': 'true' }, MARKS[code]), make('span.sr-only', {}, words[code]));
}
