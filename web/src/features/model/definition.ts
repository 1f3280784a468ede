import type { FieldDefinition } from '@/api/model';
import type { Field, FieldType, ObjectType, Option, Texts } from '@/api/types';

/** The definition of a field while it is written down: what is not said yet is not there. */
export type FieldForm = Partial<Omit<FieldDefinition, 'can' | 'sortable' | 'filterable'>> & {
  readonly name: string;
  readonly type: FieldType;
  readonly label: Texts;
};

type Member = keyof FieldForm & string;

const COMMON: readonly Member[] = [
  'label',
  'description',
  'required',
  'unique',
  'indexed',
  'readOnly',
  'sensitivity',
  'purpose',
  'owner',
  'updateEvery',
  'default',
  'shown',
  'requiredWhen',
  'readOnlyWhen',
];

/** All that can be said of a field that the program keeps by itself. */
const OF_SYSTEM: readonly Member[] = ['label', 'description'];

/** What is said of a field beside what is said of all, by its type. */
export function membersOf(form: FieldForm): readonly Member[] {
  switch (form.type) {
    case 'text':
      return ['maxLength', 'pattern'];
    case 'longText':
    case 'richText':
      return ['maxLength'];
    case 'integer':
      return ['min', 'max'];
    case 'decimal':
    case 'percent':
      return ['scale', 'min', 'max'];
    case 'money':
      return ['scale'];
    case 'picklist':
    case 'multiPicklist':
      return ['options', 'open'];
    case 'lookup':
      return form.many ? ['to', 'many', 'related'] : ['to', 'many', 'onDelete', 'hierarchy', 'related'];
    case 'autoNumber':
      return ['format'];
    case 'rating':
      return ['max'];
    case 'formula':
      return ['expression', 'result', ...scaled(form.result)];
    case 'rollUp':
      return [
        'fn',
        'object',
        'via',
        'filter',
        'result',
        ...(form.fn === 'count' ? [] : (['field'] as const)),
        ...scaled(form.result),
      ];
    default:
      return [];
  }
}

const scaled = (result: FieldType | undefined): readonly Member[] =>
  result === 'decimal' || result === 'percent' || result === 'money' ? ['scale'] : [];

/** Types whose values stand nowhere, or are counted: no other type becomes one of them, and they become no other. */
const FIXED: ReadonlySet<FieldType> = new Set(['id', 'formula', 'rollUp', 'autoNumber']);

export const isTypeFixed = (field: Pick<Field, 'type' | 'many' | 'system'>): boolean =>
  field.system || field.many === true || FIXED.has(field.type);

export const isComputed = (type: FieldType): boolean => FIXED.has(type);

/** The kinds of field that one may make, by what they hold. */
export const TYPE_GROUPS = [
  { group: 'text', types: ['text', 'longText', 'richText', 'email', 'phone', 'url'] },
  { group: 'number', types: ['integer', 'decimal', 'money', 'percent', 'rating', 'autoNumber'] },
  { group: 'time', types: ['date', 'dateTime', 'duration'] },
  { group: 'choice', types: ['picklist', 'multiPicklist', 'boolean', 'tags'] },
  { group: 'person', types: ['personName', 'address', 'geoPoint', 'nationalId', 'creditCode'] },
  { group: 'link', types: ['lookup', 'file', 'image'] },
  { group: 'computed', types: ['formula', 'rollUp'] },
] as const satisfies readonly { readonly group: string; readonly types: readonly FieldType[] }[];

/** One text for both languages where only one was written; nothing where none was. */
export function wholeTexts(texts: Texts | undefined): Texts | undefined {
  const zh = texts?.['zh-CN']?.trim() ?? '';
  const en = texts?.en?.trim() ?? '';
  if (zh === '' && en === '') return undefined;
  return { 'zh-CN': zh || en, en: en || zh };
}

export const formOf = (field: Field): FieldForm => {
  const { can: _, sortable: __, filterable: ___, ...form } = field as FieldDefinition;
  return form;
};

/** What the server is told of a new field. */
export function definitionOf(form: FieldForm): Readonly<Record<string, unknown>> {
  const said = [...COMMON, ...membersOf(form)].map((member) => [member, wire(form, member)] as const);
  return {
    name: form.name,
    type: form.type,
    ...Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== false)),
  };
}

/** What changed, as a merge patch; with another type all that the new one says of itself. */
export function patchOf(was: FieldForm, is: FieldForm): Readonly<Record<string, unknown>> {
  const retyped = was.type !== is.type;
  const members = is.system ? OF_SYSTEM : [...COMMON, ...membersOf(is)];
  const own = new Set<string>(membersOf(is));
  const patch: Record<string, unknown> = retyped ? { type: is.type } : {};
  for (const member of members) {
    const before = wire(was, member);
    const now = wire(is, member);
    const fresh = retyped && own.has(member) && now !== undefined;
    if (fresh || JSON.stringify(before) !== JSON.stringify(now)) patch[member] = now ?? null;
  }
  return patch;
}

function wire(form: FieldForm, member: Member): unknown {
  const value = form[member];
  if (member === 'label' || member === 'description') return wholeTexts(value as Texts | undefined);
  if (member === 'options') return (value as readonly Option[] | undefined)?.map(wholeOption);
  if (member === 'related') {
    const related = value as FieldForm['related'];
    return related && wholeTexts(related.label)
      ? { ...related, label: wholeTexts(related.label) }
      : undefined;
  }
  return value === '' || value === null ? undefined : value;
}

function wholeOption(option: Option): Option {
  const { requires = [], asks = [], color, ...rest } = option;
  return {
    ...rest,
    label: wholeTexts(option.label) ?? { 'zh-CN': option.value, en: option.value },
    ...(color ? { color } : {}),
    ...(requires.length > 0 ? { requires } : {}),
    ...(asks.length > 0 ? { asks } : {}),
  };
}

/** Where the values of a field have to be read anew, which is looked at before it is done. */
export const CONVERTING: readonly Member[] = ['type', 'to', 'many', 'sensitivity'];

/** The fields of an object that people fill in. */
export const filledIn = (object: ObjectType | undefined): readonly Field[] =>
  (object?.fields ?? []).filter((field) => !field.system && !field.readOnly && !isComputed(field.type));
