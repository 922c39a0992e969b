/* "Din kalender": a secret address under which a leader subscribes to the own dates. */
import { change, read } from './roedtraad-api.js';
import { copyable } from './roedtraad-copy.js';
import { make } from './roedtraad-dom.js';

const LINK = 'api/calendar-link';

/** The section; what is known of the address comes when the server has answered. */
export function calendar() {
  const place = make('div', { 'aria-live': 'polite' });
  const shown = (...content) => place.replaceChildren(...content.filter(Boolean));
  const attempt = work => work().catch(refusal => shown(make('p', { role: 'alert' }, refusal.message), again(refresh)));
  const refresh = () => attempt(async () => state(await read(LINK)));
  const renew = () => attempt(async () => fresh((await change(LINK, 'POST')).address));
  const revoke = () => attempt(async () => {
    await change(LINK, 'DELETE');
    state({ active: false });
  });
  const state = link => shown(
    make('p', {}, link.active
      ? `Du har et link fra den ${link.since}. Det kan ikke vises igen. Laver du et nyt, virker det gamle ikke længere.`
      : 'Du har ikke noget link endnu.'),
    make('p.roedtraad-ways', {}, button(link.active ? 'Lav et nyt link' : 'Lav et link', renew),
      link.active ? button('Slå linket fra', revoke) : null));
  const fresh = address => shown(
    make('p', {}, make('strong', {}, 'Kopier linket nu. Det vises kun denne ene gang.')),
    copyable(address, 'Kopier link', 'Linket er kopieret.'),
    make('p', {}, 'Vælg "Abonner på kalender" eller "Tilføj fra webadresse" i dit kalenderprogram, og sæt linket ind. '
      + 'Enhver, der har linket, kan se dine datoer, så del det ikke.'),
    make('p.roedtraad-ways', {}, button('Lav et nyt link', renew), button('Slå linket fra', revoke)));
  refresh();
  return make('section.roedtraad-course', { 'aria-label': 'Din kalender' }, make('h2', {}, 'Din kalender'),
    make('p', {}, 'Du får en invitation på mail til hvert internat, hver samtale og hvert møde. Vil du hellere abonnere '
      + 'på dem alle, så lav et link til din egen kalender. Bliver noget flyttet eller aflyst, følger kalenderen med.'),
    place);
}

function button(label, click) {
  return make('button.btn.btn-default.roedtraad-copy', { type: 'button', click }, label);
}

function again(refresh) {
  return make('p', {}, button('Prøv igen', refresh));
}
