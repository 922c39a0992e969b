/*
 * "Kladder": what a person has typed and never handed in, also where its task is over. A section of "Mit forløb" for
 * leaders, and a page of its own for everybody. The server shows a person nothing but the person's own.
 */
import { address, read, whoAmI, xsrfToken } from './roedtraad-api.js';
import { copyButton } from './roedtraad-copy.js';
import { failedPage, make, ownPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Mine kladder';
const ADDRESS = '#/kladder';
const WHO = 'Kun du kan se dine kladder. De er ikke indsendt.';

/** The section in "Mit forløb"; it stays out of sight while there is nothing to show. */
export function ownDrafts() {
  const section = make('section.roedtraad-course.roedtraad-own-drafts', { hidden: true });
  read('api/drafts').then(all => {
    if (all.length) {
      section.append(make('h2', { tabindex: '-1' }, 'Kladder'), make('p', {}, WHO), ...all.map(draft));
      section.hidden = false;
    }
  }).catch(refusal => {
    section.append(make('h2', {}, 'Kladder'), make('p', { role: 'alert' }, refusal.message));
    section.hidden = false;
  });
  return section;
}

async function show(node) {
  try {
    const all = await read('api/drafts');
    ownPage(node, TITLE, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      make('p', {}, all.length ? WHO : 'Du har ingen kladder.'), all.map(draft));
  } catch (refusal) {
    failedPage(node, TITLE, refusal);
  }
}

/** For those who have no "Mit forløb", and only while there is something to find. */
async function offer(node) {
  const me = await whoAmI().catch(() => ({ leader: true }));
  const all = me.leader ? [] : await read('api/drafts').catch(() => []);
  if (all.length) {
    node.append(make('a', { href: ADDRESS }, make('span.glyphicon.glyphicon-pencil', { 'aria-hidden': 'true' }),
      ` ${TITLE}`));
  }
}

function draft(mine) {
  const fields = make('dl', {}, mine.fields.flatMap(field => [make('dt', {}, field.label), make('dd', {}, field.text)]));
  const text = mine.fields.map(field => `${field.label}\n${field.text}`).join('\n\n');
  const whole = make('details.roedtraad-answer', {},
    make('summary', {}, make('strong', {}, mine.title),
      make('small', {}, [mine.about, `Gemt ${mine.savedAt}`].filter(Boolean).join(' · '))),
    fields,
    mine.start ? make('p.roedtraad-facts', {}, 'Ikke startet endnu. Teksten er i skemaet, når du åbner "Start forløb".')
      : null,
    make('p.roedtraad-draft-ways', {}, copyButton(fields, text), ' ', mine.taskId ? goOn(mine.taskId)
      : throwAway(mine, () => whole)));
  return whole;
}

function goOn(taskId) {
  return make('a.btn.btn-primary.roedtraad-button', { href: `#/?task=${encodeURIComponent(taskId)}` }, 'Fortsæt');
}

/** Asks once more in the same place, because the text cannot be had again. */
function throwAway(mine, itself) {
  const told = make('span', { role: 'status' });
  const button = make('button.btn.btn-default.roedtraad-copy', { type: 'button' }, 'Slet kladden');
  let asked = false;
  button.addEventListener('click', async () => {
    if (!asked) {
      asked = true;
      button.textContent = 'Ja, slet den for altid';
      told.textContent = 'Teksten kan ikke hentes igen.';
      return;
    }
    try {
      await deleted(mine);
      leaveOut(itself());
    } catch (refusal) {
      told.textContent = refusal.message;
    }
  });
  return [button, ' ', told];
}

async function deleted({ courseId, formId, round }) {
  const answer = await fetch(address(`api/drafts?${new URLSearchParams({ courseId, formId, round })}`), {
    method: 'DELETE', credentials: 'same-origin', headers: { 'X-XSRF-TOKEN': xsrfToken() }
  });
  if (!answer.ok && answer.status !== 404) {
    const refusal = await answer.json().catch(() => ({}));
    throw new Error(refusal.message || 'Kladden kunne ikke slettes. Prøv igen om lidt.');
  }
}

/** The keyboard goes on where the draft stood. */
function leaveOut(whole) {
  const place = whole.parentElement;
  whole.replaceWith(make('p.roedtraad-facts', { role: 'status' }, 'Kladden er slettet.'));
  place.querySelector('h1, h2').focus({ preventScroll: true });
}

export default [
  {
    id: 'roedtraad-own-drafts-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 890,
    render: node => { offer(node); }
  },
  route('roedtraad-own-drafts', '/kladder', show)
];
