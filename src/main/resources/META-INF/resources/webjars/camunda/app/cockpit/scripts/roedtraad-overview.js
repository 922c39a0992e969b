/* "Forløb": how the leaders of one's own school are doing, or for coordinators all of them. First the answer in words. */
import { read } from '../../tasklist/scripts/roedtraad-api.js';
import { make, ownPage } from '../../tasklist/scripts/roedtraad-dom.js';
import { route } from '../../tasklist/scripts/roedtraad-route.js';
import { charts } from './roedtraad-charts.js';
import { dialogue, dialogues, question } from './roedtraad-dialogue.js';
import { exportLinks } from './roedtraad-exports.js';
import { leaders } from './roedtraad-leaders.js';
import { schools } from './roedtraad-schools.js';
import { stepByStep } from './roedtraad-steps.js';

const TITLE = 'Forløb';
const ADDRESS = '#/forloeb';
const FAILED = 'Oversigten kunne ikke hentes.';
const CLOSED = 'CLOSED';

async function show(node) {
  const cohorts = make('select.form-control', { id: 'roedtraad-cohort', change: () => load(cohorts.value) });
  const answer = make('p.roedtraad-answer-first', { role: 'status' });
  const content = make('div', {});
  let newest = 0;

  async function load(cohortId) {
    newest += 1;
    const mine = newest;
    try {
      const page = await read(`api/overview?cohortId=${encodeURIComponent(cohortId)}`);
      if (mine === newest) {
        offerCohorts(cohorts, page.cohorts, cohortId);
        answer.textContent = page.sentence;
        content.replaceChildren(...parts(page, cohortId));
      }
    } catch (refusal) {
      if (mine === newest) {
        answer.textContent = '';
        content.replaceChildren(make('p', { role: 'alert' }, `${FAILED} ${refusal.message}`));
      }
    }
  }

  ownPage(node, TITLE, make('p.roedtraad-filter', {}, make('label', { for: cohorts.id }, 'Hold'), cohorts), answer, content);
  await load('');
}

function offerCohorts(select, cohorts, chosen) {
  const option = (value, name) => make('option', { value, selected: value === chosen }, name);
  select.replaceChildren(option('', 'Alle hold, der ikke er afsluttet'),
    ...cohorts.map(cohort => option(cohort.cohortId,
      cohort.status === CLOSED ? `${cohort.name} (afsluttet)` : cohort.name)));
}

function parts(page, cohortId) {
  const asked = dialogues();
  return [question(asked),
    ...(page.leaders.length ? [leaders(page), stepByStep(page), schools(page.schools), charts(cohortId)] : []),
    dialogue(asked),
    ...(page.leaders.length ? [exportLinks(cohortId, page.files)] : [])];
}

/** The sentence alone, and the way to the page. */
async function summary(node) {
  const place = make('div.section.roedtraad-summary', {}, make('h3', {}, TITLE));
  node.append(make('section', { 'aria-label': TITLE }, make('div.inner', {}, place)));
  try {
    const page = await read('api/overview');
    place.append(make('p.roedtraad-answer-first', {}, page.sentence), question(dialogues()),
      make('p', {}, make('a', { href: ADDRESS }, page.leaders.length ? 'Se alle ledere og trin' : 'Åbn siden Forløb')));
  } catch (refusal) {
    place.append(make('p', { role: 'alert' }, `${FAILED} ${refusal.message}`));
  }
}

export default [
  {
    id: 'roedtraad-overview-link',
    pluginPoint: 'cockpit.navigation',
    priority: 1000,
    render: node => { node.append(make('a', { href: ADDRESS }, TITLE)); }
  },
  {
    id: 'roedtraad-overview-summary',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    render: node => { summary(node); }
  },
  route('roedtraad-overview', '/forloeb', show, 'cockpit')
];
