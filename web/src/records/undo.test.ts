import { describe, expect, it } from 'vitest';
import { makeAgain, remember, type Step, takeBack } from './undo';

/** Steps that write down what becomes of them. */
let told: string[] = [];
const step = (name: string, works = true): Step => ({
  back: async () => {
    told.push(`-${name}`);
    return works;
  },
  again: async () => {
    told.push(`+${name}`);
    return true;
  },
});
const toldBy = async (...acts: (() => Promise<void>)[]) => {
  told = [];
  for (const act of acts) await act();
  return told.join(' ');
};

describe('what was done lately', () => {
  it('is taken back step by step, the latest first, and made again in its order', async () => {
    for (const name of ['a', 'b', 'c']) remember(step(name));
    expect(await toldBy(takeBack, takeBack, makeAgain, makeAgain, makeAgain)).toBe('-c -b +b +c');
    expect(await toldBy(takeBack)).toBe('-c');
  });

  it('is not made again once something else was done', async () => {
    remember(step('a'));
    await takeBack();
    remember(step('b'));
    expect(await toldBy(makeAgain)).toBe('');
  });

  it('is taken back once, by whichever way', async () => {
    const one = step('a');
    remember(one);
    expect(
      await toldBy(
        () => takeBack(one),
        () => takeBack(one),
      ),
    ).toBe('-a');
  });

  it('is not made again where it could not be taken back', async () => {
    const one = step('a', false);
    remember(one);
    expect(
      await toldBy(
        () => takeBack(one),
        () => makeAgain(one),
      ),
    ).toBe('-a');
  });
});
