/**
 * Lists whose columns somebody is arranging here: what she changes is shown at once and sent a moment later, and nothing older is
 * to take its place in between.
 */
const lists = new Map<string, number>();

/** @returns called once the server has it, or has refused it */
export function arranging(object: string): () => void {
  lists.set(object, (lists.get(object) ?? 0) + 1);
  return () => {
    lists.set(object, (lists.get(object) ?? 1) - 1);
  };
}

export const isArranging = (object: string): boolean => (lists.get(object) ?? 0) > 0;
