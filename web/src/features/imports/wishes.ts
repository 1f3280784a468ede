import type { ColumnWish, ImportWish, MeantColumn, MeantValue, NewType } from '@/api/imports';

/** What a value of a column becomes: nothing, a choice that is added, or a value of the field. */
export type Meaning =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'added' }
  | { readonly kind: 'value'; readonly value: string };

export const isDetailed = (wish: ImportWish | undefined): wish is ColumnWish =>
  typeof wish === 'object' && wish !== null;

/** The path of the field that a column is to be; null where it is left out or becomes a new field. */
export const pathOf = (wish: ImportWish): string | null => (isDetailed(wish) ? (wish.field ?? null) : wish);

/** A new field of a column, by what stands in it. */
export const newFieldOf = (label: string, type: NewType): ColumnWish => ({ newField: { label, type } });

/** What was said, or else what the check found, with which it is still to agree once something is said. */
export function meaningOf(wish: ImportWish | undefined, value: MeantValue): Meaning | null {
  if (isDetailed(wish)) {
    if (wish.add?.includes(value.text)) return { kind: 'added' };
    const said = wish.values?.[value.text];
    if (said !== undefined) return said === '' ? { kind: 'nothing' } : { kind: 'value', value: said };
  }
  if (value.state === 'empty') return { kind: 'nothing' };
  if (value.state === 'unknown' || value.state === 'added' || value.becomes === null) return null;
  return { kind: 'value', value: value.becomes };
}

/** The wish with some values meaning something else; what the check found out by itself is said along with it. */
export function withMeanings(
  column: MeantColumn,
  wish: ImportWish | undefined,
  meanings: Readonly<Record<string, Meaning>>,
): ColumnWish {
  const before = isDetailed(wish) ? wish : {};
  const values: Record<string, string> = {};
  for (const { text, state, becomes } of column.values) {
    if (state === 'said' || state === 'empty') values[text] = becomes ?? '';
  }
  Object.assign(values, before.values);
  const add = new Set(before.add);
  for (const [text, meaning] of Object.entries(meanings)) {
    delete values[text];
    add.delete(text);
    if (meaning.kind === 'added') add.add(text);
    else values[text] = meaning.kind === 'nothing' ? '' : meaning.value;
  }
  return { ...before, field: column.field ?? '', values, add: [...add] };
}

const isSaid = (wish: ImportWish | undefined, text: string) =>
  isDetailed(wish) && (wish.values?.[text] !== undefined || wish.add?.includes(text) === true);

/** What the values may mean that are no choices, and of which nothing was said. */
export const proposalsOf = (column: MeantColumn, wish: ImportWish | undefined) =>
  Object.fromEntries(
    column.values.flatMap((value): [string, Meaning][] =>
      value.proposed !== null && !isSaid(wish, value.text)
        ? [[value.text, { kind: 'value', value: value.proposed }]]
        : [],
    ),
  );
