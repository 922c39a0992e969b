/*
 * What the vendor's pages lack for people who use a keyboard or a screen reader: names, roles, groups. form-js itself
 * has no serious fault, but it names neither a group of radio buttons nor its select.
 */
import { each, idOf, set } from './roedtraad-page.js';

export const NAMES = {
  'button[data-region="filters"]': 'Vis eller skjul filtrene',
  'button[data-region="list"]': 'Vis eller skjul opgavelisten',
  'button[data-region="task"]': 'Vis eller skjul opgaven',
  'button.maximize': 'Gør opgaven stor',
  'button.reset-regions': 'Vis alle kolonner',
  'button.unclaim': 'Læg opgaven tilbage',
  '.app-switch > a': 'Skift program',
  '.engine-select > a': 'Procesmotor',
  '.task-filters a[ng-click*="openModal"]': 'Ret filteret',
  'a.sort-direction': 'Skift sorteringsretning',
  '.new-sort > a': 'Tilføj sortering',
  'a.instance-link': 'Åbn forløbet i Cockpit',
  'button.dropdown-toggle.btn-default': 'Gemte søgninger',
  '.main-field': 'Søg i opgaver',
  '.section-toggle': 'Fold sammen eller ud',
  '.form-signin input[type="text"]': 'E-mail',
  '.form-signin input[type="password"]': 'Adgangskode',
  '.notifications button.close': 'Luk beskeden',
  '.modal input[type="text"]:not([aria-label])': 'Søg'
};

const REGIONS = [
  ['[cam-widget-header]', 'banner', 'Top'],
  ['[cam-widget-footer]', 'contentinfo', 'Bund'],
  ['section.task-filters', 'region', 'Filtre'],
  ['section.tasks-list', 'region', 'Opgaveliste'],
  ['section.task-details', 'main', 'Opgave'],
  ['.form-signin', 'main', 'Log ind']
];

/** Repairs what is on the page; call again after each change. The names are those of Tasklist unless others are given. */
export function repair(names = NAMES) {
  Object.entries(names).forEach(([selector, name]) => each(selector, element => set(element, 'aria-label', name)));
  REGIONS.forEach(([selector, role, name]) => each(selector, element => {
    set(element, 'role', role);
    set(element, 'aria-label', name);
  }));
  each('.main-field', field => set(field, 'role', 'combobox'));
  each('.form-signin [tabindex]', element => element.removeAttribute('tabindex'));
  each('.form-signin input[type="text"]', field => set(field, 'autocomplete', 'username'));
  each('.form-signin input[type="password"]', field => set(field, 'autocomplete', 'current-password'));
  each('.notifications', panel => set(panel, 'role', 'alert'));
  each('.modal[role="dialog"]', nameDialog);
  each('.task-card .meta [tabindex="0"]', element => element.removeAttribute('tabindex'));
  each('.fjs-container', repairForm);
}

function nameDialog(dialog) {
  const title = dialog.querySelector('.modal-title, h3, h4');
  set(dialog, 'aria-modal', 'true');
  if (title) {
    set(dialog, 'aria-labelledby', idOf(title));
  }
}

function repairForm(form) {
  each('.fjs-form-field-error', error => set(error, 'role', 'alert'), form);
  each('.fjs-form-field-radio, .fjs-form-field-checklist', group => {
    const label = group.querySelector(':scope > label:not([for])');
    if (label) {
      set(group, 'role', group.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group');
      set(group, 'aria-labelledby', idOf(label));
    }
  }, form);
  each('.fjs-form-field-radio', group => each('input[type="radio"]', choice => set(choice, 'name', idOf(group)), group),
    form);
  each('.fjs-form-field-select .fjs-select-hidden-input', input => {
    set(input, 'role', 'combobox');
    set(input, 'aria-haspopup', 'listbox');
    set(input, 'aria-expanded', String(Boolean(input.closest('.fjs-form-field').querySelector('.fjs-dropdownlist'))));
  }, form);
  each('.fjs-dropdownlist', nameChoices, form);
}

function nameChoices(list) {
  const label = list.closest('.fjs-form-field')?.querySelector('label');
  set(list, 'role', 'listbox');
  if (label) {
    set(list, 'aria-label', label.textContent);
  }
  each('.fjs-dropdownlist-item', choice => {
    set(choice, 'role', 'option');
    set(choice, 'aria-selected', String(choice.classList.contains('focused')));
  }, list);
}
