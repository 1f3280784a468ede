const cardsIn = (cell: Element | undefined) =>
  cell ? [...cell.querySelectorAll<HTMLElement>('[data-card]')] : [];

/** Gives the focus to the next card in the direction of an arrow key; false when there is none. */
export function walk(from: HTMLElement, key: string): boolean {
  const cell = from.closest<HTMLElement>('[data-cell]');
  const board = from.closest('[data-board]');
  if (!cell || !board) return false;
  const cards = cardsIn(cell);
  const at = cards.indexOf(from);
  const focus = (card: HTMLElement | undefined) => {
    card?.focus();
    return card !== undefined;
  };
  const further = (cells: readonly HTMLElement[], step: number) => {
    for (let next = cells.indexOf(cell) + step; cells[next]; next += step) {
      const found = cardsIn(cells[next]);
      if (found.length > 0) return found;
    }
    return [];
  };
  const all = [...board.querySelectorAll<HTMLElement>('[data-cell]')];
  const row = all.filter((one) => one.dataset.lane === cell.dataset.lane);
  const column = all.filter((one) => one.dataset.cell === cell.dataset.cell);
  switch (key) {
    case 'ArrowUp':
      return focus(cards[at - 1] ?? further(column, -1).at(-1));
    case 'ArrowDown':
      return focus(cards[at + 1] ?? further(column, 1)[0]);
    default: {
      const next = further(row, key === 'ArrowLeft' ? -1 : 1);
      return focus(next[Math.min(at, next.length - 1)]);
    }
  }
}

const SETTLED_MS = 60;

/** A card that moved is drawn anew where it is now; whoever moved it goes with it. */
export function followCard(id: string): void {
  setTimeout(() => {
    if (document.querySelector('[role="dialog"]') !== null) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body) return; // has gone on to something else
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
  }, SETTLED_MS);
}
