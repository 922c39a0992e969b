/* "Status og fremdrift": what a school and the coordinator have said to each other, for both to read. */
import { address, change, read } from '../../tasklist/scripts/roedtraad-api.js';
import { make } from '../../tasklist/scripts/roedtraad-dom.js';

const TITLE = 'Status og fremdrift';
const WHY = 'Hver ottende uge fortæller skolens ledelse, hvordan det går. Det læses af skolens ledelse og koordinatorerne.';

/** What all schools have said, asked once for both places of a page. */
export function dialogues() {
  return read('api/status-dialogues');
}

/** Fills itself; stays away where nothing was asked yet, and for administrators, whom it does not concern. */
export function dialogue(asked) {
  const place = make('section.roedtraad-dialogues');
  asked.then(schools => show(place, schools), refusal => {
    if (refusal.status !== 403) {
      place.append(make('h2', {}, TITLE),
        make('p', { role: 'alert' }, `Dialogen kunne ikke hentes. ${refusal.message}`));
    }
  });
  return place;
}

/** The way to a question that waits for the reader, or for a colleague who may be away; stays empty where none does. */
export function question(asked) {
  const place = make('div.roedtraad-question');
  asked.then(schools => place.append(...schools.flatMap(ways)), () => {
    /* the section below tells it to whom it concerns */
  });
  return place;
}

function ways(school) {
  if (school.taskId) {
    return [make('p', {}, make('a.btn.btn-primary', { href: taskOf(school.taskId) },
      'Svar på Status og fremdrift (ca. 2 min.)'))];
  }
  return school.colleagues ? [instead(school)] : [];
}

function instead({ school, colleagues }) {
  const told = make('p.roedtraad-refused', { role: 'alert' });
  const button = make('button.btn.btn-default', { type: 'button', click: async () => {
    button.disabled = true;
    told.textContent = '';
    try {
      await change(`api/status-dialogues/questions/${encodeURIComponent(colleagues.taskId)}/takeover`, 'POST');
      location.assign(taskOf(colleagues.taskId));
    } catch (refusal) {
      told.textContent = refusal.message;
      button.disabled = false;
      button.focus();
    }
  } }, 'Tag opgaven', make('span.sr-only', {}, `: Status og fremdrift for ${school}`));
  return make('div', {}, make('p', {}, `Status og fremdrift for ${school} ligger hos ${colleagues.who}. Er ${
    colleagues.who} væk, kan du tage opgaven og svare i stedet.`), make('p', {}, button), told);
}

function taskOf(id) {
  return address(`opgave/${id}`);
}

function show(place, schools) {
  if (schools.length) {
    place.append(make('h2', {}, TITLE), make('p', {}, WHY),
      ...schools.map(school => (schools.length === 1 ? rounds(school) : folded(school))));
  }
}

function folded(school) {
  return make('details.roedtraad-dialogue', {}, make('summary', {}, `${school.school}: ${latest(school.rounds[0])}`),
    rounds(school));
}

function latest(round) {
  if (round.said) {
    return `${round.said.status}. Tid og ressourcer: ${round.said.timeAndResources.toLowerCase()}`;
  }
  return round.open ? 'er spurgt' : 'intet svar i seneste runde';
}

function rounds(school) {
  return make('div.roedtraad-dialogue', {}, school.rounds.map(round => make('article', {},
    make('h3', {}, `${school.school}, ${round.askedOn}`), round.said ? said(round.said) : make('p', {}, unsaid(round)),
    round.reply ? quoted(`Koordinatoren svarede den ${round.reply.on}`, round.reply) : null)));
}

function unsaid(round) {
  return round.open ? 'Skolens ledelse er spurgt og har ikke svaret endnu.' : 'Intet svar i denne runde.';
}

function said(one) {
  return [fact('Status', one.status), fact('Tid og ressourcer', one.timeAndResources),
    one.wantsDialogue ? fact('Ønsker dialog', 'Ja') : null,
    ...(one.action ? quoted('Hvad gør skolen?', { by: one.by, text: one.action })
      : [make('p.roedtraad-hint', {}, [`Svaret den ${one.on}`, one.by].filter(Boolean).join(' af '))])];
}

function fact(name, value) {
  return make('p', {}, make('strong', {}, `${name}: `), value);
}

function quoted(title, { by, text }) {
  return [make('p', {}, make('strong', {}, by ? `${title} (${by})` : title)),
    text ? make('blockquote', {}, text) : make('p.roedtraad-hint', {}, 'Teksten er slettet efter fristen.')];
}
