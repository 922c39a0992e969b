/* "Mine ledere": whom a konsulent has, how far each is, and what comes next. Only konsulenter meet it. */
import { read, whoAmI } from './roedtraad-api.js';
import { failedPage, make, ownPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Mine ledere';
const ADDRESS = '#/mine-ledere';

async function offer(node) {
  const me = await whoAmI().catch(() => ({ coach: false }));
  if (me.coach) {
    node.append(make('a', { href: ADDRESS }, make('span.glyphicon.glyphicon-user', { 'aria-hidden': 'true' }),
      ` ${TITLE}`));
  }
}

async function show(node) {
  try {
    const leaders = await read('api/my-leaders');
    const waiting = leaders.reduce((sum, one) => sum + one.tasks.length, 0);
    ownPage(node, TITLE, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      make('p.roedtraad-lead', {}, sentence(leaders, waiting)), ...cohorts(leaders));
  } catch (refusal) {
    failedPage(node, TITLE, refusal);
  }
}

function sentence(leaders, waiting) {
  if (!leaders.length) {
    return 'Du har ingen ledere lige nu.';
  }
  const whom = leaders.length === 1 ? '1 leder' : `${leaders.length} ledere`;
  return `Du har ${whom}. ${waiting ? `${waiting === 1 ? '1 opgave venter' : `${waiting} opgaver venter`} på dig.`
    : 'Der venter ingen opgaver på dig.'}`;
}

function cohorts(leaders) {
  return [...new Set(leaders.map(one => one.cohort))].map(name => make('section.roedtraad-course', {},
    make('h2', {}, name), leaders.filter(one => one.cohort === name).map(leader)));
}

function leader(one) {
  return make('article.roedtraad-my-leader', {}, make('h3', {}, one.name, make('small', {}, one.school)),
    make('p', {}, one.paused ? 'På pause' : one.phase || 'Forløbet er ikke begyndt'),
    one.next ? make('p', {}, `Næste samtale: ${one.next}`) : null,
    one.tasks.length ? make('ul', {}, one.tasks.map(toDo)) : null);
}

function toDo(task) {
  return make('li', {}, make('a', { href: `#/?task=${encodeURIComponent(task.taskId)}` }, task.title),
    task.when ? `, ${task.when}` : '');
}

export default [
  {
    id: 'roedtraad-my-leaders-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 895,
    render: node => { offer(node); }
  },
  route('roedtraad-my-leaders', '/mine-ledere', show)
];
