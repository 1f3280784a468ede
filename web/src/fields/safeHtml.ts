const ALLOWED = new Set([
  'A',
  'B',
  'BLOCKQUOTE',
  'BR',
  'CODE',
  'DIV',
  'EM',
  'H1',
  'H2',
  'H3',
  'H4',
  'HR',
  'I',
  'LI',
  'OL',
  'P',
  'PRE',
  'S',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TABLE',
  'TBODY',
  'TD',
  'TH',
  'THEAD',
  'TR',
  'U',
  'UL',
]);
const DROPPED_WHOLE = new Set([
  'SCRIPT',
  'STYLE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'TEMPLATE',
  'SVG',
  'MATH',
  'NOSCRIPT',
]);
const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

/**
 * What of a rich text may be put into the page: known elements, no attributes but safe links. The server cleans what
 * it stores; this is the second lock on the same door.
 */
export function safeHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  clean(parsed.body);
  return parsed.body.innerHTML;
}

export function plainText(html: string): string {
  const parsed = new DOMParser().parseFromString(
    html.replace(/<(br|\/p|\/div|\/li)\b/gi, ' <$1'),
    'text/html',
  );
  clean(parsed.body);
  return (parsed.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function clean(parent: Element): void {
  for (const child of [...parent.children]) {
    const tag = child.tagName.toUpperCase();
    if (DROPPED_WHOLE.has(tag)) {
      child.remove();
      continue;
    }
    clean(child);
    if (!ALLOWED.has(tag)) child.replaceWith(...child.childNodes);
    else keepOnlyLink(child);
  }
}

function keepOnlyLink(element: Element): void {
  const href = element.tagName.toUpperCase() === 'A' ? (element.getAttribute('href') ?? '') : '';
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
  if (!SAFE_LINK.test(href)) return;
  element.setAttribute('href', href);
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noreferrer noopener');
}
