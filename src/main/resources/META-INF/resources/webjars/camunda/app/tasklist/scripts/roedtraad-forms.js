/*
 * form-js has its messages and dates in fixed English. They are replaced where they stand: a node's data is changed,
 * never its element's content, because Preact keeps the node and would write beside it.
 */
import { each, set } from './roedtraad-page.js';

const NUMBER = '(-?[\\d.]+)';

const MESSAGES = [
  ['Field is required.', () => 'Feltet skal udfyldes.'],
  ['Field must be a valid email.', () => 'Skriv en gyldig e-mailadresse.'],
  ['Field must be a valid  ?international phone number.*', () => 'Skriv et gyldigt telefonnummer.'],
  [`Field must have minimum length of ${NUMBER}\\.`, n => `Skriv mindst ${figure(n)} tegn.`],
  [`Field must have maximum length of ${NUMBER}\\.`, n => `Skriv højst ${figure(n)} tegn.`],
  [`Field must have minimum value of ${NUMBER}\\.`, n => `Tallet skal være mindst ${figure(n)}.`],
  [`Field must have maximum value of ${NUMBER}\\.`, n => `Tallet må højst være ${figure(n)}.`],
  ['Field must match pattern .*', () => 'Skriv svaret på den måde, der er vist ved feltet.'],
  ['Value is not a number.', () => 'Skriv et tal.'],
  ['Value is expected to be an integer.', () => 'Skriv et helt tal.'],
  [`Value is expected to have at most ${NUMBER} decimal digits?.`, n => `Skriv højst ${n} decimaler.`],
  [`Please select a valid value, the two nearest valid values are ${NUMBER} and ${NUMBER}.`,
    (low, high) => `Vælg ${figure(low)} eller ${figure(high)}.`],
  ['Date value is invalid.*', () => 'Skriv en gyldig dato.']
].map(([english, danish]) => [new RegExp(`^${english}$`), danish]);

const PLACEHOLDERS = { Search: 'Søg', Select: 'Vælg', 'hh:mm --': 'tt:mm', '--:--': 'tt:mm' };

/** Danish in every form that is on the page; call again after each change. */
export function speakDanish() {
  each('.fjs-form-field-error li', line => replace(line.firstChild, danishMessage));
  each('.fjs-select-placeholder', text => replace(text.firstChild, english => PLACEHOLDERS[english]));
  each('.fjs-taglist-skip-link, .fjs-dropdownlist-empty', text => replace(text.firstChild, danishHint));
  each('.fjs-container input[placeholder]', input => {
    const danish = PLACEHOLDERS[input.placeholder] || danishPattern(input.placeholder);
    if (danish && danish !== input.placeholder) {
      set(input, 'placeholder', danish);
    }
  });
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

function danishMessage(english) {
  for (const [pattern, danish] of MESSAGES) {
    const found = english.match(pattern);
    if (found) {
      return danish(...found.slice(1));
    }
  }
  return undefined;
}

function danishHint(english) {
  return { 'Nothing found.': 'Intet fundet.', 'No results': 'Intet fundet.', 'Skip to search': 'Gå til søgefeltet' }[
    english];
}

/** "dd.mm.yyyy" is read by Danes as "dd.mm.åååå". */
function danishPattern(pattern) {
  return /^[dmy.\-/ ]+$/.test(pattern) ? pattern.replace(/y/g, 'å') : undefined;
}

/** 20.000 and 2,5, as Danes write them. */
function figure(number) {
  return Number(number).toLocaleString('da-DK');
}

function replace(node, translate) {
  const danish = node && node.data && translate(node.data.trim());
  if (danish) {
    node.data = danish;
  }
}
