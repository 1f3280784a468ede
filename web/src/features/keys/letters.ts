/** A letter for each name: one of its own, the first that is free; none where all are taken. */
export function lettersFor(names: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const letters = new Map<string, string>();
  for (const name of names) {
    const letter = [...name.toLowerCase(), ...'abcdefghijklmnopqrstuvwxyz'].find(
      (one) => /[a-z]/.test(one) && !used.has(one),
    );
    if (letter === undefined) continue;
    used.add(letter);
    letters.set(name, letter);
  }
  return letters;
}
