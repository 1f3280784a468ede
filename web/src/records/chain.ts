import type { RecordPage } from '@/api/types';

export const PAGE_SIZE = 100;

/** How a page is asked for: so many rows behind a cursor or the beginning, or so many before the end. */
export interface Start {
  readonly cursor: string | null;
  readonly skip: number;
  /** Read from the end, and so many rows of it. */
  readonly back?: number;
}

/** How pages are asked for, as far as it is known, and how many rows there are, once the end was seen. */
export interface Chain {
  readonly starts: ReadonlyMap<number, Start>;
  readonly rows: number | null;
}

const BEGINNING: Start = { cursor: null, skip: 0 };

export const START: Chain = { starts: new Map([[0, BEGINNING]]), rows: null };

/**
 * How to ask for a page. One that is not reached yet is counted from the nearest place before it, or from the end where that is nearer: what
 * is left out costs time on the way.
 *
 * @param rows how many there are; undefined where it is not known
 */
export function startOf(chain: Chain, page: number, rows: number | undefined): Start {
  const known = chain.starts.get(page);
  if (known) return known;
  let [near, from] = [0, BEGINNING];
  for (const [at, start] of chain.starts)
    if (at < page && at > near && start.back === undefined) [near, from] = [at, start];
  const forward = { cursor: from.cursor, skip: from.skip + (page - near) * PAGE_SIZE };
  const end = rows === undefined ? 0 : Math.min(rows, (page + 1) * PAGE_SIZE);
  const size = end - page * PAGE_SIZE;
  return rows !== undefined && size > 0 && rows - end < forward.skip
    ? { cursor: null, skip: rows - end, back: size }
    : forward;
}

/** What the chain is after a page arrived. The same chain when nothing new was learnt. */
export function learn(
  chain: Chain,
  at: number,
  start: Start,
  page: Pick<RecordPage, 'items' | 'next'>,
): Chain {
  if (start.back !== undefined) return noted(chain, at, start);
  if (page.next === null) return ended(chain, at, start, page.items.length);
  const next = chain.starts.get(at + 1);
  if (next && (isJump(next) || next.cursor === page.next)) return noted(chain, at, start);
  // Where another row stands behind this page than before, rows came or went: what was known further on no longer lines up.
  const kept = next ? upTo(chain, at) : [...chain.starts];
  const starts = new Map([...kept, [at, start], [at + 1, { cursor: page.next, skip: 0 }]]);
  return { starts, rows: next ? null : chain.rows };
}

function ended(chain: Chain, at: number, start: Start, size: number): Chain {
  const rows = at * PAGE_SIZE + size;
  if (size === 0 && at > 0) return { starts: new Map(upTo(chain, at - 1)), rows }; // a jump went beyond the end
  const kept = upTo(chain, at);
  const isKnown = chain.rows === rows && chain.starts.has(at) && kept.length === chain.starts.size;
  return isKnown ? chain : { starts: new Map([...kept, [at, start]]), rows };
}

const isJump = (start: Start) => start.skip > 0 || start.back !== undefined;

const noted = (chain: Chain, at: number, start: Start): Chain =>
  chain.starts.has(at) ? chain : { ...chain, starts: new Map(chain.starts).set(at, start) };

const upTo = (chain: Chain, last: number) => [...chain.starts].filter(([page]) => page <= last);

/**
 * The pages to have for rows in view: those whose beginning is known, and where it is not, the first one and those behind one that was
 * read from the end; any other's answer leads on.
 */
export function pagesFor(chain: Chain, first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE);
  const to = Math.floor(Math.max(0, last) / PAGE_SIZE);
  const end = chain.rows === null ? to : Math.floor(Math.max(0, chain.rows - 1) / PAGE_SIZE);
  const pages = [];
  const isReached = (page: number) =>
    page === from || chain.starts.has(page) || chain.starts.get(page - 1)?.back !== undefined;
  for (let page = from; page <= Math.min(to, end) && isReached(page); page++) pages.push(page);
  return pages;
}

interface Total {
  readonly total?: number | undefined;
  readonly totalIsAtLeast?: boolean | undefined;
}

/** How many rows the list makes room for: the truth where it is known, a page more than was seen where it is not. */
export function roomFor(chain: Chain, { total, totalIsAtLeast }: Total): number {
  if (chain.rows !== null) return chain.rows;
  const seen = Math.max(...chain.starts.keys()) * PAGE_SIZE;
  if (total === undefined) return seen + PAGE_SIZE;
  return totalIsAtLeast ? Math.max(total, seen + PAGE_SIZE) : Math.max(total, seen);
}
