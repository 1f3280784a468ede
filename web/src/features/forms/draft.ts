import type {
  Choice,
  FieldItem,
  FormDefinition,
  FormItem,
  HiddenItem,
  QuestionItem,
  WebForm,
} from '@/api/forms';
import type { Field, ObjectType } from '@/api/objectTypes';
import type { Texts } from '@/api/types';

/** What somebody makes of a form before it is kept. */

const NOTHING: Texts = { 'zh-CN': '', en: '' };

/** Kinds of fields that strangers can be asked for. */
const ASKED: ReadonlySet<string> = new Set([
  'text',
  'longText',
  'personName',
  'email',
  'phone',
  'address',
  'url',
  'integer',
  'decimal',
  'percent',
  'money',
  'rating',
  'boolean',
  'date',
  'dateTime',
  'picklist',
  'multiPicklist',
  'nationalId',
  'creditCode',
]);

/** What is set by the form alone may point to a record, too. */
const SET: ReadonlySet<string> = new Set([...ASKED, 'lookup', 'tags']);

const isOpen = (field: Field) => field.can.edit && !field.readOnly && !field.system;

export const askable = (object: ObjectType | undefined): readonly Field[] =>
  (object?.fields ?? []).filter((field) => isOpen(field) && ASKED.has(field.type));

export const settable = (object: ObjectType | undefined): readonly Field[] =>
  (object?.fields ?? []).filter((field) => isOpen(field) && SET.has(field.type));

export const fieldItem = (field: string, required = false): FieldItem => ({
  kind: 'field',
  field,
  label: NOTHING,
  help: NOTHING,
  placeholder: NOTHING,
  required,
  initial: '',
});

export const hiddenItem = (field: string): HiddenItem => ({
  kind: 'hidden',
  field,
  value: '',
  parameter: null,
});

/** A name that nothing among these has. */
const fresh = (letter: string, taken: readonly string[]): string => {
  for (let number = 1; ; number++) if (!taken.includes(`${letter}${number}`)) return `${letter}${number}`;
};

export const choice = (choices: readonly Choice[]): Choice => ({
  key: fresh(
    'c',
    choices.map(({ key }) => key),
  ),
  label: NOTHING,
});

export const questionItem = (items: readonly FormItem[]): QuestionItem => ({
  kind: 'question',
  key: fresh(
    'q',
    items.flatMap((item) => (item.kind === 'question' ? [item.key] : [])),
  ),
  question: 'single',
  label: NOTHING,
  help: NOTHING,
  required: false,
  choices: [
    { key: 'c1', label: NOTHING },
    { key: 'c2', label: NOTHING },
  ],
  least: 0,
  most: 10,
});

/** What most forms ask for, where the object has it. */
const USUAL = ['name', 'company', 'email', 'mobile', 'phone', 'description'];

export const usualItems = (object: ObjectType | undefined): readonly FormItem[] => {
  const fields = askable(object);
  const named = USUAL.filter((name) => fields.some((field) => field.name === name)).slice(0, 4);
  const demanded = fields.filter(({ required, default: usual }) => required && usual === undefined);
  const all = [...new Set([...named, ...demanded.map(({ name }) => name)])];
  return all.map((name) => fieldItem(name, name === object?.nameField));
};

export const emptyForm = (object: ObjectType | undefined): FormDefinition => ({
  name: '',
  object: object?.name ?? '',
  languages: ['zh-CN', 'en'],
  title: NOTHING,
  introduction: NOTHING,
  items: usualItems(object),
  button: NOTHING,
  thanks: NOTHING,
  next: null,
  consent: null,
  opens: null,
  closes: null,
  most: null,
  sites: [],
  known: 'make',
  tells: true,
  keptDays: null,
});

export const definitionOf = (form: WebForm): FormDefinition => {
  const { name, object, languages, title, introduction, items, button, thanks, next, consent } = form;
  const { opens, closes, most, sites, known, tells, keptDays } = form;
  return {
    ...{ name, object, languages, title, introduction, items, button, thanks, next, consent },
    ...{ opens, closes, most, sites, known, tells, keptDays },
  };
};

/** The list with what stands at a place moved up (-1) or down (1). */
export const moved = <Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] => {
  const to = at + by;
  const one = items[at];
  const other = items[to];
  if (one === undefined || other === undefined) return items;
  return items.map((item, place) => (place === at ? other : place === to ? one : item));
};

/** Parameters of the address of the page that the form takes something from. */
export const parametersOf = ({ items }: FormDefinition): readonly string[] =>
  items.flatMap((item) => (item.kind === 'hidden' && item.parameter ? [item.parameter] : []));
