/** The part of Markdown that the guide is written in. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const ITEM = /^(?:[-*]|\d+\.)\s+(.*)$/;
const HAN = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/;

export function blocksOf(text: string): readonly Block[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  const take = (goesOn: (line: string) => boolean) => {
    const taken: string[] = [];
    while (at < lines.length && goesOn(lines[at] ?? '')) taken.push(lines[at++] ?? '');
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);
    if (line.trim() === '') {
      at++;
    } else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      at++;
    } else if (line.startsWith('```')) {
      at++;
      blocks.push({ kind: 'code', text: take((it) => !it.startsWith('```')).join('\n') });
      at++;
    } else if (line.startsWith('|')) {
      const [head = [], , ...rows] = take((it) => it.startsWith('|')).map(cells);
      blocks.push({ kind: 'table', head, rows });
    } else if (ITEM.test(line)) {
      blocks.push({ kind: 'list', ordered: /^\d/.test(line), items: items(take(isText)) });
    } else {
      blocks.push({ kind: 'paragraph', text: joined(take((it) => isText(it) && !ITEM.test(it))) });
    }
  }
  return blocks;
}

const isText = (line: string) => line.trim() !== '' && !/^(#{1,4}\s|```|\|)/.test(line);

/** A line that begins nothing belongs to the item above. */
function items(lines: readonly string[]): readonly string[] {
  const all: string[][] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item) all.push([item[1] ?? '']);
    else all.at(-1)?.push(line);
  }
  return all.map(joined);
}

/** Lines are broken for those who edit them; between Chinese characters nothing stands for the break. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => {
      const tight = HAN.test(text.at(-1) ?? '') && HAN.test(line[0] ?? '');
      return text === '' ? line : text + (tight ? '' : ' ') + line;
    }, '');
}

const cells = (line: string) =>
  line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

/** A piece of a line. */
export type Piece = {
  /** Where it begins in its line. */
  readonly at: number;
  readonly text: string;
} & (
  | { readonly kind: 'plain' | 'bold' | 'italic' | 'code' }
  | { readonly kind: 'link'; readonly to: string }
);

const PIECES = /`([^`]+)`|\*\*(.+?)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)]+)\)/g;

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECES)) {
    if (match.index > from) pieces.push({ at: from, kind: 'plain', text: text.slice(from, match.index) });
    const at = match.index;
    from = match.index + match[0].length;
    const [, code, bold, italic, link, to] = match;
    if (code !== undefined) pieces.push({ at, kind: 'code', text: code });
    else if (bold !== undefined) pieces.push({ at, kind: 'bold', text: bold });
    else if (italic !== undefined) pieces.push({ at, kind: 'italic', text: italic });
    else if (link !== undefined && to !== undefined) pieces.push({ at, kind: 'link', text: link, to });
  }
  if (from < text.length) pieces.push({ at: from, kind: 'plain', text: text.slice(from) });
  return pieces;
}

/** Without its marks: for what is searched and for headings in lists. */
export const plain = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === 'bold' || piece.kind === 'link' ? plain(piece.text) : piece.text))
    .join('');
