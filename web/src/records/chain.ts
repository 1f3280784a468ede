import type { RecordPage } from '@/api/types';

export const PAGE_SIZE = 100;

/** Where each page starts, as far as it is known. Keyset paging only goes forward, so pages are found one by one. */
export interface Chain {
  readonly starts: readonly (string | null)[];
  /** The number of rows, once the end was seen. */
  readonly rows: number | null;
}

export const START: Chain = { starts: [null], rows: null };

/** What the chain is after page number `at` arrived. The same chain when nothing new was learnt. */
export function learn(chain: Chain, at: number, page: Pick<RecordPage, 'items' | 'next'>): Chain {
  if (page.next === null) {
    const rows = at * PAGE_SIZE + page.items.length;
    const known = chain.rows === rows && chain.starts.length === at + 1;
    return known ? chain : { starts: chain.starts.slice(0, at + 1), rows };
  }
  if (chain.starts[at + 1] === page.next) return chain;
  // Rows came or went before this point: what was known behind it no longer lines up.
  return { starts: [...chain.starts.slice(0, at + 1), page.next], rows: null };
}

/** The pages to have for rows in view; where their starts are not known yet, the last known page leads on. */
export function pagesFor(chain: Chain, first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE);
  const to = Math.floor(Math.max(0, last) / PAGE_SIZE);
  const furthest = chain.starts.length - 1;
  const pages = [];
  for (let page = from; page <= Math.min(to, furthest); page++) pages.push(page);
  if (to > furthest && chain.rows === null && !pages.includes(furthest)) pages.push(furthest);
  return pages;
}

interface Total {
  readonly total?: number | undefined;
  readonly totalIsAtLeast?: boolean | undefined;
}

/** How many rows the list makes room for: the truth where it is known, a page more than was seen where it is not. */
export function roomFor(chain: Chain, { total, totalIsAtLeast }: Total): number {
  if (chain.rows !== null) return chain.rows;
  const seen = (chain.starts.length - 1) * PAGE_SIZE;
  if (total === undefined) return seen + PAGE_SIZE;
  return totalIsAtLeast ? Math.max(total, seen + PAGE_SIZE) : Math.max(total, seen);
}
