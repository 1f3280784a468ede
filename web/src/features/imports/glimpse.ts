/** Enough for a few rows of almost any file. */
const BYTES = 64 * 1024;
const SHOWN = 3;

/**
 * A few of the values that stand under each heading at the beginning of a file, for somebody who is to say what they are. The server
 * reads the file with more care; what cannot be read here is simply not shown.
 */
export async function glimpse(
  file: Blob,
  { encoding, delimiter, headings }: Reading,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const bytes = await file.slice(0, BYTES).arrayBuffer();
  const rows = rowsOf(decode(bytes, encoding), delimiter);
  const head = rows.findIndex((row) => headings.every((heading) => row.includes(heading)));
  if (head < 0) return {};
  const titles = rows[head] ?? [];
  const below = rows.slice(head + 1, -1); // the last one may be cut off
  return Object.fromEntries(
    headings.map((heading) => {
      const at = titles.indexOf(heading);
      const values = below.map((row) => row[at] ?? '').filter((value) => value !== '');
      return [heading, [...new Set(values)].slice(0, SHOWN)];
    }),
  );
}

export interface Reading {
  readonly encoding: string;
  readonly delimiter: string;
  readonly headings: readonly string[];
}

function decode(bytes: ArrayBuffer, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Cells in quotes may hold delimiters, line breaks and, doubled, quotes (RFC 4180). */
export function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === delimiter || c === '\n') {
      row.push(cell.trim());
      cell = '';
      if (c === '\n') rows.push(row.splice(0));
    } else if (c !== '\r') cell += c;
  }
  row.push(cell.trim());
  rows.push(row);
  return rows;
}
