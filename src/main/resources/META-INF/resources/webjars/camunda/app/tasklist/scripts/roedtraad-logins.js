/* "Logins": what the identity provider calls people. Only administrators meet it, where people log in through one. */
import { change, read } from './roedtraad-api.js';
import { confirmation, field } from './roedtraad-confirm.js';
import { failedPage, make, menuEntry, ownPage } from './roedtraad-dom.js';

const TITLE = 'Logins';
const ADDRESS = '#/logins';

async function show(node) {
  try {
    const list = make('ol.roedtraad-log', {});
    const told = make('p.roedtraad-verdict', { role: 'status', tabindex: '-1' });
    const refresh = async words => {
      const logins = await read('api/logins');
      list.replaceChildren(...logins.map(one => line(one, refresh)));
      if (words) {
        told.textContent = words;
        told.className = 'roedtraad-verdict good';
        told.focus();
      }
    };
    await refresh();
    ownPage(node, TITLE, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      make('p.roedtraad-lead', {}, 'De fleste logger ind med adressen fra tilmeldingen og står ikke her. Har en bruger et '
        + 'andet login, så knyt det til brugeren her.'),
      told, adding(refresh), make('h2', {}, 'Andre logins'), list,
      make('p.roedtraad-facts.roedtraad-when-empty', {}, 'Alle logger ind med deres brugernavn.'));
  } catch (refusal) {
    failedPage(node, TITLE, refusal);
  }
}

function adding(refresh) {
  const told = make('p.roedtraad-refused', { role: 'alert' });
  const button = make('button.btn.btn-primary.roedtraad-button', { type: 'submit' }, 'Gem loginnet');
  const form = make('form', { 'aria-label': 'Knyt et login til en bruger', novalidate: true, submit: save },
    make('h2', {}, 'Knyt et login til en bruger'),
    field('Brugernavn', 'userId', { type: 'text', autocomplete: 'off', maxlength: '255' },
      'E-mailadressen fra tilmeldingen. Du finder den i Admin under Brugere.'),
    field('Login', 'login', { type: 'text', autocomplete: 'off', maxlength: '255' },
      'Det, brugeren kaldes dér, hvor brugeren logger ind. Har brugeren et login på listen, bliver det erstattet.'),
    told, make('p.roedtraad-buttons', {}, button));

  async function save(event) {
    event.preventDefault();
    told.textContent = '';
    button.disabled = true;
    try {
      const asked = Object.fromEntries(new FormData(form));
      await change('api/logins', 'POST', asked);
      form.reset();
      await refresh(`Gemt. Fra næste login hører ${asked.login.trim()} til ${asked.userId.trim()}.`);
    } catch (refusal) {
      told.textContent = refusal.message;
    }
    button.disabled = false;
  }

  return form;
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
      await change(`api/logins/${encodeURIComponent(one.userId)}`, 'DELETE');
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
  {
    id: 'roedtraad-logins',
    pluginPoint: 'tasklist.route',
    priority: 1000,
    properties: { path: '/logins' },
    render: node => { show(node); }
  }
];
