import { call } from './client';
import type { Field, ObjectType, Texts } from './types';

/** The data model, as whoever has the function `schema` changes it. */

export const COLOURS = ['gray', 'green', 'teal', 'blue', 'amber', 'red', 'plum'] as const;
export const ROLL_UPS = ['count', 'sum', 'min', 'max', 'avg'] as const;
export const RESULTS = [
  'text',
  'integer',
  'decimal',
  'money',
  'percent',
  'boolean',
  'date',
  'dateTime',
  'duration',
] as const;

/** A field with everything that its definition says. */
export interface FieldDefinition extends Field {
  readonly indexed?: boolean;
  readonly pattern?: string;
  readonly format?: string;
  readonly hierarchy?: boolean;
  /** What the records it points to call the ones that point to them. */
  readonly related?: { readonly name: string; readonly label: Texts };
  readonly expression?: string;
  readonly fn?: (typeof ROLL_UPS)[number];
  readonly object?: string;
  readonly via?: string;
  readonly field?: string;
  readonly filter?: string;
  /** Conditions under which it shows, must be filled, and cannot be edited. */
  readonly shown?: string;
  readonly requiredWhen?: string;
  readonly readOnlyWhen?: string;
  readonly purpose?: string;
  readonly owner?: string;
  /** An ISO 8601 period. */
  readonly updateEvery?: string;
}

/** A record for which `when` holds is refused with the message. */
export interface Rule {
  readonly name: string;
  readonly when: string;
  readonly message: Texts;
  readonly field?: string;
}

export interface Use {
  readonly kind: string;
  readonly object: string;
  readonly name: string;
  /** It has to be changed before anything is removed. */
  readonly blocks: boolean;
}

export interface Usage {
  readonly uses: readonly Use[];
  /** Counted up to {@link MANY_RECORDS}. */
  readonly records: number;
}

export const MANY_RECORDS = 10_000;

/** What a change of type would keep and lose. */
export interface TypePreview {
  readonly convertible: number;
  readonly unconvertible: number;
  readonly samples: readonly { readonly id: string; readonly value: string }[];
}

/** What the server says of a condition or an expression while it is written. */
export interface Trial {
  readonly problems: readonly { readonly line: number; readonly column: number; readonly detail: string }[];
  /** What it says in words; null where it makes no sense. */
  readonly words: string | null;
  /** Whether there is a value of the record asked about, which may be an empty one. */
  readonly worked: boolean;
  readonly value: unknown;
}

/** What applying a file does to an object, or to a field of it. */
export interface ModelChange {
  readonly object: string;
  readonly field: string | null;
  readonly change: 'added' | 'changed' | 'removed';
}

/** Where the data model comes as a file. */
export const MODEL_FILE = '/api/v1/schema/export';

const objectPath = (object: string) => `/objects/${encodeURIComponent(object)}`;
const fieldPath = (object: string, field: string) =>
  `${objectPath(object)}/fields/${encodeURIComponent(field)}`;

export const model = {
  /** Where the data dictionary can be had as a workbook. */
  dictionary: '/api/v1/schema/dictionary.xlsx',

  addObject: (definition: unknown) => call<ObjectType>('POST', '/objects', { body: definition }),
  /** @param patch a JSON merge patch of its definition */
  changeObject: (object: string, patch: unknown) =>
    call<ObjectType>('PATCH', objectPath(object), { body: patch }),
  removeObject: (object: string, force: boolean) =>
    call<void>('DELETE', `${objectPath(object)}?force=${force}`),
  objectUsage: (object: string) => call<Usage>('GET', `${objectPath(object)}/usage`),

  addField: (object: string, definition: unknown) =>
    call<Field>('POST', `${objectPath(object)}/fields`, { body: definition }),
  /** @param patch a merge patch; with `lossy: true` a change of type may empty what it cannot convert */
  changeField: (object: string, field: string, patch: unknown) =>
    call<Field>('PATCH', fieldPath(object, field), { body: patch }),
  previewType: (object: string, field: string, patch: unknown) =>
    call<TypePreview>('POST', `${fieldPath(object, field)}/preview-type`, { body: patch }),
  removeField: (object: string, field: string, force: boolean) =>
    call<void>('DELETE', `${fieldPath(object, field)}?force=${force}`),
  /** Takes over what a file says; with `dryRun` only tells what that would change. */
  applyFile: (file: string, dryRun: boolean) =>
    call<{ readonly changes: readonly ModelChange[] }>('POST', `/schema/apply?dryRun=${dryRun}`, {
      yaml: file,
    }),
  /** @param asked without a type the text is a condition */
  tryExpression: (
    object: string,
    asked: { readonly text: string; readonly type: unknown; readonly record: string | null },
    signal?: AbortSignal,
  ) => call<Trial>('POST', `${objectPath(object)}/try-expression`, { body: asked, signal }),
  fieldUsage: (object: string, field: string) => call<Usage>('GET', `${fieldPath(object, field)}/usage`),
};
