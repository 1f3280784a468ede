import { describe, expect, it } from 'vitest';
import { type Chain, learn, PAGE_SIZE, pagesFor, roomFor, START } from './chain';

const items = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at), version: 1 }));
const full = (next: string | null) => ({ items: items(PAGE_SIZE), next });

/** Follows a list of so many rows from its start. */
function walked(rows: number): Chain {
  let chain = START;
  for (let page = 0; page * PAGE_SIZE < Math.max(1, rows); page++) {
    const left = rows - page * PAGE_SIZE;
    const last = left <= PAGE_SIZE;
    chain = learn(chain, page, {
      items: items(Math.min(left, PAGE_SIZE)),
      next: last ? null : `c${page + 1}`,
    });
  }
  return chain;
}

describe('a chain of pages', () => {
  it.each([0, 1, 99, 100, 101, 250, 10_000])('of %i rows ends where the rows end', (rows) => {
    expect(walked(rows).rows).toBe(rows);
    expect(roomFor(walked(rows), { total: 10_000, totalIsAtLeast: true })).toBe(rows);
  });

  it('leads to every row, one page after the other', () => {
    let chain = START;
    const wanted = 7 * PAGE_SIZE + 5;
    for (let step = 0; !pagesFor(chain, wanted, wanted).includes(7); step++) {
      expect(step).toBeLessThan(10);
      for (const page of pagesFor(chain, wanted, wanted)) chain = learn(chain, page, full(`c${page + 1}`));
    }
    expect(chain.starts[7]).toBe('c7');
  });

  it('wants both pages where the view lies across their border', () => {
    expect(pagesFor(walked(1000), 95, 110)).toEqual([0, 1]);
  });

  it('stays the same object while nothing new is learnt', () => {
    const chain = learn(START, 0, full('c1'));
    expect(learn(chain, 0, full('c1'))).toBe(chain);
    const ended = walked(150);
    expect(learn(ended, 1, { items: items(50), next: null })).toBe(ended);
  });

  it('forgets what lay behind rows that came or went', () => {
    const chain = learn(walked(1000), 2, full('other'));
    expect(chain.starts).toEqual([null, 'c1', 'c2', 'other']);
    expect(chain.rows).toBeNull();
  });
});

describe('the room a list makes', () => {
  it('is one page more than was seen where the end is not known', () => {
    const chain: Chain = { starts: Array.from({ length: 201 }, String), rows: null };
    expect(roomFor(chain, { total: 10_000, totalIsAtLeast: true })).toBe(201 * PAGE_SIZE);
    expect(roomFor(START, {})).toBe(PAGE_SIZE);
  });

  it('is the true number where that is known', () => {
    expect(roomFor(START, { total: 37 })).toBe(37);
    expect(roomFor(START, { total: 0 })).toBe(0);
  });
});
