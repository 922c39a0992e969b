/*
 * What the four web applications share: Danish unless somebody has chosen English, the product's name, and the line that
 * says "Demo". Each application's config.js imports this module before the application itself starts.
 */

const PRODUCT = 'Den røde tråd';
const CHOICE = 'roedtraad-language';
const language = localStorage.getItem(CHOICE) === 'en' ? 'en' : 'da';

speakDanish();
offerTheOtherLanguage();
showDemoLine();
offerANewPassword();

/**
 * The settings of one web application.
 *
 * The applications put the name after the vendor, in the header and in the window's title.
 *
 * @param {string} name what the application is for
 * @param {object} more settings of that application only
 */
export function settings(name, more = {}) {
  return {
    app: { vendor: `${PRODUCT} ·`, name },
    locales: { availableLocales: [language], fallbackLocale: language },
    disableWelcomeMessage: true,
    ...more
  };
}

/**
 * Leaves parts of an application out by the vendor's own means: an attribute that is read when the application starts.
 *
 * @param {string[]} parts each "<place>:<id>"
 */
export function leaveOut(parts) {
  document.querySelector('base').setAttribute('cam-exclude-plugins', parts.join(','));
}

/** The vendor's pages say lang="en"; form-js writes dates by the browser's language, which may put the month first. */
function speakDanish() {
  document.documentElement.lang = language;
  const danishByDefault = args => (args[0] === undefined || args[0] === 'default' ? ['da-DK', ...args.slice(1)] : args);
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, args) => Reflect.construct(format, danishByDefault(args)),
    apply: (format, self, args) => Reflect.apply(format, self, danishByDefault(args))
  });
}

/**
 * A button in the footer of every page, kept in this browser. Only the vendor's words change: forms, mails and pages of
 * our own are Danish. The applications ask for the browser's own language, which says little about the one in front of it.
 */
function offerTheOtherLanguage() {
  const other = language === 'da' ? { code: 'en', name: 'English' } : { code: 'da', name: 'Dansk' };
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'roedtraad-language';
  button.lang = other.code;
  button.textContent = other.name;
  button.addEventListener('click', () => {
    localStorage.setItem(CHOICE, other.code);
    location.reload();
  });
  const footers = new MutationObserver(() => {
    const place = document.querySelector('[cam-widget-footer] .row > :last-child');
    if (place) {
      footers.disconnect();
      place.append(statement(), button);
    }
  });
  footers.observe(document.documentElement, { childList: true, subtree: true });
}

/** How usable the pages are, and for whom they are not: the law wants the way to it on every page. */
function statement() {
  const link = document.createElement('a');
  link.href = new URL('../tilgaengelighed', import.meta.url);
  link.className = 'roedtraad-statement';
  link.lang = 'da';
  link.textContent = 'Tilgængelighedserklæring';
  return link;
}

/** In a demo every page says so, with the demo's own date. A page without the line is the real thing. */
async function showDemoLine() {
  const answer = await fetch(new URL('../app-info', import.meta.url)).catch(() => null);
  const info = answer && answer.ok ? await answer.json() : { demo: false };
  if (!info.demo) {
    return;
  }
  const line = document.createElement('div');
  line.className = 'roedtraad-demo-line';
  line.setAttribute('role', 'note');
  line.textContent = `Demo – personer og status er opdigtede · ${info.today}`;
  document.body.prepend(line);
  const makeRoom = () =>
    document.documentElement.style.setProperty('--roedtraad-demo-height', `${line.offsetHeight}px`);
  new ResizeObserver(makeRoom).observe(line);
  makeRoom();
}

/** The login pages of the four applications know no way for somebody who forgot the password. */
function offerANewPassword() {
  const offer = () => {
    const form = document.querySelector('form[name="signinForm"]');
    if (form && !form.querySelector('.roedtraad-forgotten')) {
      const link = document.createElement('a');
      link.href = new URL('../adgangskode', import.meta.url);
      link.className = 'roedtraad-forgotten';
      link.textContent = 'Glemt adgangskode?';
      form.append(link);
    }
  };
  new MutationObserver(offer).observe(document.documentElement, { childList: true, subtree: true });
  offer();
}
