import { describe, expect, it } from 'vitest';
import { type Chain, learn, PAGE_SIZE, pagesFor, roomFor, START, type Start, startOf } from './chain';

const items = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at), version: 1 }));
const full = (next: string | null) => ({ items: items(PAGE_SIZE), next });
const at = (cursor: string | null): Start => ({ cursor, skip: 0 });

/** What a list of so many rows answers. */
const answer = (rows: number, page: number) => {
  const left = Math.max(0, rows - page * PAGE_SIZE);
  return { items: items(Math.min(left, PAGE_SIZE)), next: left > PAGE_SIZE ? `c${page + 1}` : null };
};

/** Reads a page as somebody does who looks at it. */
const read = (chain: Chain, page: number, rows: number, known?: number) =>
  learn(chain, page, startOf(chain, page, known), answer(rows, page));

/** Follows a list of so many rows from its start. */
function walked(rows: number): Chain {
  let chain = START;
  for (let page = 0; page * PAGE_SIZE < Math.max(1, rows); page++) chain = read(chain, page, rows);
  return chain;
}

const starts = (chain: Chain) => Object.fromEntries(chain.starts);

describe('a chain of pages', () => {
  it.each([0, 1, 99, 100, 101, 250, 10_000])('of %i rows ends where the rows end', (rows) => {
    expect(walked(rows).rows).toBe(rows);
    expect(roomFor(walked(rows), { total: 10_000, totalIsAtLeast: true })).toBe(rows);
  });

  it('leads from page to page by cursor', () => {
    expect(startOf(walked(1000), 7, undefined)).toEqual(at('c7'));
    expect(startOf(START, 0, undefined)).toEqual(at(null));
  });

  it('wants both pages where the view lies across their border', () => {
    expect(pagesFor(walked(1000), 95, 110)).toEqual([0, 1]);
  });

  it('waits for the answer that leads on', () => {
    expect(pagesFor(START, 95, 110)).toEqual([0]);
    expect(pagesFor(START, 795, 810)).toEqual([7]);
  });

  it('wants nothing behind the end', () => {
    expect(pagesFor(walked(150), 100, 350)).toEqual([1]);
  });

  it('stays the same object while nothing new is learnt', () => {
    const chain = learn(START, 0, at(null), full('c1'));
    expect(learn(chain, 0, at(null), full('c1'))).toBe(chain);
    const ended = walked(150);
    expect(learn(ended, 1, at('c1'), { items: items(50), next: null })).toBe(ended);
  });

  it('forgets what lay behind rows that came or went', () => {
    const chain = learn(walked(1000), 2, at('c2'), full('other'));
    expect(starts(chain)).toEqual({ 0: at(null), 1: at('c1'), 2: at('c2'), 3: at('other') });
    expect(chain.rows).toBeNull();
  });
});

describe('a jump', () => {
  it('leaves out what lies between the nearest page that is known and where it goes', () => {
    const chain = read(START, 0, 100_000);
    expect(startOf(chain, 50, undefined)).toEqual({ cursor: 'c1', skip: 49 * PAGE_SIZE });
  });

  it('goes on by cursor from where it came out, and is asked for in the same way again', () => {
    const chain = read(START, 50, 100_000);
    expect(startOf(chain, 51, undefined)).toEqual(at('c51'));
    expect(startOf(chain, 52, undefined)).toEqual({ cursor: 'c51', skip: PAGE_SIZE });
    const nearer = read(read(chain, 0, 100_000), 49, 100_000);
    expect(startOf(nearer, 50, undefined)).toEqual({ cursor: null, skip: 50 * PAGE_SIZE });
  });

  it('counts from the end where that is nearer', () => {
    expect(startOf(START, 9_999, 999_950)).toEqual({ cursor: null, skip: 0, back: 50 });
    expect(startOf(START, 9_998, 999_950)).toEqual({ cursor: null, skip: 50, back: PAGE_SIZE });
    expect(startOf(START, 4_000, 999_950)).toEqual({ cursor: null, skip: 4_000 * PAGE_SIZE });
    const chain = read(START, 9_999, 999_950, 999_950);
    expect(startOf(chain, 9_999, 999_950)).toEqual({ cursor: null, skip: 0, back: 50 });
    expect(startOf(chain, 9_998, undefined)).toEqual({ cursor: null, skip: 9_998 * PAGE_SIZE });
  });

  it('to the end shows the last two pages where the view lies across their border', () => {
    expect(pagesFor(START, 2_690, 2_713)).toEqual([26]);
    const chain = read(START, 26, 2_714, 2_714);
    expect(pagesFor(chain, 2_690, 2_713)).toEqual([26, 27]);
    expect(startOf(chain, 27, 2_714)).toEqual({ cursor: null, skip: 0, back: 14 });
  });

  it('beyond the end comes back to it', () => {
    let chain = START;
    for (const page of [9, 8, 7]) chain = read(chain, page, 750);
    expect(chain.rows).toBe(750);
  });
});

describe('the room a list makes', () => {
  it('is one page more than was seen where the end is not known', () => {
    const chain: Chain = { starts: new Map([...START.starts, [200, at('c200')]]), rows: null };
    expect(roomFor(chain, { total: 10_000, totalIsAtLeast: true })).toBe(201 * PAGE_SIZE);
    expect(roomFor(START, {})).toBe(PAGE_SIZE);
  });

  it('is the true number where that is known', () => {
    expect(roomFor(START, { total: 37 })).toBe(37);
    expect(roomFor(START, { total: 0 })).toBe(0);
  });
});
