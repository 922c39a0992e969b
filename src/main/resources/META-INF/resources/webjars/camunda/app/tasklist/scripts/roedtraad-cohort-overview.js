/* "Holdoverblik": who of a cohort lacks what. Only coordinators meet it; the server holds that. */
import { read, whoAmI } from './roedtraad-api.js';
import lists, { listsOf } from './roedtraad-cohort-lists.js';
import { coordinatorDay } from './roedtraad-coordinator-day.js';
import { failedPage, make, ownPage } from './roedtraad-dom.js';
import { leaderLine } from './roedtraad-leader-line.js';
import { voice } from './roedtraad-page.js';
import { remindAll } from './roedtraad-remind.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Holdoverblik';
const ADDRESS = '#/holdoverblik';

let say;

async function offer(node) {
  const me = await whoAmI().catch(() => ({ coordinator: false }));
  if (me.coordinator) {
    node.append(make('a', { href: ADDRESS }, make('span.glyphicon.glyphicon-list-alt', { 'aria-hidden': 'true' }),
      ` ${TITLE}`));
  }
}

async function show(node) {
  say = say || voice();
  try {
    const cohorts = await read('api/cohort-overviews');
    const place = make('div', {});
    ownPage(node, TITLE, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      coordinatorDay(), cohorts.length ? choice(cohorts, id => cohort(place, id)) : make('p', {}, 'Der er ingen hold endnu. Vælg '
        + '"Start forløb" og "Kursushold" for at oprette det første.'), place);
    if (cohorts.length) {
      await cohort(place, chosen(cohorts));
    }
  } catch (refusal) {
    failedPage(node, TITLE, refusal);
  }
}

/** The cohort that the address names, else the first. */
function chosen(cohorts) {
  const named = new URLSearchParams(location.hash.split('?')[1]).get('hold');
  return (cohorts.find(one => one.cohortId === named) || cohorts[0]).cohortId;
}

function choice(cohorts, choose) {
  const option = one => make('option', { value: one.cohortId, selected: one.cohortId === chosen(cohorts) },
    `${one.name} (${one.status.toLowerCase()})`);
  const own = cohorts.filter(one => one.own);
  const others = cohorts.filter(one => !one.own);
  const group = (label, all) => (all.length ? make('optgroup', { label }, all.map(option)) : null);
  const select = make('select.form-control', { id: 'roedtraad-cohort', change: () => {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${ADDRESS}?hold=${
      encodeURIComponent(select.value)}`);
    choose(select.value);
  } }, group('Dine hold', own), group('Andre koordinatorers hold', others));
  return make('p.roedtraad-choice', {}, make('label', { for: 'roedtraad-cohort' }, 'Hold'), select);
}

/** Draws the cohort as it is now. */
async function cohort(place, id, after = {}) {
  const seen = place.querySelector('[name=onlyLate]')?.checked || false;
  try {
    const overview = await read(`api/cohorts/${encodeURIComponent(id)}/overview`);
    place.replaceChildren(...page(overview, place, after));
    onlyLate(place, seen && !after.courseId);
    if (after.words) {
      say(after.words);
      (place.querySelector(`[data-course="${after.courseId}"] h3`) || place.querySelector('h2'))
        .focus({ preventScroll: !after.courseId });
    }
  } catch (refusal) {
    place.replaceChildren(make('p', { role: 'alert' }, refusal.message));
  }
}

function page(overview, place, after) {
  const again = done => cohort(place, overview.cohortId, done);
  const late = overview.leaders.filter(leader => leader.status === 'DELAYED').length;
  return [
    make('h2', { tabindex: '-1' }, overview.name),
    make('p.roedtraad-facts', {}, [overview.track, overview.status, `Koordinator: ${overview.coordinator}`].join(' · ')),
    make('p.roedtraad-lead', {}, inWords(late, overview.leaders.length)),
    make('p.roedtraad-ways', {}, make('a', { href: listsOf(overview.cohortId) },
      'Deltagerlister og adresseliste til udskrift')),
    after.words && !after.courseId ? make('p.roedtraad-verdict.good', {}, after.words) : null,
    overview.leaders.some(leader => leader.running) ? remindAll(overview, again) : null,
    late ? make('p', {}, make('label.roedtraad-tick', {}, make('input', { type: 'checkbox', name: 'onlyLate',
      change: event => onlyLate(place, event.target.checked) }), ' Vis kun dem, der er bagefter planen')) : null,
    make('ul.roedtraad-leaders', {}, overview.leaders.map(leader => leaderLine(overview, leader, again,
      after.courseId === leader.courseId ? after.words : null)))
  ].filter(Boolean);
}

function inWords(late, all) {
  if (!all) {
    return 'Der er ingen ledere på holdet endnu.';
  }
  if (!late) {
    return 'Ingen er bagefter planen.';
  }
  return late === 1 ? `1 af ${all} er bagefter planen.` : `${late} af ${all} er bagefter planen.`;
}

function onlyLate(place, only) {
  const box = place.querySelector('[name=onlyLate]');
  if (box) {
    box.checked = only;
    place.querySelectorAll('.roedtraad-leaders > li').forEach(line => {
      line.hidden = only && !line.classList.contains('status-delayed');
    });
  }
}

export default [
  {
    id: 'roedtraad-cohort-overview-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 895,
    render: node => { offer(node); }
  },
  route('roedtraad-cohort-overview', '/holdoverblik', show),
  ...lists
];
