/* "Mit forløb": a leader's own steps, dates and words. Only leaders meet it; the server holds that. */
import { absence } from './roedtraad-absence.js';
import { address, change, read, whoAmI } from './roedtraad-api.js';
import { calendar } from './roedtraad-calendar.js';
import { copyable } from './roedtraad-copy.js';
import { criteria } from './roedtraad-criteria.js';
import { failedPage, make, ownPage } from './roedtraad-dom.js';
import { ownDrafts } from './roedtraad-own-drafts.js';
import { draw } from './roedtraad-picture.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Mit forløb';
const ADDRESS = '#/mit-forloeb';

async function offer(node) {
  const me = await whoAmI().catch(() => ({ leader: false }));
  if (me.leader) {
    node.append(make('a', { href: ADDRESS }, make('span.glyphicon.glyphicon-road', { 'aria-hidden': 'true' }),
      ` ${TITLE}`));
    document.querySelector('.roedtraad-my-course-short')?.remove();
    document.querySelector('.site-wrap').prepend(
      make('p.roedtraad-my-course-short', {}, make('a', { href: ADDRESS }, `${TITLE} – se, hvor du er`)));
  }
}

async function show(node) {
  try {
    const all = await read('api/my-courses');
    ownPage(node, TITLE, make('p.roedtraad-lead', {}, all.leader), keep(),
      all.courses.length ? all.courses.map(course) : nothingYet(), beside('Dine afbud', all.absences), beside('4D-cyklus', all.cycles), calendar(), ownDrafts(),
      everydayHelp(all));
  } catch (refusal) {
    failedPage(node, TITLE, refusal);
  }
}

function keep() {
  return make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten'), make('a', { href: address('api/my-courses/portfolio.pdf'), download: 'mit-forloeb.pdf' },
    'Hent det hele som PDF'));
}

function nothingYet() {
  return make('p', {}, 'Du er ikke på et hold endnu. Når du kommer på et, kan du følge dit forløb her.');
}

function course(mine) {
  return make('section.roedtraad-course', { 'aria-label': mine.cohort },
    make('h2', {}, mine.cohort),
    make('p.roedtraad-facts', {}, [mine.track, mine.school, mine.coach && `Konsulent: ${mine.coach}`, mine.status]
      .filter(Boolean).join(' · ')),
    missing(mine.missing),
    textsThatGo(mine),
    next(mine),
    make('div.roedtraad-columns', {},
      make('div', {}, steps('Dine skridt', mine.steps), steps('Action Learning', mine.actionLearning)),
      make('div', {}, picture(mine), dates(mine.appointments), eightSentences(mine.criteria),
        agreements(mine.agreements))),
    answers('Det, du har skrevet', mine.answers, 'Her kan du læse alt igen, når du har indsendt noget.'));
}

/** Who has left may keep what she wrote for as long as the others; otherwise it goes soon. */
function textsThatGo(mine) {
  const place = make('div', {});
  if (mine.status !== 'Afmeldt') {
    return place;
  }
  const path = `my-courses/${encodeURIComponent(mine.courseId)}/kept-texts`;
  const status = make('p', { role: 'status' });
  const button = make('button.btn.btn-default.roedtraad-button-quiet', { type: 'button', click: async () => {
    button.disabled = true;
    try {
      await change(`api/courses/${encodeURIComponent(mine.courseId)}/kept-texts`, 'POST');
      status.textContent = 'Dine tekster bliver gemt lige så længe som de andres.';
      button.remove();
    } catch (refusal) {
      status.textContent = refusal.message;
      button.disabled = false;
    }
  } }, 'Behold mine tekster');
  read(`api/${path}`).then(({ until }) => {
    if (until) {
      status.textContent = `Du er afmeldt, og det, du har skrevet, bliver slettet den ${until}. Vil du beholde det længere, `
        + 'så sig til her.';
      place.append(make('div.roedtraad-next', {}, status, make('p', {}, button)));
    }
  }).catch(() => {});
  return place;
}

/** Why a course that is over doesn't count as completed. */
function missing(all) {
  return all.length ? make('div.roedtraad-missing', {}, make('p', {}, 'Det mangler:'),
    make('ul.roedtraad-dates', {}, all.map(one => make('li', {}, one)))) : null;
}

function next(mine) {
  if (!mine.next) {
    return make('div.roedtraad-next', {}, make('p', {}, mine.status === 'Ikke startet'
      ? 'Dit forløb er ikke sat i gang endnu. Du får en mail, når det begynder.'
      : 'Der er ikke noget at gøre lige nu. Du får besked, når der er noget nyt.'));
  }
  const step = mine.next;
  return make('div.roedtraad-next', {},
    make('h3', {}, 'Det næste'),
    make('p', {}, make('strong', {}, step.title), step.when ? `${step.taskId ? ', ' : ' '}${step.when}` : null,
      step.minutes ? ` (ca. ${step.minutes} min.)` : null),
    step.taskId ? make('p', {}, make('a.btn.btn-primary.roedtraad-button', { href: taskAddress(step.taskId) },
      'Åbn opgaven')) : null);
}

