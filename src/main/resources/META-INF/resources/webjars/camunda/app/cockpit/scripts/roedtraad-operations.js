/* "Drift": whether everything runs, for administrators. Numbers and states, never a name. */
import { change, read, whoAmI } from '../../tasklist/scripts/roedtraad-api.js';
import { field } from '../../tasklist/scripts/roedtraad-confirm.js';
import { make, ownPage } from '../../tasklist/scripts/roedtraad-dom.js';
import { route } from '../../tasklist/scripts/roedtraad-route.js';

const TITLE = 'Drift';
const ADDRESS = '#/drift';

async function offer(node) {
  const me = await whoAmI().catch(() => ({ administrator: false }));
  if (me.administrator) {
    node.append(make('a', { href: ADDRESS }, TITLE));
  }
}

async function show(node) {
  try {
    const now = await read('api/operations');
    ownPage(node, TITLE, make('p.roedtraad-answer-first', { role: 'status' }, sentence(now)), states(now),
      ...incidents(now.incidents), ...tables(now.tables), invitation());
  } catch (refusal) {
    ownPage(node, TITLE, make('p', { role: 'alert' }, refusal.message));
  }
}

/** The answer in words: what to look at, or that there is nothing. */
function sentence(now) {
  const open = now.incidents.reduce((sum, one) => sum + one.open, 0);
  const look = [now.healthy ? null : `Ikke i orden: ${now.parts.join(', ') || 'systemet'}.`,
    now.remindersMissing ? 'Dagens påmindelser er ikke skrevet.' : null,
    open ? `${open === 1 ? '1 hændelse' : `${open} hændelser`} skal ses på.` : null,
    now.mailsFailed ? `${now.mailsFailed === 1 ? '1 mail' : `${now.mailsFailed} mails`} kom ikke frem de sidste 30 dage.` : null].filter(Boolean);
  return look.length ? look.join(' ') : 'Alt kører. Du behøver ikke gøre noget.';
}

function states(now) {
  const row = (name, value) => make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, value));
  return make('table.roedtraad-table.roedtraad-states', {}, make('caption.sr-only', {}, 'Tilstand'),
    make('tbody', {},
    row('Tilstand', now.healthy ? 'I orden' : 'Ikke i orden'),
    row('Påmindelser', now.lastReminders ? `Sidst skrevet ${now.lastReminders}` : 'Ikke skrevet endnu'),
    row('Mails, der venter', String(now.mailsWaiting)),
    row('Mails sendt (30 dage)', String(now.mailsSent)),
    row('Mails, der ikke kom frem (30 dage)', String(now.mailsFailed)),
    row('Den røde tråd', now.version || 'Udviklingsudgave'),
    row('Procesmotor', `Camunda ${now.engineVersion}`),
    row('Udgaver af forløb og formularer', String(now.deployments))));
}

function incidents(all) {
  return all.length ? [make('h2', {}, 'Hændelser'), make('ul', {}, all.map(one =>
    make('li', {}, `${one.process}: ${one.open}`))),
  make('p', {}, make('a', { href: '#/processes' }, 'Se dem under Forløbstyper, og prøv igen, når årsagen er rettet'))] : [];
}

function tables(all) {
  return [make('h2', {}, 'Beslutningstabeller'), make('table.roedtraad-table.roedtraad-states', {},
    make('caption.sr-only', {}, 'Beslutningstabeller'), make('thead', {}, make('tr', {}, ['Tabel', 'Version', 'Herkomst']
      .map(head => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, all.map(one => make('tr', {}, make('th', { scope: 'row' }, one.name),
      make('td', {}, String(one.version)),
      make('td', {}, one.changedByHand ? 'Ændret i drift: en ny udgave erstatter den ikke' : 'Fra udgaven')))))];
}

/** For a konsulent or a manager who lost the mail; it names nobody before somebody is asked for. */
function invitation() {
  const sent = make('p', { role: 'status' });
  const told = make('p.roedtraad-refused', { role: 'alert' });
  const button = make('button.btn.btn-default', { type: 'submit' }, 'Send invitation igen');
  const form = make('form', { 'aria-labelledby': 'roedtraad-invitation', novalidate: true, submit: async event => {
    event.preventDefault();
    sent.textContent = '';
    told.textContent = '';
    const user = new FormData(form).get('user').trim();
    if (!user) {
      told.textContent = 'Skriv brugernavnet.';
      form.elements.user.focus();
      return;
    }
    button.disabled = true;
    try {
      const { to } = await change(`api/people/${encodeURIComponent(user)}/invitation`, 'POST');
      sent.textContent = `En invitation er på vej til ${to}.`;
      form.reset();
    } catch (refusal) {
      told.textContent = refusal.message;
    }
    button.disabled = false;
    button.focus();
  } }, field('Brugernavn', 'user', { type: 'email', autocomplete: 'off', maxlength: '255' },
    'E-mailadressen fra tilmeldingen.'), make('p.roedtraad-buttons', {}, button), sent, told);
  return make('section', {}, make('h2', { id: 'roedtraad-invitation' }, 'Send invitation igen'),
    make('p', {}, 'Til en konsulent eller en skoleleder, som ikke har fået mailen, eller hvis link er udløbet. '
      + 'En leder på et hold får et nyt link under Holdoverblik. Samme person kan højst få tre mails i timen.'), form);
}

export default [
  {
    id: 'roedtraad-operations-link',
    pluginPoint: 'cockpit.navigation',
    priority: 990,
    render: node => { offer(node); }
  },
  route('roedtraad-operations', '/drift', show, 'cockpit')
];
