/* Whether the whole group of a school takes part, which is what lifts a school. */
import { make } from '../../tasklist/scripts/roedtraad-dom.js';

export function schools(all) {
  if (!all.length) {
    return null;
  }
  return make('section', { 'aria-label': 'Hele gruppen eller kun nogle' },
    make('h2', {}, 'Hele gruppen eller kun nogle'),
    make('p', {}, 'Tallene siger kun, om lederne deltager og indsender. De siger intet om, hvad nogen skriver.'),
    make('div.roedtraad-wide', { tabindex: '0', role: 'region', 'aria-label': 'Skoler' },
      make('table.roedtraad-table.roedtraad-schools', {}, make('caption.sr-only', {}, 'Skoler'),
        make('thead', {}, make('tr', {}, ['Skole', 'Hold', 'Ledere', 'Med på internater', 'Har indsendt alt']
          .map(head => make('th', { scope: 'col' }, head)))),
        make('tbody', {}, all.map(one => make('tr', {}, make('th', { scope: 'row' }, one.school), make('td', {}, one.cohort),
          make('td', {}, String(one.leaders)), make('td', {}, one.attendance), make('td', {}, one.handingIn)))))));
}
