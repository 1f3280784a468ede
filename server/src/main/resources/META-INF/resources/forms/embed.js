// Puts a form into somebody's page: <script src="https://crm.example/forms/embed.js" data-form="KEY" async></script>
(() => {
  'use strict';
  const script = document.currentScript;
  const { form, lang, title, parameters } = script.dataset;
  const address = new URL(`/forms/${encodeURIComponent(form)}`, script.src);
  address.searchParams.set('embed', '1');
  address.searchParams.set('page', location.origin + location.pathname);
  if (lang) address.searchParams.set('lang', lang);
  const here = new URLSearchParams(location.search);
  for (const name of (parameters ?? '').split(',')) {
    const value = here.get(name.trim());
    if (value) address.searchParams.set(name.trim(), value);
  }
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = title ?? 'Form';
  frame.style.cssText = 'display:block;width:100%;height:30rem;border:0';
  script.after(frame);
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin) return;
    if (event.data?.shuke !== 'form') return;
    const { height, next } = event.data;
    if (Number.isFinite(height)) frame.style.height = `${Math.ceil(height)}px`;
    if (typeof next === 'string' && /^https?:/.test(next)) location.assign(next);
  });
})();
