/*
 * The draft of one form, on the server. What differs from what the server has is sent, and sent again until it has
 * arrived. Nothing is kept on this computer but what the open page holds.
 */
import { address, xsrfToken } from './roedtraad-api.js';

/** Milliseconds after the last change, and after the first one where somebody types on and on. */
const PAUSE = 600;
const LONGEST_WAIT = 2000;
/** Milliseconds before each next try, and while nobody is logged in. */
const TRIES = [2000, 4000, 8000, 15000, 30000];
const UNTIL_LOGIN = 3000;
/** Milliseconds without an answer: a connection can die without a word, as when a phone changes network. */
const PATIENCE = 15000;
/** Browsers let no more through when a page closes. */
const LEAVING_BYTES = 60000;
/** Tells the saves from this window and from another one apart. */
const WINDOW = Math.random().toString(36).slice(2);

export class Draft {
  /** 'idle', 'unsaved', 'saved', 'failed', 'loggedOut', 'refused', or 'sent': handed in, nothing more to keep. */
  state = 'idle';
  /** What the server says about the draft. */
  view = {};
  /** Why the server refused, in its own words. */
  refusal = null;

  #arrived = new Map();
  #typed = new Map();
  #unsavedSince = 0;
  #tries = 0;
  #timer = 0;
  #request = null;
  #looked;
  #told;
  #path;

  /**
   * @param {string} taskId the task whose form it is; null for a start form
   * @param {function(Draft)} told called whenever there is something new to show
   * @param {string} path where the server keeps it
   */
  constructor(taskId, told, path = `api/drafts/${encodeURIComponent(taskId)}`) {
    this.taskId = taskId;
    this.#told = told;
    this.#path = path;
    this.#looked = this.look();
  }

  /** The draft of a form that starts a process, which has no task yet. */
  static ofStart(formId, told) {
    return new Draft(null, told, `api/drafts/start/${encodeURIComponent(formId)}`);
  }

  /** Settled when the server was asked once, whatever it said; what was saved before is in the view then. */
  get opened() {
    return this.#looked;
  }

  /** What the form opened with: only what differs from it is kept. */
  begin(values) {
    this.#arrived = written(values);
  }

  /** What the form holds now. */
  type(values) {
    this.#typed = written(values);
    if (!this.isUnsaved()) {
      this.#takeBack();
    } else if (!this.#isTryingAgain()) {
      this.#saveSoon(this.#unsavedSince || Date.now());
      this.#is('unsaved');
    }
  }

  isUnsaved() {
    return this.state !== 'sent' && this.#changes().length > 0;
  }

  /** Whether text is lost if the page closes now. */
  isAtRisk() {
    return this.isUnsaved()
      && (this.#isTryingAgain() || this.state === 'refused' || bytes(this.#body(this.#changes())) > LEAVING_BYTES);
  }

  /** Sends what is unsaved, unless it is on its way. */
  async save() {
    await this.#looked;
    if (this.isUnsaved() && !this.#request) {
      await this.#send(false);
    }
  }

  /** Sends what is unsaved as the page goes away. */
  leave() {
    if (this.isUnsaved()) {
      this.#request?.abort();
      this.#send(true);
    }
  }

  /** Asks how the draft stands: another window can have saved, the task can have ended. */
  async look() {
    const request = withPatience();
    try {
      const known = this.view.revision === undefined ? '' : `?revision=${this.view.revision}&window=${WINDOW}`;
      const answer = await fetch(this.#address() + known, { credentials: 'same-origin', cache: 'no-store',
        signal: request.signal });
      if (answer.ok) {
        this.#adopt(await answer.json());
        this.#is(this.state === 'idle' && this.view.note ? 'saved' : this.state);
      } else if (answer.status === 409) {
        this.#is('sent');
      }
    } catch (offline) {
      // Saving tells.
    } finally {
      request.over();
    }
  }

  async #send(leaving) {
    clearTimeout(this.#timer);
    const request = withPatience();
    const sentAt = Date.now();
    const changes = this.#changes();
    const body = this.#body(changes);
    this.#request = request;
    try {
      const answer = await fetch(this.#address(), {
        method: 'PUT',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': xsrfToken() },
        keepalive: leaving && bytes(body) <= LEAVING_BYTES,
        signal: request.signal,
        body
      });
      const content = await answer.json().catch(() => ({}));
      if (this.#isStill(request)) {
        this.#answered(answer.status, content, changes, sentAt);
      }
    } catch (offline) {
      if (this.#isStill(request)) {
        this.#tryAgain();
      }
    } finally {
      request.over();
    }
  }

  /** Whether the answer to this request is still waited for: leaving sends everything anew. */
  #isStill(request) {
    const still = this.#request === request;
    this.#request = still ? null : this.#request;
    return still;
  }

  #answered(status, content, changes, sentAt) {
    if (status === 200) {
      this.#arrivedAll(changes, content, sentAt);
    } else if (status === 401) {
      this.#saveIn(UNTIL_LOGIN);
      this.#is('loggedOut');
    } else if (status >= 500) {
      this.#tryAgain();
    } else {
      this.refusal = content.message;
      this.#is(status === 409 ? 'sent' : 'refused');
    }
  }

  #arrivedAll(changes, view, sentAt) {
    changes.forEach(([field, value]) => this.#arrived.set(field, value));
    this.#tries = 0;
    this.#unsavedSince = 0;
    this.#adopt(view);
    if (this.isUnsaved()) {
      this.#saveSoon(sentAt);
    }
    this.#is(this.isUnsaved() ? 'unsaved' : 'saved');
  }

  /** The form holds again what the server has: there is nothing to save, and nothing to say about it. */
  #takeBack() {
    if (!this.#request && ['unsaved', 'failed', 'loggedOut', 'refused'].includes(this.state)) {
      clearTimeout(this.#timer);
      this.#unsavedSince = 0;
      this.#tries = 0;
      this.#is(this.view.note ? 'saved' : 'idle');
    }
  }

  #tryAgain() {
    this.#saveIn(TRIES[Math.min(this.#tries, TRIES.length - 1)]);
    this.#tries += 1;
    this.#is('failed');
  }

  #isTryingAgain() {
    return this.state === 'failed' || this.state === 'loggedOut';
  }

  /** @param {number} since when the first of what is unsaved was typed */
  #saveSoon(since) {
    this.#unsavedSince = since;
    this.#saveIn(Math.min(PAUSE, since + LONGEST_WAIT - Date.now()));
  }

  #saveIn(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), Math.max(0, milliseconds));
  }

  /** What was told about another window stays told until the page is opened anew. */
  #adopt(view) {
    this.view = { ...view, otherWindow: view.otherWindow || this.view.otherWindow };
  }

  #is(state) {
    this.state = state;
    this.#told(this);
  }

  #changes() {
    return [...this.#typed].filter(([field, value]) => this.#arrived.get(field) !== value);
  }

  #body(changes) {
    const values = changes.map(([field, value]) => `${JSON.stringify(field)}:${value}`).join();
    return `{"revision":${this.view.revision || 0},"round":${this.view.round || 0},"window":"${WINDOW}","values":{${values}}}`;
  }

  #address() {
    return address(this.#path);
  }
}

/** Field to its value as JSON. */
function written(values) {
  return new Map(Object.entries(values).map(([field, value]) => [field, JSON.stringify(value) ?? 'null']));
}

/** Ends a request that nobody answers; to be told when it is over. */
function withPatience() {
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), PATIENCE);
  return { signal: request.signal, abort: () => request.abort(), over: () => clearTimeout(timer) };
}

function bytes(text) {
  return new Blob([text]).size;
}
