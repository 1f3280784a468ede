// The page of a form: solves the puzzle that keeps programs off, sends once, and tells the page around it how high it is.
(() => {
  'use strict';

  const K = new Uint32Array(64);
  const FIRST = new Uint32Array(8);
  // The constants of SHA-256 (FIPS 180-4): the first bits behind the point of the roots of the first primes.
  for (let candidate = 2, found = 0; found < 64; candidate++) {
    let prime = true;
    for (let by = 2; by * by <= candidate; by++) if (candidate % by === 0) prime = false;
    if (!prime) continue;
    const bits = (root) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
    if (found < 8) FIRST[found] = bits(Math.sqrt(candidate));
    K[found++] = bits(Math.cbrt(candidate));
  }

  const W = new Uint32Array(64);
  const turn = (x, by) => (x >>> by) | (x << (32 - by));

  /** How many bits the SHA-256 of a text begins with that are nothing. The text is of ASCII and fits into one block: 55 letters. */
  const zeros = (text) => {
    W.fill(0, 0, 16);
    for (let i = 0; i < text.length; i++) W[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
    W[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
    W[15] = text.length * 8;
    for (let i = 16; i < 64; i++) {
      const a = W[i - 15];
      const b = W[i - 2];
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      W[i] = W[i - 16] + s0 + W[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = FIRST;
    for (let i = 0; i < 64; i++) {
      const t1 =
        (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    return Math.clz32((FIRST[0] + a) | 0); // never more than 32 are asked for
  };

  const form = document.querySelector('form');
  const proof = form?.querySelector('input[name="proof"]');
  const button = form?.querySelector('button');
  let waiting = false;
  let sent = false;

  const send = () => {
    if (sent) return;
    sent = true;
    form.submit();
  };

  if (proof && proof.value === '') {
    const { id, bits } = proof.dataset;
    let number = 0;
    const look = () => {
      const until = performance.now() + 25;
      do {
        for (let i = 0; i < 200; i++, number++) {
          if (zeros(`${id}:${number}`) >= Number(bits)) {
            proof.value = String(number);
            if (waiting) send();
            return;
          }
        }
      } while (performance.now() < until);
      setTimeout(look);
    };
    look();
  }

  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = button.dataset.busy;
    if (!proof || proof.value !== '') send();
  });

  // Back from the page behind it: what stands there can be sent again.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });

  document.getElementById('problems')?.focus();

  const next = document.querySelector('[data-next]')?.dataset.next;
  if (parent === window) {
    if (next) location.replace(next);
  } else {
    const tell = () =>
      parent.postMessage({ shuke: 'form', height: document.documentElement.scrollHeight, next }, '*');
    new ResizeObserver(tell).observe(document.body);
    tell();
  }
})();
