import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordRow } from '@/api/types';
import { patchInTurn } from './turns';

const TAKES_MS = 20;

/** A server that knows one record and its version, and takes its time. */
let version: number;
let id = 0;
let asked: string[];
beforeEach(() => {
  version = 1;
  id += 1;
  asked = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const match = String((init.headers as Record<string, string>)['If-Match']).replaceAll('"', '');
    asked.push(match);
    await new Promise((resolve) => setTimeout(resolve, TAKES_MS));
    const current = { id: `r${id}`, version };
    if (match !== String(version))
      return new Response(JSON.stringify({ code: 'stale', current }), { status: 409 });
    version += 1;
    return new Response(JSON.stringify({ ...current, version, ...JSON.parse(String(init.body)) }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const row = (): RecordRow => ({ id: `r${id}`, version: 1 });

describe('a second change of a record', () => {
  it('waits for the first one and goes on from there', async () => {
    const both = [patchInTurn('deal', row(), { a: 1 }), patchInTurn('deal', row(), { b: 2 })];
    expect((await Promise.all(both)).map((saved) => saved.version)).toEqual([2, 3]);
    expect(asked).toEqual(['1', '2']);
  });

  it('may be based on what was seen before an own one', async () => {
    await patchInTurn('deal', row(), { a: 1 });
    expect((await patchInTurn('deal', row(), { a: 2 })).version).toBe(3);
  });

  it('is not held up by one that was refused', async () => {
    version = 5;
    const refused = patchInTurn('deal', row(), { a: 1 });
    const next = patchInTurn('deal', { ...row(), version: 5 }, { a: 1 });
    await expect(refused).rejects.toMatchObject({ isStale: true });
    expect((await next).version).toBe(6);
  });

  it('is refused where somebody else changed the record between the two', async () => {
    await patchInTurn('deal', row(), { a: 1 });
    version += 1;
    await expect(patchInTurn('deal', row(), { a: 2 })).rejects.toMatchObject({ isStale: true });
  });
});
