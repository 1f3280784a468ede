import type { Field, FieldType, Language, ObjectType } from '@/api/types';
import { fieldOf, type Schema, textOf } from '@/schema/schema';

/** What the condition language can do; those with `method` stand behind a value and a point. */
export const FUNCTIONS = [
  { name: 'today' },
  { name: 'now' },
  { name: 'me' },
  { name: 'days', takes: true },
  { name: 'months', takes: true },
  { name: 'hours', takes: true },
  { name: 'weekStart' },
  { name: 'monthStart' },
  { name: 'quarterStart' },
  { name: 'yearStart' },
  { name: 'has', takes: true },
  { name: 'coalesce', takes: true },
  { name: 'round', takes: true },
  { name: 'size', takes: true },
  { name: 'year', takes: true },
  { name: 'month', takes: true },
  { name: 'day', takes: true },
  { name: 'date', takes: true },
  { name: 'lower', takes: true },
  { name: 'upper', takes: true },
  { name: 'hasAny', takes: true },
  { name: 'hasAll', takes: true },
  { name: 'contains', takes: true, method: true },
  { name: 'startsWith', takes: true, method: true },
  { name: 'endsWith', takes: true, method: true },
] as const satisfies readonly { name: string; takes?: true; method?: true }[];

export type FunctionName = (typeof FUNCTIONS)[number]['name'];

export interface Completion {
  readonly kind: 'field' | 'function' | 'option';
  /** What is written. */
  readonly insert: string;
  readonly label: string;
  /** How many characters before its end the caret then stands. */
  readonly back: number;
}

export interface Completions {
  /** Where what is completed begins. */
  readonly from: number;
  readonly items: readonly Completion[];
}

const NONE: Completions = { from: 0, items: [] };
const MOST = 40;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*$/u;
const COMPARED = /([A-Za-z][\w.]*)\s*(?:==|!=|in)\s*(?:\[[^\]]*)?$/;
const PARTS: Readonly<Partial<Record<FieldType, readonly string[]>>> = {
  money: ['amount', 'currency'],
  address: ['country', 'province', 'city', 'district', 'street', 'postcode'],
  personName: ['family', 'given'],
  geoPoint: ['lat', 'lon'],
};
const TEXTS: ReadonlySet<string> = new Set([
  'text',
  'longText',
  'richText',
  'email',
  'phone',
  'url',
  'personName',
  'picklist',
  'tags',
]);

/** What may stand at the caret: fields by their name or what they are called, functions, and values of a picklist. */
export function completionsAt(
  text: string,
  caret: number,
  object: ObjectType,
  schema: Schema,
  language: Language,
): Completions {
  const before = text.slice(0, caret);
  const quoted = openQuote(before);
  if (quoted !== undefined)
    return optionsFor(before.slice(0, quoted), before.slice(quoted + 1), quoted, true);
  const word = WORD.exec(before)?.[0] ?? '';
  const from = caret - word.length;
  const compared = optionsFor(before.slice(0, from), word, from, false);
  if (compared.items.length > 0) return compared;
  if (word === '') return NONE;
  const steps = word.split('.');
  const typed = (steps.pop() ?? '').toLowerCase();
  const begin = caret - typed.length;
  return { from: begin, items: (steps.length > 0 ? along(steps) : fromStart()).slice(0, MOST) };

  function optionsFor(ahead: string, started: string, at: number, inQuotes: boolean): Completions {
    const name = COMPARED.exec(ahead)?.[1];
    const field = name ? fieldAlong(object, name.split('.'), schema) : undefined;
    if (!field?.options || started.includes("'")) return NONE;
    const wanted = started.toLowerCase();
    const items = field.options
      .filter(({ value, label }) => matches(wanted, value, ...Object.values(label)))
      .map(({ value, label }) => ({
        kind: 'option' as const,
        insert: `'${value}'`,
        label: textOf(label, language) || value,
        back: 0,
      }));
    return { from: inQuotes ? at : at, items: items.slice(0, MOST) };
  }

  function fromStart(): readonly Completion[] {
    const functions = FUNCTIONS.filter((it) => !('method' in it) && matches(typed, it.name)).map(functionOf);
    return [...fieldsOf(object), ...functions];
  }

  function along(path: readonly string[]): readonly Completion[] {
    const field = fieldAlong(object, path, schema);
    if (!field) return [];
    const target =
      field.type === 'lookup' && field.to?.length === 1 ? schema.find(field.to[0] ?? '') : undefined;
    if (target) return fieldsOf(target);
    const parts = (PARTS[field.type] ?? [])
      .filter((part) => matches(typed, part))
      .map((part) => ({ kind: 'field' as const, insert: part, label: part, back: 0 }));
    const methods = TEXTS.has(field.result ?? field.type)
      ? FUNCTIONS.filter((it) => 'method' in it && matches(typed, it.name)).map(functionOf)
      : [];
    return [...parts, ...methods];
  }

  function fieldsOf(of: ObjectType): readonly Completion[] {
    return of.fields
      .filter(({ name, label, can }) => can.read && matches(typed, name, ...Object.values(label)))
      .map(({ name, label }) => ({
        kind: 'field' as const,
        insert: name,
        label: textOf(label, language) || name,
        back: 0,
      }));
  }
}

const functionOf = (it: (typeof FUNCTIONS)[number]): Completion => ({
  kind: 'function',
  insert: `${it.name}()`,
  label: it.name,
  back: 'takes' in it ? 1 : 0,
});

const matches = (typed: string, ...names: readonly (string | undefined)[]) =>
  names.some((name) => name?.toLowerCase().includes(typed));

/** Where the text began that is still open at the end. */
function openQuote(before: string): number | undefined {
  let open: number | undefined;
  for (let at = 0; at < before.length; at++) {
    if (before[at] === "'" && before[at - 1] !== '\\') open = open === undefined ? at : undefined;
  }
  return open;
}

function fieldAlong(object: ObjectType, path: readonly string[], schema: Schema): Field | undefined {
  let at: ObjectType | undefined = object;
  let field: Field | undefined;
  for (const step of path) {
    field = at && fieldOf(at, step);
    at = field?.type === 'lookup' && field.to?.length === 1 ? schema.find(field.to[0] ?? '') : undefined;
  }
  return field;
}

/** Where a line and a column, both from 1, are in the text. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const ahead = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const inLine = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
  return Math.min(text.length, ahead + inLine);
}
