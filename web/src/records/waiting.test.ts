import { beforeEach, describe, expect, it, vi } from 'vitest';

const wanted = {
  kind: 'change' as const,
  ...{ object: 'deal', record: 'd1', name: 'Cranes', version: 1, values: { a: 2 }, before: { a: 1 } },
};

/** The module as a page finds it that was just loaded. */
const load = () => {
  vi.resetModules();
  return import('./waiting');
};

beforeEach(() => sessionStorage.clear());

describe('what waits to be sent', () => {
  it('is there again after a reload, for whom it belongs to', async () => {
    const page = await load();
    page.openWaiting('maria');
    void page.letWait(wanted);

    const reloaded = await load();
    reloaded.openWaiting('sam');
    expect(reloaded.waitingNow()).toEqual([]);
    reloaded.openWaiting('maria');
    expect(reloaded.waitingNow()).toMatchObject([{ ...wanted, state: 'waiting' }]);
  });

  it('is sent once more if it was on its way', async () => {
    const page = await load();
    page.openWaiting('maria');
    void page.letWait(wanted);
    page.turn(page.waitingNow()[0]?.id ?? '', { state: 'sending' });

    const reloaded = await load();
    reloaded.openWaiting('maria');
    expect(reloaded.waitingNow().map(({ state }) => state)).toEqual(['waiting']);
  });

  it('leaves nothing behind when she signs out', async () => {
    const page = await load();
    page.openWaiting('maria');
    const settled = page.letWait(wanted);
    page.dropAll();
    await settled;
    expect(page.waitingNow()).toEqual([]);
    expect(sessionStorage.length).toBe(0);
  });

  it('is wanted on top of what somebody else has left when it is insisted on', async () => {
    const page = await load();
    void page.letWait(wanted);
    const [first] = page.waitingNow();
    page.turn(first?.id ?? '', { state: 'refused', current: { id: 'd1', version: 7, a: 9 } });
    const [refused] = page.waitingNow();
    if (refused) page.tryAgain(refused);
    expect(page.waitingNow()).toMatchObject([
      { state: 'waiting', version: 7, before: { a: 9 }, values: { a: 2 } },
    ]);
    expect(page.waitingNow()[0]).not.toHaveProperty('current');
  });
});
