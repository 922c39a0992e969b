/* "Eksport til evaluering": files without names. Only evaluators meet it; the server holds that. */
import { address, read } from './roedtraad-api.js';
import { failedPage, make, menuEntry, ownPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Eksport til evaluering';
const ADDRESS = '#/evaluering';
/** The eight sentences by the names of their columns. */
const SENTENCES = [
  ['roleModel', 'rollemodel'], ['setsDirection', 'retning'], ['clearMethods', 'tydelige metoder'],
  ['appreciativeCommunication', 'anerkendende kommunikation'], ['positiveLearningEnvironment', 'positivt læringsmiljø'],
  ['visible', 'synlig'], ['teacherCompetencies', 'undervisernes kompetencer'], ['supportsTeachers', 'støtter underviserne']
];
/** Why there are no rows of a cohort. */
const WITHOUT_ROWS = {
  RUNNING: 'I gang – kommer natten efter, at holdet er afsluttet',
  COMING: 'Afsluttet – kommer natten efter, at alle forløbene er slut',
  TOO_FEW: 'Ikke med: færre end fem ledere begyndte',
  PAST_ITS_TIME: 'Slettet, fordi fristen er gået'
};

async function show(node) {
  try {
    const cohorts = await read('api/evaluation/cohorts');
    ownPage(node, TITLE, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      make('p.roedtraad-lead', {}, 'En række for hver leder på de hold, der er slut – uden navn, skole og tekst.'),
      files(), make('h2', {}, 'Hold'), table(cohorts), rules(), codes());
  } catch (refusal) {
    failedPage(node, TITLE, refusal);
  }
}

function files() {
  return make('p.roedtraad-buttons', {},
    [['xlsx', 'Hent til Excel'], ['csv', 'Hent som CSV'], ['json', 'Hent som JSON']].map(([type, words], place) =>
      make(place ? 'a.btn.btn-default.roedtraad-button-quiet' : 'a.btn.btn-primary.roedtraad-button',
        { href: address(`api/evaluation.${type}`), download: `evaluering.${type}` }, words)));
}

function table(cohorts) {
  if (!cohorts.length) {
    return make('p', {}, 'Intet hold er begyndt endnu.');
  }
  return make('div.roedtraad-wide', { tabindex: '0', role: 'group', 'aria-label': 'Tabel: Hold' },
    make('table.roedtraad-table', {}, make('caption.sr-only', {}, 'Hold'),
      make('thead', {}, make('tr', {}, ['Hold', 'Ledere i filen'].map(name => make('th', { scope: 'col' }, name)))),
      make('tbody', {}, cohorts.map(cohort => make('tr', {}, make('th', { scope: 'row' }, cohort.name,
          make('p.roedtraad-facts', {}, cohort.track)),
        make('td', {}, leaders(cohort)))))));
}

function leaders(cohort) {
  return cohort.state === 'TOLD' ? String(cohort.leaders) : WITHOUT_ROWS[cohort.state];
}

function rules() {
  return make('section', {}, make('h2', {}, 'Ingen gruppe under fem'), make('ul', {}, [
    'Et hold med færre end fem ledere er slet ikke med.',
    'Udfald og fremmøde står kun, hvor mindst fem ledere på holdet har det hele tilfælles. Ellers er felterne tomme – og '
      + 'de tomme er også mindst fem, for nogle er tomme ved lodtrækning. Sådan er det også med de otte sætninger.',
    'Et hold kommer med natten efter, at det er afsluttet. Rækkerne bliver skrevet én gang og ændres aldrig, så to filer ikke kan sammenlignes.',
    'Pseudonymet er tilfældigt og kan ikke føres tilbage til en person. Før og efter står i samme række.'
  ].map(words => make('li', {}, words))));
}

function codes() {
  return make('section', {}, make('h2', {}, 'Koderne'), make('dl.roedtraad-codes', {}, [
    ['Udfald', 'COMPLETED gennemført, NOT_COMPLETED ikke gennemført, WITHDRAWN afmeldt'],
    ['Fremmøde 1–3', 'ATTENDED begge dage, PARTLY en af dagene, EXCUSED meldt afbud, ABSENT udeblevet, CAUGHT_UP indhentet'],
    ['Før …, Efter …', `YES ja, PARTLY delvist, NOT_YET ikke endnu – for sætningerne ${
      SENTENCES.map(([code, words]) => `${code} (${words})`).join(', ')}`]
  ].flatMap(([name, words]) => [make('dt', {}, name), make('dd', {}, words)])));
}

export default [
  menuEntry('roedtraad-evaluation-link', 'evaluator', ADDRESS, 'download-alt', TITLE),
  route('roedtraad-evaluation', '/evaluering', show)
];
