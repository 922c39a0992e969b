/*
 * What the four web applications share: Danish unless somebody has chosen English, the product's name, and the line that
 * says "Demo". Each application's config.js imports this module before the application itself starts.
 */

const PRODUCT = 'Den røde tråd';
const CHOICE = 'roedtraad-language';
const LOGIN_FORM = 'form[name="signinForm"]';
const language = localStorage.getItem(CHOICE) === 'en' ? 'en' : 'da';

waitForSlowConnections();
speakDanish();
offerTheOtherLanguage();
begin();

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

/**
 * The loader of the applications gives up after seven seconds and leaves the page empty. The vendor's pages mean to tell it
 * to wait, in a place where it no longer looks.
 */
function waitForSlowConnections() {
  window.require.config({ waitSeconds: 0 });
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

/** What the page may know before anybody has logged in. */
async function begin() {
  const answer = await fetch(new URL('../app-info', import.meta.url)).catch(() => null);
  const info = answer && answer.ok ? await answer.json() : {};
  if (info.demo) {
    showDemoLine(info.today);
  }
  if (info.singleSignOn) {
    logInAndOutElsewhere(info.singleSignOn);
  } else {
    offerANewPassword();
  }
}

/** In a demo every page says so, with the demo's own date. A page without the line is the real thing. */
function showDemoLine(today) {
  const line = document.createElement('div');
  line.className = 'roedtraad-demo-line';
  line.setAttribute('role', 'note');
  line.textContent = `Demo – personer og status er opdigtede · ${today}`;
  document.body.prepend(line);
  const makeRoom = () =>
    document.documentElement.style.setProperty('--roedtraad-demo-height', `${line.offsetHeight}px`);
  new ResizeObserver(makeRoom).observe(line);
  makeRoom();
}

/** The login pages of the four applications know no way for somebody who forgot the password. */
function offerANewPassword() {
  onceOnEachLoginForm(form => {
    const link = document.createElement('a');
    link.href = new URL('../adgangskode', import.meta.url);
    link.textContent = 'Glemt adgangskode?';
    link.className = 'roedtraad-forgotten';
    form.append(link);
  });
}

function onceOnEachLoginForm(change) {
  const done = new WeakSet();
  const look = () => {
    const form = document.querySelector(LOGIN_FORM);
    if (form && !done.has(form)) {
      done.add(form);
      change(form);
    }
  };
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
}

/**
 * With single sign-on the login form appears only where a page was open for so long that its session is over. Text that
 * is not saved yet waits in the page, so the login opens in another window then, and this one goes on by itself.
 */
function logInAndOutElsewhere(way) {
  let place = location.hash;
  addEventListener('hashchange', () => {
    place = location.hash.startsWith('#/login') ? place : location.hash;
  });
  onceOnEachLoginForm(form => {
    const words = document.createElement('p');
    words.textContent = `Du er logget ud. Log ind igen med ${way}.`;
    const link = document.createElement('a');
    link.className = 'btn btn-lg btn-primary';
    link.textContent = 'Log ind';
    link.href = logInFor(place);
    link.addEventListener('click', () => {
      link.target = isTextWaiting() ? '_blank' : '';
    });
    form.replaceChildren(words, link);
    addEventListener('focus', () => form.isConnected && goOn(place));
  });
  addEventListener('click', event => event.target.closest('.logout a') && logOut(event), true);
}

function logInFor(place) {
  const address = new URL('../log-ind', import.meta.url);
  address.searchParams.set('til', location.pathname + location.search + place);
  return address;
}

function isTextWaiting() {
  return document.querySelector('.roedtraad-draft[data-state="loggedOut"]:not([hidden])') !== null;
}

/** Somebody has logged in elsewhere; what was typed here is saved by itself first. */
async function goOn(place) {
  const answer = await fetch(new URL('../camunda/api/admin/auth/user/default', import.meta.url)).catch(() => null);
  if (answer && answer.ok && !isTextWaiting()) {
    location.replace(location.pathname + location.search + place);
    location.reload();
  }
}

/** Out of both: here, and there where one logged in. */
async function logOut(event) {
  event.preventDefault();
  event.stopPropagation();
  const token = (document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]+)/) || [])[1] || '';
  const answer = await fetch(new URL('../camunda/api/admin/auth/user/default/logout', import.meta.url),
    { method: 'POST', headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) } }).catch(() => null);
  if (answer && answer.ok) {
    location.assign((await answer.json()).continueAt);
  } else {
    location.reload();
  }
}
