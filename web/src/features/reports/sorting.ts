/** A first press shows the most first, a second the least, a third the usual order. */
export function sortedBy(sort: readonly string[], measure: number): readonly string[] {
  if (sort[0] === `-value${measure}`) return [`value${measure}`];
  return sort[0] === `value${measure}` ? [] : [`-value${measure}`];
}

/** What is left of an order when a measure goes: those after it move up. */
export function withoutMeasure(sort: readonly string[], gone: number): readonly string[] {
  return sort.flatMap((one) => {
    const [, minus = '', place = ''] = /^(-?)value(\d)$/.exec(one) ?? [];
    if (place === '') return [one];
    const at = Number(place);
    if (at === gone) return [];
    return [`${minus}value${at > gone ? at - 1 : at}`];
  });
}
