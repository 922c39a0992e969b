/* "Flyt samtale": where the form of the konsulent leads to. The leader finds the same beside the date in "Mit forløb". */
import { change, read } from './roedtraad-api.js';
import { make, ownPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Flyt samtale';

async function show(node) {
  const [courseId, round] = location.hash.replace(/^#\/flyt-samtale\//, '').replace(/[?].*$/, '').split('/');
  const path = `api/sessions/${courseId}/${round}`;
  try {
    const session = await read(path);
    ownPage(node, TITLE, make('p', {}, make('strong', {}, session.name), ` med ${session.withName}`, make('br'),
      session.when), asking(path, session), toTheList());
  } catch (refusal) {
    ownPage(node, TITLE, make('p', { role: 'alert' }, refusal.message), toTheList());
  }
}

function asking(path, session) {
  const status = make('p', { role: 'status' });
  const ask = make('button.btn.btn-primary.roedtraad-button', { type: 'button', click: async () => {
    ask.disabled = true;
    try {
      await change(`${path}/move`, 'POST');
      ask.remove();
      status.textContent = session.readerProposes
        ? `${session.withName} har fået besked. Foreslå nye tider: Opgaven ligger på din opgaveliste.`
        : 'Din konsulent har fået besked og foreslår nye tider.';
    } catch (refusal) {
      status.textContent = refusal.message;
      ask.disabled = false;
    }
  } }, 'Bed om en ny tid');
  return make('div', {}, make('p', {}, `${session.withName} får besked med det samme. `
    + (session.readerProposes ? 'Bagefter foreslår du nye tider.' : 'Bagefter får du nye tider at vælge imellem.')),
  make('p', {}, ask), status);
}

function toTheList() {
  return make('p', {}, make('a', { href: '#/' }, '‹ Opgavelisten'));
}

export default [
  route('roedtraad-move-session', '/flyt-samtale/:courseId/:round', show)
];
