/* One leader in "Holdoverblik": what is open, and what a coordinator can do about it in two clicks. */
import { make } from './roedtraad-dom.js';
import { ask } from './roedtraad-remind.js';

const STATUS = {
  NOT_STARTED: 'Ikke startet',
  ON_TRACK: 'Følger planen',
  DELAYED: 'Bagefter planen',
  PAUSED: 'På pause',
  WITHDRAWN: 'Afmeldt',
  COMPLETED: 'Gennemført',
  NOT_COMPLETED: 'Ikke gennemført'
};

/**
 * @param {object} overview the cohort
 * @param {Function} again draws the page anew, with what has happened
 * @param {string} words what has just happened to this leader, if anything
 */
export function leaderLine(overview, leader, again, words) {
  const place = make('div.roedtraad-leader-place', {});
  return make(`li.status-${leader.status.toLowerCase().replace('_', '-')}`, { 'data-course': leader.courseId },
    make('div.roedtraad-leader', {},
      make('div', {}, make('h3', { tabindex: '-1' }, leader.name), make('p', {}, leader.school),
        make('p', {}, make('span.roedtraad-status', {}, STATUS[leader.status])), contact(leader)),
      make('div', {}, leader.phase ? make('p.roedtraad-facts', {}, leader.phase) : null, steps(leader)),
      make('div.roedtraad-leader-ways', {}, ways(overview, leader, place, again))),
    words ? make('p.roedtraad-verdict.good', {}, words) : null, place);
}

function contact(leader) {
  return make('p.roedtraad-contact', {}, leader.phone
    ? make('a', { href: `tel:+45${leader.phone}` }, leader.phone.replace(/(\d\d)(?=\d)/g, '$1 ')) : 'Intet telefonnummer',
  leader.mailArrives ? null : make('span.roedtraad-warning', {}, 'Mailadressen virker ikke'));
}

function steps(leader) {
  if (!leader.steps.length) {
    return leader.running ? make('p', {}, 'Ingen åbne opgaver.') : null;
  }
  return make('ul.roedtraad-open', {}, leader.steps.map(step => make(step.late ? 'li.late' : 'li', {},
    make('span', {}, step.name), make('small', {}, deadline(step)))));
}

function deadline(step) {
  if (!step.due) {
    return 'Uden frist';
  }
  return step.late ? `Fristen var ${step.due}` : `Frist ${step.due}`;
}

function ways(overview, leader, place, again) {
  if (!leader.running) {
    return [];
  }
  return [leader.steps.some(step => step.late)
    ? way('Send venlig påmindelse', leader, button => ask(place, button, overview.cohortId,
      one => one.courseId === leader.courseId, again)) : null].filter(Boolean);
}

/** A button that says in words whom it is about, for those who hear one button after the other. */
function way(words, leader, click) {
  const button = make('button.btn.btn-default.btn-sm', { type: 'button', click: () => click(button) }, words,
    make('span.sr-only', {}, `: ${leader.name}`));
  return button;
}
