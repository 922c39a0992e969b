/* "Status og fremdrift": what a school and the coordinator have said to each other, for both to read. */
import { address, read } from '../../tasklist/scripts/roedtraad-api.js';
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

/** The way to the question that waits for the reader; stays empty where none does. */
export function question(asked) {
  const place = make('p.roedtraad-question');
  asked.then(schools => schools.filter(school => school.taskId).forEach(school =>
    place.append(make('a.btn.btn-primary', { href: address(`opgave/${school.taskId}`) },
      'Svar på Status og fremdrift (ca. 2 min.)'))), () => { /* the section below tells it to whom it concerns */ });
  return place;
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
