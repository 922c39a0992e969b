/* "I dag" on top of "Holdoverblik": what needs the coordinator, each with one click to it. */
import { read } from './roedtraad-api.js';
import { listsOf } from './roedtraad-cohort-lists.js';
import { make } from './roedtraad-dom.js';

/** More names than that are found in the list of tasks. */
const NAMES = 8;

/** Fills itself. */
export function coordinatorDay() {
  const place = make('section.roedtraad-day', { 'aria-labelledby': 'roedtraad-day' },
    make('h2', { id: 'roedtraad-day' }, 'I dag'));
  read('api/coordinator-day').then(day => place.append(...content(day)), refusal => place.append(
    make('p', { role: 'alert' }, `Dagens overblik kunne ikke hentes. ${refusal.message}`)));
  return place;
}

function content(day) {
  const urgent = [
    day.overdue ? line(make('a', { href: filtered(day.overdueList) }, overdue(day.overdue))) : null,
    people('Tag kontakt til', day.contacts),
    people('Ret e-mailadressen for', day.addresses)
  ].filter(Boolean);
  return [
    make('p', {}, urgent.length ? 'Her er der brug for dig:'
      : 'Ingen frist er passeret, og ingen venter på et opkald.'),
    make('ul', {}, urgent, day.nextSeminar ? seminar(day.nextSeminar) : null,
      line(make('a', { href: '#/' }, waiting(day.waiting))))
  ];
}

function line(...content) {
  return make('li', {}, ...content);
}

function filtered(id) {
  return id ? `#/?filter=${encodeURIComponent(id)}` : '#/';
}

function overdue(number) {
  return number === 1 ? 'Fristen er passeret for 1 opgave' : `Fristen er passeret for ${number} opgaver`;
}

function waiting(number) {
  if (!number) {
    return 'Din opgaveliste er tom';
  }
  return number === 1 ? '1 opgave på din opgaveliste' : `${number} opgaver på din opgaveliste`;
}

function people(what, all) {
  if (!all.length) {
    return null;
  }
  const more = all.length - NAMES;
  return line(`${what} `, all.slice(0, NAMES).flatMap((one, place) => [place ? ', ' : '',
    make('a', { href: `#/?task=${encodeURIComponent(one.taskId)}` }, one.who)]),
  more > 0 ? [' og ', make('a', { href: '#/' }, `${more} til`)] : null);
}

function seminar({ cohortId, title, when }) {
  return line('Næste: ', make('a', { href: listsOf(cohortId) }, title), `, ${when}`);
}
