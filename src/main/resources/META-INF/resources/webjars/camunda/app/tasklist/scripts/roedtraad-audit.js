/* "Logbog": who did what when. Only administrators meet it; the server holds that. */
import { address, read } from './roedtraad-api.js';
import { field } from './roedtraad-confirm.js';
import { failedPage, make, menuEntry, ownPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Logbog';
const ADDRESS = '#/logbog';

async function show(node) {
  try {
    const first = await read('api/audit');
    const status = make('p.roedtraad-facts', { role: 'status' });
    const list = make('ol.roedtraad-log', {});
    const more = make('p', {});
    const file = make('a', { href: address('api/audit.csv') }, 'Hent listen som fil til Excel (CSV)');
    let asked = '';

    /** @param {object} page what the server answered; its entries come behind those that are there */
    function append(page) {
      list.append(...page.entries.map(entry));
      more.replaceChildren(...(page.next ? [make('button.btn.btn-default.roedtraad-button-quiet', { type: 'button',
        click: event => next(event.currentTarget, page.next) }, 'Vis ældre')] : []));
      status.textContent = list.children.length === 0 ? 'Der er ikke sket noget, som passer til det, du har valgt.'
        : `Viser ${list.children.length} ${list.children.length === 1 ? 'handling' : 'handlinger'}, de nyeste først.`;
    }

    async function next(button, before) {
      button.disabled = true;
      const shown = list.children.length;
      await answered(async () => append(await read(`api/audit?${asked}&before=${before}`)));
      button.disabled = false;
      list.children[shown]?.querySelector('strong').focus();
    }

    async function choose(event) {
      event.preventDefault();
      const chosen = [...new FormData(event.currentTarget)].filter(([, value]) => value.trim());
      asked = new URLSearchParams(chosen).toString();
      await answered(async () => {
        const page = await read(`api/audit?${asked}`);
        list.replaceChildren();
        append(page);
        file.href = address(`api/audit.csv?${asked}`);
      });
    }

    async function answered(asking) {
      try {
        await asking();
      } catch (refusal) {
        status.textContent = refusal.message;
      }
    }

    append(first);
    ownPage(node, TITLE, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      make('p.roedtraad-lead', {}, 'Hvem har gjort hvad hvornår. Ingen kan ændre logbogen, og der står aldrig, hvad nogen '
        + 'har skrevet i en formular.'),
      choices(first.kinds, choose), status, make('p', {}, file), list, more);
  } catch (refusal) {
    failedPage(node, TITLE, refusal);
  }
}

function choices(kinds, choose) {
  return make('form.roedtraad-choices', { 'aria-label': 'Vælg i logbogen', submit: choose },
    field('Person', 'person', { type: 'text', autocomplete: 'off', maxlength: '255' },
      'Brugernavnet på den, der gjorde det, eller som det handlede om'),
    make('p.roedtraad-field', {}, make('label', { for: 'roedtraad-field-kind' }, 'Hvad'),
      make('select.form-control', { id: 'roedtraad-field-kind', name: 'kind' }, make('option', { value: '' }, 'Alt'),
        kinds.map(kind => make('option', { value: kind.kind }, kind.name)))),
    field('Ved hvad', 'object', { type: 'text', autocomplete: 'off', maxlength: '255' },
      'Navnet på et hold, en skole eller en opgave, eller en del af det'),
    field('Fra og med', 'from', { type: 'date' }), field('Til og med', 'to', { type: 'date' }),
    make('p.roedtraad-buttons', {}, make('button.btn.btn-primary.roedtraad-button', { type: 'submit' }, 'Vis')));
}

function entry(one) {
  return make('li', {},
    make('div', {}, make('strong', { tabindex: '-1' }, one.kindName), what(one)),
    make('div', {}, one.person ? make('span', { title: one.personId }, one.person) : null, change(one)),
    make('div.roedtraad-facts', {}, make('span', { title: one.actorId }, one.actor),
      make('time', { datetime: one.at }, one.time)));
}

function what(one) {
  const words = [one.objectKind === 'PERSON' ? null : one.objectKindName, one.object].filter(Boolean).join(': ');
  return words ? make('span', {}, words) : null;
}

function change(one) {
  if (!one.before && !one.after) {
    return null;
  }
  return make('span', {}, one.before ? make('del', {}, make('span.sr-only', {}, 'Før: '), one.before) : null,
    one.before && one.after ? ' → ' : null,
    one.after ? make('ins', {}, make('span.sr-only', {}, 'Nu: '), one.after) : null);
}

export default [
  menuEntry('roedtraad-audit-link', 'administrator', ADDRESS, 'list-alt', TITLE),
  route('roedtraad-audit', '/logbog', show)
];
