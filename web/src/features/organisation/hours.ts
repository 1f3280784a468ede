import type { Span } from '@/api/organisation';

const SPAN = /^(\d{1,2})(?::(\d{2}))?\s*(?:-|–|—|~|～|至|to)\s*(\d{1,2})(?::(\d{2}))?$/;
const BETWEEN = /[,，;；、]/;

/** Hours as people write them: `9-12, 13:00–18:30`; nothing for a free day. Null where it cannot be read. */
export function readHours(text: string): readonly Span[] | null {
  const spans: Span[] = [];
  for (const part of text.replaceAll('：', ':').split(BETWEEN)) {
    if (part.trim() === '') continue;
    const match = SPAN.exec(part.trim());
    const from = match && clock(match[1], match[2]);
    const to = match && clock(match[3], match[4]);
    if (!from || !to) return null;
    spans.push({ from, to });
  }
  return spans;
}

export const writeHours = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ');

function clock(hour = '', minute = '00'): string | null {
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) > 59 || minutes > 24 * 60 ? null : `${hour.padStart(2, '0')}:${minute}`;
}
