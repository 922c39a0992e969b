/* Where a link in a mail leads: to the form, or to a kind word about what became of it. */
import { read } from './roedtraad-api.js';
import { make, ownPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

const taskAddress = taskId => `#/?task=${encodeURIComponent(taskId)}`;

async function follow(node) {
  const taskId = decodeURIComponent(location.hash.replace(/^#\/opgave\//, '').replace(/[/?].*$/, ''));
  try {
    show(node, await read(`api/task-links/${encodeURIComponent(taskId)}`));
  } catch (refusal) {
    ownPage(node, 'Opgaven', make('p', { role: 'alert' }, refusal.message), toTheList());
  }
}

function show(node, link) {
  if (link.open && !link.message) {
    location.replace(taskAddress(link.open));
    return;
  }
  ownPage(node, 'Opgaven', make('p', {}, link.message),
    link.open ? make('p', {}, button(link.open, 'Åbn opgaven')) : null,
    link.open ? null : whatIsNext(link.next),
    toTheList());
}

function whatIsNext(next) {
  if (!next) {
    return make('p', {}, 'Du har ingen åbne opgaver lige nu.');
  }
  const words = [next.title, next.about && ` – ${next.about}`, next.when && `${next.taskId ? ', ' : ' '}${next.when}`];
  return make('div', {}, make('p', {}, 'Det næste for dig: ', make('strong', {}, ...words.filter(Boolean)), '.'),
    next.taskId ? make('p', {}, button(next.taskId, 'Åbn den næste opgave')) : null);
}

function button(taskId, text) {
  return make('a.btn.btn-primary.roedtraad-button', { href: taskAddress(taskId) }, text);
}

function toTheList() {
  return make('p', {}, make('a', { href: '#/' }, 'Se alle dine opgaver'));
}

export default [
  route('roedtraad-task-link', '/opgave/:taskId', follow)
];
