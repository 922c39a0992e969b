/*
 * form-js has its messages and dates in fixed English. They are replaced where they stand: a node's data is changed,
 * never its element's content, because Preact keeps the node and would write beside it.
 */
import { each, set } from './roedtraad-page.js';

const NUMBER = '(-?[\\d.]+)';
const REQUIRED = 'Field is required.';

/** What is missing, by the kind of field; the first that fits. */
const MISSING = [
  ['.fjs-form-field-checkbox', 'Sæt hak her, før du sender.'],
  ['.fjs-form-field-radio, .fjs-form-field-select', 'Vælg et svar, før du sender.'],
  ['.fjs-form-field-checklist, .fjs-form-field-taglist', 'Vælg mindst ét svar, før du sender.'],
  ['.fjs-form-field-datetime:has([id$="-date"]):has([id$="-time"])', 'Vælg dato og klokkeslæt, før du sender.'],
  ['.fjs-form-field-datetime:has([id$="-time"])', 'Vælg et klokkeslæt, før du sender.'],
  ['.fjs-form-field-datetime', 'Vælg en dato, før du sender.'],
  ['.fjs-form-field', 'Udfyld feltet, før du sender.']
];

const MESSAGES = [
  ['Field must be a valid email.', () => 'Skriv en e-mailadresse, for eksempel navn@skole.dk.'],
  ['Field must be a valid  ?international phone number.*', () => 'Skriv et telefonnummer med landekode, for eksempel +4512345678.'],
  [`Field must have minimum length of ${NUMBER}\\.`, n => `Skriv mindst ${figure(n)} tegn.`],
  [`Field must have maximum length of ${NUMBER}\\.`, n => `Skriv højst ${figure(n)} tegn.`],
  [`Field must have minimum value of ${NUMBER}\\.`, n => `Tallet skal være mindst ${figure(n)}.`],
  [`Field must have maximum value of ${NUMBER}\\.`, n => `Tallet må højst være ${figure(n)}.`],
  ['Field must match pattern .*', () => 'Skriv svaret på den måde, der er vist ved feltet.'],
  ['Value is not a number.', () => 'Skriv et tal.'],
  ['Value is expected to be an integer.', () => 'Skriv et helt tal.'],
  ['Value is expected to have at most 1 decimal digit.', () => 'Skriv højst 1 decimal.'],
  [`Value is expected to have at most ${NUMBER} decimal digits.`, n => `Skriv højst ${n} decimaler.`],
  [`Please select a valid value, the two nearest valid values are ${NUMBER} and ${NUMBER}.`,
    (low, high) => `Vælg ${figure(low)} eller ${figure(high)}.`],
  ['Date and time must both be entered.', () => 'Vælg både dato og klokkeslæt.']
];

const WORDS = [
  ['Select', () => 'Vælg'],
  ['Search', () => 'Søg'],
  ['hh:mm( \\?m)?', () => 'tt:mm'],
  ['No results', () => 'Intet fundet'],
  ['All values selected', () => 'Alt er valgt'],
  ['Nothing to show.', () => 'Intet at vise.'],
  ['Skip to search', () => 'Gå til søgefeltet'],
  ['Remove tag', () => 'Fjern'],
  ['Increment', () => 'En mere'],
  ['Decrement', () => 'En mindre'],
  ['Previous page', () => 'Forrige side'],
  ['Next page', () => 'Næste side'],
  ['of', () => 'af'],
  ['Click to sort by (.*) ascending', column => `Sorter efter ${column}, stigende`],
  ['Click to sort by (.*) descending', column => `Sorter efter ${column}, faldende`],
  ['Click to remove sorting', () => 'Fjern sorteringen'],
  ['Add new', () => 'Tilføj'],
  ['Collapse', () => 'Vis færre'],
  ['Expand all \\((\\d+)\\)', rows => `Vis alle (${rows})`],
  ['Remove list item (\\d+)', row => `Fjern nummer ${row}`],
  ['No content to show.', () => 'Intet at vise.'],
  ["External content couldn't be loaded.", () => 'Indholdet kunne ikke hentes.'],
  // "dd.mm.yyyy" is read by Danes as "dd.mm.åååå".
  ['([dm.\\-/ ]*)(y+)([dm.\\-/ ]*)', (before, year, after) => before + year.replace(/y/g, 'å') + after]
];

/** Where form-js writes words of its own; what people wrote stands elsewhere. */
const OWN_WORDS = `.fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-skip-link, .fjs-table-empty, .fjs-table-td[colspan],
  .fjs-table-nav-label, .fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-iframe-placeholder-text`;

/** Danish in every form that is on the page; call again after each change. */
export function speakDanish() {
  each('.fjs-form-field-error li', line => replace(line.firstChild, english =>
    english === REQUIRED ? missing(line) : danish(MESSAGES, english)));
  each(OWN_WORDS, element => element.childNodes.forEach(node => replace(node, english => danish(WORDS, english))));
  each('.fjs-container :is([placeholder], [title], [aria-label])', element =>
    ['placeholder', 'title', 'aria-label'].forEach(name => {
      const translated = danish(WORDS, (element.getAttribute(name) || '').trim());
      if (translated) {
        set(element, name, translated);
      }
    }));
}

function missing(line) {
  const field = line.closest('.fjs-form-field');
  return MISSING.find(([selector]) => field.matches(selector))[1];
}

/** The calendar that opens at a date: Danish words, the week from Monday. */
export function speakDanishInTheCalendar() {
  const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
  const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober',
    'november', 'december'];
  const short = words => words.map(word => word.slice(0, 3));
  window.flatpickr.localize({
    firstDayOfWeek: 1,
    months: { longhand: months, shorthand: short(months) },
    ordinal: () => '.',
    rangeSeparator: ' til ',
    time_24hr: true,
    weekAbbreviation: 'uge',
    weekdays: { longhand: weekdays, shorthand: short(weekdays) },
    yearAriaLabel: 'År',
    monthAriaLabel: 'Måned',
    hourAriaLabel: 'Time',
    minuteAriaLabel: 'Minut'
  });
}

function danish(phrases, english) {
  for (const [pattern, translate] of phrases) {
    const found = english.match(new RegExp(`^${pattern}$`));
    if (found) {
      return translate(...found.slice(1));
    }
  }
  return undefined;
}

/** 20.000 and 2,5, as Danes write them. */
function figure(number) {
  return Number(number).toLocaleString('da-DK');
}

function replace(node, translate) {
  const english = node && node.data ? node.data.trim() : '';
  const translated = english && translate(english);
  if (translated) {
    node.data = node.data.replace(english, () => translated);
  }
}
