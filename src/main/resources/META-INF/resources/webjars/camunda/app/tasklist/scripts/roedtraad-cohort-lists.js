/* "Lister til udskrift": a list of attendance for each seminar and a list of addresses, each on paper of its own. */
import { read } from './roedtraad-api.js';
import { failedPage, make, ownPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Lister til udskrift';
const ADDRESS = '#/holdlister';
/** So many fit on a sheet with room to sign; more are set closer. */
const ROOMY = 24;

/** The address of a cohort's lists. */
export function listsOf(cohortId) {
  return `${ADDRESS}?hold=${encodeURIComponent(cohortId)}`;
}

async function show(node) {
  const id = new URLSearchParams(location.hash.split('?')[1]).get('hold') || '';
  try {
    const lists = await read(`api/cohorts/${encodeURIComponent(id)}/lists`);
    ownPage(node, TITLE, make('div.roedtraad-screen-only', {},
      make('p.roedtraad-ways', {}, make('a', { href: `#/holdoverblik?hold=${encodeURIComponent(id)}` }, '‹ Holdoverblik')),
      make('p', {}, make('button.btn.btn-primary.roedtraad-button', { type: 'button', click: () => print() }, 'Udskriv'),
        ' ', make('span', {}, 'Hver liste får sit eget ark.'))),
    lists.seminars.map(seminar => attendance(lists, seminar)), addresses(lists));
  } catch (refusal) {
    failedPage(node, TITLE, refusal, '#/holdoverblik', 'Til Holdoverblik');
  }
}

function sheet(title, rows, ...content) {
  return make(rows > ROOMY ? 'section.roedtraad-sheet.tight' : 'section.roedtraad-sheet', { 'aria-label': title }, content);
}

function attendance(lists, seminar) {
  const days = [seminar.day1, seminar.day2].filter(Boolean);
  const title = `Deltagerliste – ${seminar.seminar}`;
  return sheet(title, seminar.participants.length, make('h2', {}, title),
    make('p', {}, [lists.name, seminar.days, seminar.place].filter(Boolean).join(' · ')),
    wide(title, make('table.roedtraad-table', {}, caption(title), head(['Navn', 'Skole', ...days, 'Bemærkning']),
      make('tbody', {}, seminar.participants.map(one => make('tr', {}, make('th', { scope: 'row' }, one.name),
        make('td', {}, one.school), days.map(() => make('td.roedtraad-box', {}, make('span', {}))),
        make('td.roedtraad-note', {}, one.note || '')))))));
}

function addresses(lists) {
  const title = 'Adresseliste';
  return sheet(title, lists.addresses.length, make('h2', {}, title),
    make('p', {}, [lists.name, lists.track].join(' · ')),
    wide(title, make('table.roedtraad-table.roedtraad-addresses', {}, caption(title),
      head(['Navn', 'Skole', 'Telefon', 'E-mail', 'Konsulent']),
      make('tbody', {}, lists.addresses.map(one => make('tr', {},
        make('th', { scope: 'row' }, one.name, one.jobTitle ? make('small', {}, one.jobTitle) : null),
        make('td', {}, one.school), make('td.roedtraad-phone', {}, (one.phone || '').replace(/(\d\d)(?=\d)/g, '$1 ')),
        make('td', {}, one.email), make('td', {}, one.coach || '')))))));
}

/** The heading above says it to the eye. */
function caption(title) {
  return make('caption.sr-only', {}, title);
}

/** On a phone the table is wider than the page: one can scroll it without a mouse as well. */
function wide(title, table) {
  return make('div.roedtraad-wide', { tabindex: '0', role: 'group', 'aria-label': `Tabel: ${title}` }, table);
}

function head(names) {
  return make('thead', {}, make('tr', {}, names.map(name => make('th', { scope: 'col' }, name))));
}

export default [
  route('roedtraad-cohort-lists', '/holdlister', show)
];
