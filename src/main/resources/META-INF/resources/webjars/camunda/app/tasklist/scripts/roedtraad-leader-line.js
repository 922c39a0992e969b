/* One leader in "Holdoverblik": what is open, and what a coordinator can do about it in two clicks. */
import { change, read } from './roedtraad-api.js';
import { confirmation, field } from './roedtraad-confirm.js';
import { make } from './roedtraad-dom.js';
import { ask } from './roedtraad-remind.js';

/**
 * @param {object} overview the cohort
 * @param {Function} again draws the page anew, with what has happened
 * @param {string} words what has just happened to this leader, if anything
 */
export function leaderLine(overview, leader, again, words) {
  const place = make('div', {});
  const scene = { overview, leader, place, done: happened => again({ words: happened, courseId: leader.courseId }) };
  return make(`li.status-${leader.status.toLowerCase().replace('_', '-')}`, { 'data-course': leader.courseId },
    make('div.roedtraad-leader', {},
      make('div', {}, make('h3', { tabindex: '-1' }, leader.name), make('p', {}, leader.school), status(leader),
        contact(leader)),
      make('div', {}, leader.phase ? make('p.roedtraad-facts', {}, leader.phase) : null, steps(scene)),
      make('div.roedtraad-leader-ways', {}, ways(scene, again))),
    words ? make('p.roedtraad-verdict.good', {}, words) : null, place);
}

function status(leader) {
  const pause = leader.pause && (leader.status === 'PAUSED' ? ` ${leader.pause}` : ` Pause aftalt ${leader.pause}`);
  return make('p', {}, make('span.roedtraad-status', {}, leader.statusName), pause ? make('small', {}, pause) : null);
}

function contact(leader) {
  return make('p.roedtraad-contact', {}, leader.phone
    ? make('a', { href: `tel:+45${leader.phone}` }, leader.phone.replace(/(\d\d)(?=\d)/g, '$1 '))
    : make('small', {}, 'Intet telefonnummer'),
  leader.mailArrives ? null : make('span.roedtraad-warning', {}, 'Mailadressen virker ikke'));
}

function steps(scene) {
  const { leader } = scene;
  if (!leader.steps.length) {
    return leader.running ? make('p', {}, 'Ingen åbne opgaver.') : null;
  }
  return make('ul.roedtraad-open', {}, leader.steps.map(step => make(step.late ? 'li.late' : 'li', {},
    make('span', {}, step.name), make('small', {}, deadline(step)),
    step.postponed ? make('small.roedtraad-postponed', {}, step.postponed) : null,
    step.release ? make('small', {}, step.release) : null,
    step.due ? way('Udskyd frist', `${step.name}, ${leader.name}`, button => postpone(scene, step, button)) : null,
    step.late && leader.manager && !step.release ? way('Skolens leder må se', `${step.name}, ${leader.name}`,
      button => release(scene, step, button)) : null)));
}

function deadline(step) {
  if (!step.due) {
    return 'Uden frist';
  }
  return step.late ? `Fristen var ${step.due}` : `Frist ${step.due}`;
}

function ways(scene, again) {
  const { overview, leader, place } = scene;
  const is = one => one.courseId === leader.courseId;
  const reminding = button => ask(place, button, overview.cohortId, is, again);
  return [
    leader.steps.some(step => step.late) && leader.running
      ? way('Send venlig påmindelse', leader.name, reminding) : null,
    leader.running ? pausing(scene) : null,
    leader.running ? way('Afmeld leder', leader.name, button => withdraw(scene, button)) : null,
    leader.running ? way('Send nyt loginlink', leader.name, button => invite(scene, button)) : null,
    way('Sendte mails', leader.name, button => mails(scene, button))
  ].filter(Boolean);
}

/** A button that says in words whom it is about, for those who hear one button after the other. */
function way(words, about, click) {
  const button = make('button.btn.btn-default.btn-sm', { type: 'button', click: () => click(button) }, words,
    make('span.sr-only', {}, `: ${about}`));
  return button;
}

function pausing(scene) {
  const { leader } = scene;
  if (leader.status === 'PAUSED') {
    return way('Genoptag', leader.name, button => resume(scene, button, {
      title: `${leader.name} genoptager forløbet`,
      words: 'Påmindelser og invitationer begynder igen, og lederen inviteres til det, der ligger forude.',
      yes: 'Ja, genoptag', done: `${leader.name} er i gang igen.` }));
  }
  if (leader.pause) {
    return way('Fjern aftalt pause', leader.name, button => resume(scene, button, {
      title: `Pausen ${leader.pause} fjernes`, words: 'Forløbet fortsætter uden pause.', yes: 'Ja, fjern pausen',
      done: 'Den aftalte pause er fjernet.' }));
  }
  return way('Sæt på pause', leader.name, button => pause(scene, button));
}

function open({ place }, button, question) {
  place.replaceChildren(confirmation({ ...question, leave: () => {
    place.replaceChildren();
    button.focus();
  } }));
}

