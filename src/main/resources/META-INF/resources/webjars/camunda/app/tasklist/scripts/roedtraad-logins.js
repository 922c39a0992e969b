/* "Logins": what the identity provider calls people. Only administrators meet it, where people log in through one. */
import { change } from './roedtraad-api.js';
import { confirmation, field } from './roedtraad-confirm.js';
import { make, menuEntry } from './roedtraad-dom.js';
import { addingForm, listPage } from './roedtraad-list-page.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Logins';
const ADDRESS = '#/logins';
const PATH = 'api/logins';

function show(node) {
  return listPage(node, {
    title: TITLE,
    lead: 'De fleste logger ind med adressen fra tilmeldingen og står ikke her. Har en bruger et andet login, så knyt det til '
      + 'brugeren her.',
    path: PATH,
    form: adding,
    heading: 'Andre logins',
    line,
    emptyWords: 'Alle logger ind med deres brugernavn.'
  });
}

function adding(refresh) {
  return addingForm({
    title: 'Knyt et login til en bruger',
    fields: [field('Brugernavn', 'userId', { type: 'text', autocomplete: 'off', maxlength: '255' },
      'E-mailadressen fra tilmeldingen. Du finder den i Admin under Brugere.'),
    field('Login', 'login', { type: 'text', autocomplete: 'off', maxlength: '255' },
      'Det, brugeren kaldes dér, hvor brugeren logger ind. Har brugeren et login på listen, bliver det erstattet.')],
    button: 'Gem loginnet',
    path: PATH,
    saved: asked => `Gemt. Fra næste login hører ${asked.login.trim()} til ${asked.userId.trim()}.`
  }, refresh);
}

function line(one, refresh) {
  const place = make('div.roedtraad-log-place', {});
  const button = make('button.btn.btn-default.roedtraad-button-quiet', { type: 'button',
    click: () => remove(one, place, button, refresh) }, 'Fjern loginnet', make('span.sr-only', {}, `: ${one.login}`));
  return make('li', {},
    make('div', {}, make('strong', {}, one.login), one.isAnotherUsersId ? make('span', {}, 'Ingen kan logge ind med det, for '
      + 'en anden bruger har det som brugernavn. Fjern det her, hvis det er den andens.') : null),
    make('div', {}, make('span', {}, one.name || 'Brugeren findes ikke mere'), make('span', {}, one.userId)),
    make('div.roedtraad-buttons', {}, button), place);
}

function remove(one, place, button, refresh) {
  place.replaceChildren(confirmation({
    title: `${one.login} bliver fjernet`,
    content: [make('p', {}, `Fra næste login skal ${one.name || one.userId} logge ind med brugernavnet ${one.userId}. Er `
      + 'brugeren logget ind nu, fortsætter det.')],
    yes: 'Ja, fjern loginnet',
    act: async () => {
      await change(`${PATH}/${encodeURIComponent(one.userId)}`, 'DELETE');
      await refresh('Loginnet er fjernet.');
    },
    leave: () => {
      place.replaceChildren();
      button.focus();
    }
  }));
}

export default [
  menuEntry('roedtraad-logins-link', 'logins', ADDRESS, 'log-in', TITLE),
  route('roedtraad-logins', '/logins', show)
];
