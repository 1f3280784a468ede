// Tells Shuke what visitors of this website do, once they have agreed to it. Nothing is stored or sent before that.
(() => {
  'use strict';
  const settings = 'SETTINGS';
  const address = new URL(`/collect/${settings.key}`, document.currentScript.src).href;
  const place = `shuke.${settings.key}`;
  const asksElsewhere = settings.consent === null;
  const unwilling = navigator.globalPrivacyControl === true || navigator.doNotTrack === '1';
  const MOST_WAITING = 200;
  const MOST_SENT = 40;
  const MOST_LEFT = 10;
  const PAUSES = [2, 10, 60, 300];

  let known = read();
  let waiting = [];
  let person;
  let failures = 0;
  let timer;
  let shown;

  function read() {
    try {
      return JSON.parse(localStorage.getItem(place)) ?? {};
    } catch {
      return {};
    }
  }

  function keep(next) {
    known = next;
    try {
      if (Object.keys(next).length > 0) localStorage.setItem(place, JSON.stringify(next));
      else localStorage.removeItem(place);
    } catch {
      // the browser keeps nothing: then the visitor is somebody else on the next page
    }
  }

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /** Whether these words, and not only older ones, are agreed to. */
  const agreed = () => !unwilling && known.visitor !== undefined && known.consent === settings.consent;

  /** Without anything personal: of the query only what is named, nothing behind #. */
  function plain(text) {
    try {
      const url = new URL(text);
      for (const name of [...url.searchParams.keys()]) {
        if (!name.startsWith('utm_') && !settings.parameters.includes(name)) url.searchParams.delete(name);
      }
      return url.origin + url.pathname + url.search;
    } catch {
      return undefined;
    }
  }

  function add(type, properties) {
    if (!agreed()) return;
    waiting.push({ id: uuid(), at: new Date().toISOString(), type, properties });
    waiting = waiting.slice(-MOST_WAITING);
    send(PAUSES[0]);
  }

  function page(properties) {
    shown = plain(location.href);
    add('page', { url: shown, title: document.title.slice(0, 200), referrer: plain(document.referrer), ...properties });
  }

  function send(seconds) {
    timer ??= setTimeout(post, seconds * 1000);
  }

  const batch = (events) => JSON.stringify({ visitor: known.visitor, consent: known.consent, person, events });

  /** As plain text, so that browsers need not ask whether it may be sent. */
  const post = async () => {
    timer = undefined;
    if (!agreed() || (waiting.length === 0 && !person)) return;
    const sent = waiting.slice(0, MOST_SENT);
    const said = person;
    const status = await fetch(address, { method: 'POST', body: batch(sent), credentials: 'omit' }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 0 || status === 429 || status >= 500) {
      if (failures < PAUSES.length) send(PAUSES[failures++]);
      return;
    }
    failures = 0;
    if (person === said) person = undefined;
    waiting = waiting.filter((event) => !sent.includes(event));
    if (waiting.length > 0) send(0);
  };

  /** The page goes: what is left is given to the browser to send. Sent twice it is one. */
  function leave() {
    while (agreed() && (waiting.length > 0 || person)) {
      if (!navigator.sendBeacon(address, batch(waiting.slice(0, MOST_LEFT)))) return;
      waiting = waiting.slice(MOST_LEFT);
      person = undefined;
    }
  }

  function start() {
    if (unwilling) return;
    if (!known.visitor) keep({ visitor: uuid(), consent: settings.consent });
    else if (known.consent !== settings.consent) keep({ ...known, consent: settings.consent });
    page();
  }

  function withdraw() {
    const visitor = known.visitor;
    waiting = [];
    person = undefined;
    keep(asksElsewhere ? { refused: true } : {});
    if (visitor) navigator.sendBeacon(address, JSON.stringify({ visitor, withdraw: true }));
  }

  const calls = {
    consent(said) {
      if (typeof said === 'function') said(agreed());
      else if (said !== true) withdraw();
      else if (!agreed()) start();
    },
    identify(said) {
      if (!agreed()) return;
      person = { ...person, ...said };
      send(PAUSES[0]);
    },
    /** Somebody else uses this browser from now on. */
    reset() {
      leave();
      if (agreed()) keep({ ...known, visitor: uuid() });
    },
    page,
    cart: (properties) => add('cart', properties),
    order: (properties) => add('order', properties),
    event: (name, properties) => add(String(name), properties),
  };

  const call = (name, ...said) => calls[name]?.(...said);
  const earlier = window.shuke?.q ?? [];
  window.shuke = call;

  for (const name of ['pushState', 'replaceState']) {
    const original = history[name];
    history[name] = function (...given) {
      original.apply(this, given);
      moved();
    };
  }
  addEventListener('popstate', moved);
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());

  /** An app of one page shows another one; it gets its title first. */
  function moved() {
    setTimeout(() => agreed() && plain(location.href) !== shown && page());
  }

  if (agreed()) page();
  else if (asksElsewhere && !known.refused) start();
  for (const said of earlier) call(...said);
})();
