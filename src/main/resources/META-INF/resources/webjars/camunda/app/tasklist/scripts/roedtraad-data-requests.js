/* "Indsigt og sletning": an administrator starts a person's request and follows it. Only administrators meet it. */
import { change } from './roedtraad-api.js';
import { confirmation, field } from './roedtraad-confirm.js';
import { make, menuEntry } from './roedtraad-dom.js';
import { addingForm, listPage } from './roedtraad-list-page.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Indsigt og sletning';
const ADDRESS = '#/indsigt-og-sletning';
const PATH = 'api/data-requests';

function show(node) {
  return listPage(node, {
    title: TITLE,
    lead: 'En person kan bede om at få alt, hvad vi har om hende eller ham, eller om at blive slettet. Svaret skal gives inden '
      + 'for en måned. Du sætter det i gang og ser aldrig indholdet.',
    path: PATH,
    form: starting,
    heading: 'Anmodninger',
    line,
    emptyWords: 'Ingen har bedt om noget endnu.'
  });
}

function starting(refresh) {
  return addingForm({
    title: 'Ny anmodning',
    fields: [field('Personens brugernavn', 'personId', { type: 'email', autocomplete: 'off', maxlength: '255' },
      'E-mailadressen fra tilmeldingen. Du finder den i Admin under Brugere.'),
    make('fieldset.roedtraad-kinds', {}, make('legend', {}, 'Personen beder om'),
      kind('INSIGHT', 'Indsigt: personen får en mail og henter selv sine oplysninger', true),
      kind('ERASURE', 'Sletning: intet sker, før du har bekræftet den nedenfor', false))],
    button: 'Start anmodningen',
    path: PATH,
    saved: asked => asked.kind === 'INSIGHT' ? 'Indsigten er startet. Personen får en mail med et link.'
      : 'Sletningen venter på din bekræftelse. Den står på listen nedenfor.'
  }, refresh);
}

function kind(value, words, chosen) {
  return make('label', {}, make('input', { type: 'radio', name: 'kind', value, checked: chosen }), ` ${words}`);
}

function line(one, refresh) {
  const place = make('div.roedtraad-log-place', {});
  const ways = one.waitsForYes ? make('div.roedtraad-buttons', {},
    way('Bekræft sletning', one, button => confirm(one, place, button, refresh)),
    way('Fortryd sletning', one, button => cancel(one, place, button, refresh))) : null;
  return make('li', {},
    make('div', {}, make('strong', {}, one.kind === 'INSIGHT' ? 'Indsigt' : 'Sletning'), make('span', {}, one.personId)),
    make('div', {}, one.told, one.waitsForYes && one.runningCourses ? ` ${courses(one.runningCourses)}` : null),
    make('div.roedtraad-facts', {}, `Startet ${one.requestedOn}`), ways, place);
}

function courses(number) {
  return number === 1 ? 'Personens forløb bliver afsluttet som afmeldt.'
    : `Personens ${number} forløb bliver afsluttet som afmeldt.`;
}

function way(words, one, click) {
  const button = make('button.btn.btn-default.roedtraad-button-quiet', { type: 'button', click: () => click(button) },
    words, make('span.sr-only', {}, `: ${one.personId}`));
  return button;
}

function open(place, button, question) {
  place.replaceChildren(confirmation({ ...question, leave: () => {
    place.replaceChildren();
    button.focus();
  } }));
}

/** The person is typed once more: what is gone is gone. */
function confirm(one, place, button, refresh) {
  open(place, button, {
    title: `Alt om ${one.personId} bliver slettet`,
    content: [make('p', {}, 'Besvarelser, kladder, mails, bruger og alle spor i systemet slettes. Det, der kun tælles, '
      + 'bliver stående uden navn. Det kan ikke fortrydes. Vil personen se sine oplysninger først, så vent, til de er hentet.'),
    field('Skriv brugernavnet igen', 'typed', { type: 'text', autocomplete: 'off' })],
    yes: 'Ja, slet personen',
    act: async ({ typed }) => {
      if (typed.trim().toLowerCase() !== one.personId) {
        throw new Error('Det er ikke det samme brugernavn. Se efter en gang til, hvem det gælder.');
      }
      await change(`${PATH}/${encodeURIComponent(one.id)}/confirmation`, 'POST');
      await refresh('Sletningen er bekræftet. Den er færdig om nogle timer, når de, det vedrører, har fået besked.');
    }
  });
}

function cancel(one, place, button, refresh) {
  open(place, button, {
    title: `${one.personId} bliver ikke slettet`,
    content: [make('p', {}, 'Anmodningen afsluttes, og intet ændres.')],
    yes: 'Ja, fortryd sletningen',
    act: async () => {
      await change(`${PATH}/${encodeURIComponent(one.id)}/cancellation`, 'POST');
      await refresh('Sletningen er fortrudt. Intet er ændret.');
    }
  });
}

export default [
  menuEntry('roedtraad-data-requests-link', 'administrator', ADDRESS, 'user', TITLE),
  route('roedtraad-data-requests', '/indsigt-og-sletning', show)
];