function course({ leader }) {
  return `api/courses/${encodeURIComponent(leader.courseId)}`;
}

function pause(scene, button) {
  const { leader, overview } = scene;
  open(scene, button, {
    title: `${leader.name} sættes på pause`,
    content: [make('p', {}, 'Mens pausen varer, sendes ingen påmindelser og invitationer, og ingen opgave regnes for '
      + 'forsinket. Opgaverne venter, til lederen er tilbage.'),
    make('div.roedtraad-fields', {}, field('Fra', 'from', { type: 'date', value: overview.today, min: overview.today }),
      field('Til og med', 'to', { type: 'date', min: overview.today },
        'Ved I det ikke endnu, så lad feltet stå tomt. Så varer pausen, til du vælger Genoptag.'))],
    yes: 'Ja, sæt på pause',
    act: async days => {
      await change(`${course(scene)}/pause`, 'POST', { from: days.from || null, to: days.to || null });
      await scene.done(days.from > overview.today ? `Pausen for ${leader.name} er aftalt.`
        : `${leader.name} er på pause.`);
    }
  });
}

function resume(scene, button, { title, words, yes, done }) {
  open(scene, button, { title, content: [make('p', {}, words)], yes, act: async () => {
    await change(`${course(scene)}/resumption`, 'POST');
    await scene.done(done);
  } });
}

function withdraw(scene, button) {
  const { leader } = scene;
  open(scene, button, {
    title: `${leader.name} afmeldes lederforløbet`,
    content: [make('p', {}, 'Opgaver og påmindelser stopper med det samme. Det, der ligger forude, tages ud af kalenderen, '
      + 'og konsulenten og holdets koordinator får besked. Det kan ikke fortrydes.')],
    yes: 'Ja, afmeld',
    act: async () => {
      await change(`${course(scene)}/withdrawal`, 'POST');
      await scene.done(`${leader.name} er afmeldt.`);
    }
  });
}

function invite(scene, button) {
  const { leader } = scene;
  open(scene, button, {
    title: `${leader.name} får en mail med et nyt link`,
    content: [make('p', {}, 'Med linket vælger lederen selv en adgangskode. Det virker i 14 dage og én gang.')],
    yes: 'Ja, send mailen',
    act: async () => {
      await change(`${course(scene)}/invitation`, 'POST');
      await scene.done(`Der er en mail med et nyt link på vej til ${leader.name}.`);
    }
  });
}

function postpone(scene, step, button) {
  const { overview } = scene;
  open(scene, button, {
    title: `Fristen for "${step.name}" udskydes`,
    content: [make('p', {}, `Fristen er nu ${step.due}. Påmindelserne følger den nye frist. Flyttes internattet senere, `
      + 'gælder den seneste af de to datoer.'),
    field('Ny frist', 'deadline', { type: 'date', min: step.dueOn > overview.today ? step.dueOn : overview.today }),
    field('Hvorfor?', 'reason', { rows: '2', maxlength: '300' },
      'Skriv ikke helbredsoplysninger. Holdets koordinatorer kan læse begrundelsen.')],
    yes: 'Ja, udskyd fristen',
    act: async ({ deadline: day, reason }) => {
      await change(`${course(scene)}/tasks/${encodeURIComponent(step.taskId)}/postponement`, 'POST',
        { deadline: day || null, reason });
      await scene.done(`Fristen for "${step.name}" er udskudt.`);
    }
  });
}

function release(scene, step, button) {
  const { leader } = scene;
  open(scene, button, {
    title: `${leader.manager} må se, om "${step.name}" er indsendt`,
    content: [make('p', {}, `${leader.name} får besked først: "Din leder kan se, om opgaven er indsendt – aldrig hvad du `
      + `skriver." ${leader.manager} får tidligst en mail den næste arbejdsdag, og kun hvis opgaven ikke er indsendt `
      + 'inden da.')],
    yes: 'Ja, giv lov',
    act: async () => {
      await change(`${course(scene)}/tasks/${encodeURIComponent(step.taskId)}/release`, 'POST');
      await scene.done(`${leader.name} får besked om, at skolens leder må se det.`);
    }
  });
}

async function mails(scene, button) {
  try {
    const all = await read(`${course(scene)}/mails`);
    open(scene, button, {
      title: `Mails om ${scene.leader.name}`,
      content: all.length ? [make('ul.roedtraad-mails', {}, all.map(mail))]
        : [make('p', {}, 'Der er ikke sendt nogen mails endnu.')]
    });
  } catch (refusal) {
    scene.place.replaceChildren(make('p.roedtraad-refused', { role: 'alert' }, refusal.message));
  }
}

function mail(one) {
  return make(`li.mail-${one.status.toLowerCase()}`, {}, make('strong', {}, one.subject),
    make('small', {}, `${one.statusName} · ${one.when} · til ${one.to}`,
      one.askedBy ? ` · bedt om af ${one.askedBy}` : null));
}