function steps(title, all) {
  if (!all.length) {
    return null;
  }
  const list = make('ol.roedtraad-steps', {});
  let phase = null;
  for (const step of all) {
    if (step.phase && step.phase !== phase) {
      list.append(make('li.roedtraad-phase', {}, step.phase));
    }
    phase = step.phase;
    list.append(stepLine(step));
  }
  return make('section', {}, make('h3', {}, title), list);
}

function stepLine(step) {
  const words = [step.stateName, step.when].filter(Boolean).join(' · ');
  return make(`li.state-${step.state.toLowerCase()}`, step.state === 'NOW' ? { 'aria-current': 'step' } : {},
    step.taskId ? make('a', { href: taskAddress(step.taskId) }, step.name) : make('span', {}, step.name),
    make('small', {}, words));
}

function picture(mine) {
  const place = make('div', {});
  read(`api/my-courses/${encodeURIComponent(mine.courseId)}/picture`)
    .then(drawn => place.append(draw(drawn.picture, drawn.states)))
    .catch(() => place.append(make('p', {}, 'Tegningen kunne ikke hentes. Skridtene står på listen.')));
  return make('section', {}, make('h3', {}, 'Forløbet på en tegning'), place);
}

function dates(all) {
  return make('section', {}, make('h3', {}, 'Datoer'), all.length
    ? make('ul.roedtraad-dates', {}, all.map(date => make('li', {}, make('strong', {}, date.title), ` ${date.when}`,
      date.place ? `, ${date.place}` : null, date.moveAddress ? moveSession(date) : null, absence(date))))
    : make('p', {}, 'Ingen datoer lige nu. De kommer her, når de er aftalt.'));
}

/** Two clicks: the second one says what follows. */
function moveSession(date) {
  const status = make('span', { role: 'status' });
  const ask = make('button.btn.btn-default.btn-sm', { type: 'button', 'aria-label': `Flyt samtale: ${date.title}` },
    'Flyt samtale');
  ask.addEventListener('click', async () => {
    if (!ask.dataset.sure) {
      ask.dataset.sure = 'yes';
      ask.textContent = 'Ja, bed om en ny tid';
      status.textContent = ' Din konsulent får besked og foreslår nye tider.';
      return;
    }
    ask.disabled = true;
    try {
      await change(date.moveAddress, 'POST');
      ask.remove();
      status.textContent = ' Din konsulent har fået besked og foreslår nye tider.';
    } catch (refusal) {
      status.textContent = ` ${refusal.message}`;
    }
  });
  return make('span.roedtraad-move', {}, ' ', ask, status);
}

function agreements(all) {
  return make('section', {}, make('h3', {}, 'Fælles aftaler med din konsulent'), all.length
    ? all.map(answer => handedIn(answer, { open: true }))
    : make('p', {}, 'Når I har holdt jeres samtale, kan du læse aftalerne her.'));
}

function eightSentences(view) {
  return view ? make('section', {}, make('h3', {}, 'De otte succeskriterier'), criteria(view)) : null;
}

function answers(title, all, whenEmpty) {
  return make('section', {}, make('h3', {}, title),
    all.length ? all.map(answer => handedIn(answer)) : make('p', {}, whenEmpty));
}

/** What belongs to no single course. */
function beside(title, all) {
  return all.length ? make('section.roedtraad-course', {}, make('h2', {}, title),
    all.map(answer => handedIn(answer))) : null;
}

/** Agendas for the own leadership team, and a text for the own teachers, whom the application never writes to. */
function everydayHelp(all) {
  const meetings = all.courses.flatMap(mine => mine.meetings.map(meeting => make('li', {},
    make('a', { href: address(`api/my-courses/${encodeURIComponent(mine.courseId)}/agenda/${meeting.round}`) },
      `Dagsorden: ${meeting.title} (PDF)`))));
  return make('section.roedtraad-course', {}, make('h2', {}, 'Til din hverdag'),
    meetings.length ? make('ul.roedtraad-dates', {}, meetings) : null,
    make('h3', {}, 'En venlig påmindelse til dine undervisere'),
    make('p', {}, 'Kopier teksten, ret den til, og send den selv. Herfra sendes intet til undervisere.'),
    copyable(all.teacherReminder));
}

function handedIn(answer, attributes = {}) {
  return make('details.roedtraad-answer', attributes,
    make('summary', {}, make('strong', {}, answer.title), make('small', {}, `Indsendt ${answer.sentAt}`),
      answer.readAt ? make('small.roedtraad-read', {}, `Læst af din konsulent den ${answer.readAt}`) : null),
    words(answer.fields), make('p.roedtraad-facts', {}, answer.readers));
}

function words(fields) {
  return make('dl', {}, fields.flatMap(field => [
    make('dt', {}, field.label, field.onlyYours ? make('small', {}, ' (kun du)') : null), make('dd', {}, field.text)]));
}

function taskAddress(taskId) {
  return `#/?task=${encodeURIComponent(taskId)}`;
}

export default [
  {
    id: 'roedtraad-my-course-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 900,
    render: node => { offer(node); }
  },
  route('roedtraad-my-course', '/mit-forloeb', show)
];
