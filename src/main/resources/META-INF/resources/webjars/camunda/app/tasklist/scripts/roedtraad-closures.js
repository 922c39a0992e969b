/* "Lukkedage": on which days each school is closed. Only coordinators meet it; the server holds that. */
import { change, read, sendFile, whoAmI } from './roedtraad-api.js';
import { failedPage, make, ownPage } from './roedtraad-dom.js';
import { route } from './roedtraad-route.js';

const TITLE = 'Lukkedage';
const ADDRESS = '#/lukkedage';
const CSV = 'text/csv;charset=utf-8';

async function offer(node) {
  const me = await whoAmI().catch(() => ({ coordinator: false }));
  if (me.coordinator) {
    node.append(make('a', { href: ADDRESS }, make('span.glyphicon.glyphicon-calendar', { 'aria-hidden': 'true' }),
      ` ${TITLE}`));
  }
}

async function show(node) {
  try {
    const schools = await read('api/closures');
    const inForce = make('div', {});
    const refresh = async () => inForce.replaceChildren(...inForceNow(await read('api/closures'), refresh));
    inForce.append(...inForceNow(schools, refresh));
    ownPage(node, TITLE, make('p.roedtraad-ways', {}, make('a', { href: '#/' }, '‹ Opgavelisten')),
      make('p.roedtraad-lead', {}, 'Frister og påmindelser går uden om de dage, hvor lederens egen skole er lukket.'),
      loading(schools, refresh), inForce);
  } catch (refusal) {
    failedPage(node, TITLE, refusal);
  }
}

/** Choose a file, see what becomes of each row, save. What is saved are the very bytes that were looked at. */
function loading(schools, saved) {
  const verdict = make('div.roedtraad-verdict', { role: 'status', tabindex: '-1' });
  const preview = make('div', {});
  const file = make('input', { type: 'file', accept: '.csv,.txt,text/csv,text/plain', change: look });
  let chosen = 0;

  function say(words, tone = '') {
    verdict.textContent = words;
    verdict.className = `roedtraad-verdict ${tone}`;
  }

  async function look() {
    chosen += 1;
    const mine = chosen;
    preview.replaceChildren();
    if (!file.files.length) {
      say('');
      return;
    }
    say('Filen bliver set igennem …');
    await answered(async () => {
      const bytes = await file.files[0].arrayBuffer();
      const report = await sendFile('api/closures?dryRun=true', bytes);
      if (mine === chosen) {
        tell(report, bytes);
      }
    });
  }

  function tell(report, bytes) {
    const clean = report.errors.length === 0;
    say(clean ? `${rows(report.accepted)} er i orden. Intet er gemt endnu.`
      : `${faults(report.errors.length)} skal rettes i filen. Intet er gemt. Ret filen, og vælg den igen.`,
    clean ? 'good' : 'mend');
    preview.replaceChildren(...[table(report), clean ? confirmation(report, bytes) : null].filter(Boolean));
  }

  function confirmation(report, bytes) {
    const button = make('button.btn.btn-primary.roedtraad-button', { type: 'button', click: () => save(button, bytes) },
      'Gem lukkedagene');
    return make('div', {}, make('p', {}, `Listen træder i stedet for det, der nu gælder for ${list(report.schools)}. `
      + 'Åbne opgavers frister flytter med. Frister, som I har udskudt, bliver stående.'), make('p', {}, button));
  }

  async function save(button, bytes) {
    button.disabled = true;
    const done = await answered(async () => {
      const report = await sendFile('api/closures', bytes);
      if (report.errors.length) {
        tell(report, bytes);
        return;
      }
      preview.replaceChildren();
      file.value = '';
      say(`Gemt for ${list(report.schools)}.`, 'good');
      verdict.focus();
      await saved();
    });
    button.disabled = done;
  }

  /** Whether the server answered; what it refuses is said. */
  async function answered(asking) {
    try {
      await asking();
      return true;
    } catch (refusal) {
      say(refusal.message, 'mend');
      return false;
    }
  }

  return make('section', { 'aria-label': 'Indlæs en liste' },
    make('h2', {}, 'Indlæs skolernes egne lukkedage'),
    make('p', {}, 'Filen skal have kolonnerne skole, fra, til og navn, og datoer skrives som 12.10.2026. Er det kun én dag, '
      + 'kan til stå tomt. ', download(schools)),
    make('label.roedtraad-file', {}, 'Liste over lukkedage (CSV-fil fra Excel eller LibreOffice)', file),
    verdict, preview);
}

