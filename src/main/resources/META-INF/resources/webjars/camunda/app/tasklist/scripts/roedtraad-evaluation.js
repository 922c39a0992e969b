/* "Eksport til evaluering": files without names. Only evaluators meet it; the server holds that. */
import { address, read } from './roedtraad-api.js';
import { failedPage, make, menuEntry, ownPage } from './roedtraad-dom.js';

const TITLE = 'Eksport til evaluering';
const ADDRESS = '#/evaluering';
/** The eight sentences by the names of their columns. */
const SENTENCES = [
  ['roleModel', 'rollemodel'], ['setsDirection', 'retning'], ['clearMethods', 'tydelige metoder'],
  ['appreciativeCommunication', 'anerkendende kommunikation'], ['positiveLearningEnvironment', 'positivt læringsmiljø'],
  ['visible', 'synlig'], ['teacherCompetencies', 'undervisernes kompetencer'], ['supportsTeachers', 'støtter underviserne']
];

async function show(node) {
  try {
    const cohorts = await read('api/evaluation/cohorts');
    ownPage(node, TITLE, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      make('p.roedtraad-lead', {}, 'En række for hver leder – uden navn, skole og tekst.'),
      files(), make('h2', {}, 'Hold i filen'), table(cohorts), rules(), codes());
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
  return make('div.roedtraad-wide', { tabindex: '0', role: 'group', 'aria-label': 'Tabel: Hold i filen' },
    make('table.roedtraad-table', {}, make('caption.sr-only', {}, 'Hold i filen'),
      make('thead', {}, make('tr', {}, ['Hold', 'Spor', 'Ledere'].map(name => make('th', { scope: 'col' }, name)))),
      make('tbody', {}, cohorts.map(cohort => make('tr', {}, make('th', { scope: 'row' }, cohort.name),
        make('td', {}, cohort.track),
        make('td', {}, cohort.leaders === null ? 'Færre end fem – er ikke med' : String(cohort.leaders)))))));
}

function rules() {
  return make('section', {}, make('h2', {}, 'Ingen gruppe under fem'), make('ul', {}, [
    'Et hold med færre end fem ledere er slet ikke med.',
    'Udfald og fremmøde står kun, hvor mindst fem ledere på holdet har det hele tilfælles. Ellers er felterne tomme – og '
      + 'de tomme er også mindst fem.',
    'De otte sætninger kommer, når mindst fem på holdet har svaret.',
    'Pseudonymet er det samme i alle holdets filer, så før og efter kan kobles. Det kan ikke føres tilbage til en person '
      + 'uden kursets database.'
  ].map(words => make('li', {}, words))));
}

function codes() {
  return make('section', {}, make('h2', {}, 'Koderne'), make('dl.roedtraad-codes', {}, [
    ['Udfald', 'RUNNING i gang, COMPLETED gennemført, NOT_COMPLETED ikke gennemført, WITHDRAWN afmeldt'],
    ['Fremmøde 1–3', 'ATTENDED begge dage, PARTLY en af dagene, EXCUSED meldt afbud, ABSENT udeblevet, CAUGHT_UP indhentet'],
    ['Indsendt, Åbne', 'antal formularer i forløbet, der er sendt, og som venter'],
    ['Før …, Efter …', `YES ja, PARTLY delvist, NOT_YET ikke endnu – for sætningerne ${
      SENTENCES.map(([code, words]) => `${code} (${words})`).join(', ')}`]
  ].flatMap(([name, words]) => [make('dt', {}, name), make('dd', {}, words)])));
}

export default [
  menuEntry('roedtraad-evaluation-link', 'evaluator', ADDRESS, 'download-alt', TITLE),
  {
    id: 'roedtraad-evaluation',
    pluginPoint: 'tasklist.route',
    priority: 1000,
    properties: { path: '/evaluering' },
    render: node => { show(node); }
  }
];
