import type { Comment, Mentioned } from '@/api/comments';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const TOKEN = new RegExp(`@\\[(${ID})]|#\\[([a-zA-Z][a-zA-Z0-9_]*):(${ID})]`, 'g');
const LINK = /https?:\/\/[^\s<>"'，。；！？、）】》]+/g;
const RECORD_PATH = new RegExp(`^/o/([a-zA-Z][a-zA-Z0-9_]*)/(${ID})/?$`);

/** What the text of a comment consists of. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'person' | 'record'; readonly mentioned: Mentioned };

/** The text cut where names and links stand in it. */
export function piecesOf({
  text,
  people,
  records,
}: Pick<Comment, 'text' | 'people' | 'records'>): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    pieces.push(...linked(text.slice(from, match.index)), mention(match, people, records));
    from = match.index + match[0].length;
  }
  return [...pieces, ...linked(text.slice(from))];
}

function mention(
  match: RegExpMatchArray,
  people: readonly Mentioned[],
  records: readonly Mentioned[],
): Piece {
  const [, person, object = '', record = ''] = match;
  const id = person ?? record;
  const known = (person === undefined ? records : people).find((one) => one.id === id);
  return {
    kind: person === undefined ? 'record' : 'person',
    mentioned: known ?? { object: person === undefined ? object : 'user', id, label: null },
  };
}

function linked(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    pieces.push({ kind: 'link', href: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

/** A name as it stands in the box that one writes in, and what it stands for. */
export interface Placed {
  /** With the sign in front, unlike any other in the same box. */
  readonly shown: string;
  readonly token: string;
}

export const tokenOf = (object: string, id: string) =>
  object === 'user' ? `@[${id}]` : `#[${object}:${id}]`;

/** A place for a name: two people of one name are told apart by a number. */
export function place(object: string, id: string, label: string, placed: readonly Placed[]): Placed {
  const token = tokenOf(object, id);
  const there = placed.find((one) => one.token === token);
  if (there) return there;
  const plain = (object === 'user' ? '@' : '#') + label;
  let shown = plain;
  for (let number = 2; placed.some((one) => one.shown === shown); number += 1) shown = `${plain} (${number})`;
  return { shown, token };
}

/** What is sent for what was written. Addresses of records become mentions, so that everybody sees the name she may see. */
export function sentOf(written: string, placed: readonly Placed[], origin: string): string {
  const longestFirst = [...placed].sort((one, other) => other.shown.length - one.shown.length);
  const named = longestFirst.reduce((text, { shown, token }) => text.split(shown).join(token), written);
  return named.replace(LINK, (address) => recordAt(address, origin) ?? address);
}

function recordAt(address: string, origin: string): string | null {
  const found = URL.canParse(address) ? new URL(address) : null;
  const [, object, id] = (found?.origin === origin && RECORD_PATH.exec(found.pathname)) || [];
  return object && id ? tokenOf(object, id) : null;
}

/** A comment as it stands in the box when it is changed. */
export function writtenOf(
  comment: Comment,
  nameless: { readonly person: string; readonly record: string },
): { readonly text: string; readonly placed: readonly Placed[] } {
  const placed: Placed[] = [];
  const text = piecesOf(comment)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'link') return piece.href;
      const { object, id, label } = piece.mentioned;
      const one = place(object, id, label ?? nameless[piece.kind], placed);
      if (!placed.includes(one)) placed.push(one);
      return one.shown;
    })
    .join('');
  return { text, placed };
}

/** What is being looked for where the cursor stands: behind an @ or a # that begins a word. */
export interface Asked {
  readonly sign: '@' | '#';
  readonly typed: string;
  /** Where the sign stands. */
  readonly from: number;
}

const ASKING = /(^|[^A-Za-z0-9._%+\-/@#＠＃])([@＠#＃])([^\s@#＠＃]{0,40})$/u;

export function askedAt(text: string, cursor: number): Asked | null {
  const found = ASKING.exec(text.slice(0, cursor));
  if (!found) return null;
  const [, , sign = '', typed = ''] = found;
  return { sign: sign === '@' || sign === '＠' ? '@' : '#', typed, from: cursor - typed.length - 1 };
}