function table(report) {
  const good = report.rows.map(row => ({ row: row.row, what: [make('strong', {}, row.school), `, ${row.days}: ${row.name}`],
    verdict: 'I orden' }));
  const bad = report.errors.map(error => ({ row: error.row, what: error.column || 'Filen', verdict: error.message,
    fault: true }));
  const unread = report.warnings.map(warning => ({ row: warning.row, what: warning.column, verdict: warning.message }));
  return make('div.roedtraad-wide', {}, make('table.roedtraad-table.roedtraad-verdicts', {},
    make('caption', {}, 'Sådan er hver række læst'),
    make('thead', {}, make('tr', {}, ['Række', 'Lukket', 'Vurdering'].map(name => make('th', { scope: 'col' }, name)))),
    make('tbody', {}, [...unread, ...good, ...bad].sort((one, other) => one.row - other.row)
      .map(line => make(line.fault ? 'tr.mend' : 'tr', {}, make('td', {}, line.row ? String(line.row) : ''),
        make('td', {}, line.what), make('td', {}, line.verdict))))));
}

function inForceNow(schools, refresh) {
  return [make('h2', {}, 'Det gælder nu'),
    make('p', {}, 'En skole uden egen liste følger de sædvanlige ferier, og det gør den også i skoleår, som dens liste ikke '
      + 'siger noget om. Helligdage, grundlovsdag, juleaften og nytårsaften holder alle fri.'),
    ...(schools.length ? schools.map(school => ofSchool(school, refresh)) : [make('p', {}, 'Der er ingen skoler endnu. De kommer med deltagerne.')])];
}

function ofSchool(school, refresh) {
  return make('details.roedtraad-answer', {},
    make('summary', {}, make('strong', {}, school.school),
      make('small', {}, school.ownList ? `Egen liste, ${school.ownList}` : 'De sædvanlige ferier')),
    make('ul.roedtraad-dates', {}, school.closures.map(closure => make('li', {}, `${closure.days}: ${closure.name}`))),
    school.ownList ? wayBack(school, refresh) : null);
}

/** Two clicks: the second one says what follows. */
function wayBack(school, refresh) {
  const status = make('span', { role: 'status' });
  const button = make('button.btn.btn-default', { type: 'button' }, 'Brug de sædvanlige lukkedage igen');
  button.addEventListener('click', async () => {
    if (!button.dataset.sure) {
      button.dataset.sure = 'yes';
      button.textContent = 'Ja, slet skolens egen liste';
      status.textContent = `${school.school} følger så de sædvanlige ferier, og åbne opgavers frister flytter med.`;
      return;
    }
    button.disabled = true;
    try {
      await change(`api/closures/${encodeURIComponent(school.schoolCode)}`, 'DELETE');
      await refresh();
    } catch (refusal) {
      status.textContent = refusal.message;
      button.disabled = false;
    }
  });
  return make('div', {}, make('p', {}, button), make('p', {}, status));
}

/** What counts now, to be corrected and loaded again. */
function download(schools) {
  const cell = text => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const day = iso => iso.split('-').reverse().join('.');
  const lines = schools.flatMap(school => school.closures.map(closure =>
    [cell(school.school), day(closure.from), day(closure.to), cell(closure.name)].join(';')));
  const text = `\ufeff${['skole;fra;til;navn', ...lines].join('\r\n')}\r\n`;
  return make('a', { href: URL.createObjectURL(new Blob([text], { type: CSV })), download: 'lukkedage.csv' },
    'Hent det, der gælder nu, som regneark');
}

function rows(number) {
  return number === 1 ? '1 række' : `${number} rækker`;
}

function faults(number) {
  return number === 1 ? '1 ting' : `${number} ting`;
}

function list(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`;
}

export default [
  {
    id: 'roedtraad-closures-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 890,
    render: node => { offer(node); }
  },
  route('roedtraad-closures', '/lukkedage', show)
];
