import type { DuplicateRule } from './duplicates';
import type { LayoutDefinition, RelatedShown, RoleLayout, Section } from './layoutTypes';
import type { Texts } from './types';

/** Objects, fields and the values whose shape is fixed, as the server describes them. */

export type FieldType =
  | 'id'
  | 'text'
  | 'longText'
  | 'richText'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'duration'
  | 'picklist'
  | 'multiPicklist'
  | 'email'
  | 'phone'
  | 'url'
  | 'address'
  | 'personName'
  | 'nationalId'
  | 'creditCode'
  | 'lookup'
  | 'autoNumber'
  | 'file'
  | 'image'
  | 'rating'
  | 'geoPoint'
  | 'tags'
  | 'formula'
  | 'rollUp';

export interface Option {
  readonly value: string;
  readonly label: Texts;
  readonly color?: string;
  readonly aliases?: readonly string[];
  /** Fields that must be filled when a record moves on to this option. */
  readonly requires?: readonly string[];
  /** Fields that whoever moves a record here is asked for as well, and may leave empty. */
  readonly asks?: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly label: Texts;
  readonly description?: Texts;
  readonly type: FieldType;
  readonly required: boolean;
  readonly unique: boolean;
  readonly readOnly: boolean;
  readonly system: boolean;
  readonly custom: boolean;
  /** Sealed in its table: found by the same value or a part of it, and nothing else can be asked of it. */
  readonly encrypted: boolean;
  readonly sensitivity: 'none' | 'internal' | 'personal' | 'secret';
  readonly can: {
    readonly read: boolean;
    readonly edit: boolean;
    /** Shows a mask instead of its value. */
    readonly masked?: boolean;
    /** The masked value may be asked for, which is put on record. */
    readonly reveal?: boolean;
  };
  readonly sortable: boolean;
  readonly filterable: boolean;
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly scale?: number;
  readonly options?: readonly Option[];
  readonly open?: boolean;
  /** Objects a lookup may point to. */
  readonly to?: readonly string[];
  readonly many?: boolean;
  /** What becomes of a record when the one its lookup points to is deleted. */
  readonly onDelete?: 'refuse' | 'setNull' | 'cascade';
  /** What a formula or roll-up yields. */
  readonly result?: FieldType;
}

/** A lookup of another object that points at this one. */
export interface Related {
  readonly name: string;
  readonly object: string;
  readonly field: string;
  readonly label: Texts;
}

/** How records stand on a board, when nobody chose otherwise. */
export interface Board {
  readonly by: string;
  /** A picklist of which one option at a time is looked at. */
  readonly within?: string;
  readonly total?: string;
  readonly weighted?: string;
}

/** When records take place or are due. All but the last ones name fields. */
export interface CalendarOf {
  readonly start: string;
  readonly end?: string;
  /** The duration, where there is no end. */
  readonly length?: string;
  readonly doneAt?: string;
  readonly remind?: string;
  /** People whose calendars show it too. */
  readonly guests?: string;
  /** The start is the time by which it is to be done; it takes no time of its own. */
  readonly deadline?: boolean;
  /** The picklist that says how far it is, … */
  readonly by?: string;
  /** … its option that ticking off chooses, and those with which nothing more is to be done. */
  readonly done?: string;
  readonly over?: readonly string[];
}

/** What owners ought to look at. */
export interface Waiting {
  readonly name: string;
  readonly label: Texts;
  /** A condition as text. */
  readonly when: string;
}

export interface ObjectType {
  readonly name: string;
  readonly label: Texts;
  readonly plural: Texts;
  readonly description?: Texts;
  readonly icon: string;
  readonly group: string;
  readonly custom: boolean;
  readonly nameField: string;
  readonly can: {
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    /** Out of the recycle bin for good. */
    readonly purge: boolean;
    /** Many records with one order. */
    readonly bulk?: boolean;
    /** Giving records to somebody else. */
    readonly assign?: boolean;
    readonly export?: boolean;
    readonly import?: boolean;
  };
  readonly fields: readonly Field[];
  readonly list: readonly string[];
  readonly sections: readonly Section[];
  readonly highlights?: readonly string[];
  /** The related lists of its page; not there for all of them, in the usual order. */
  readonly relatedLists?: readonly RelatedShown[];
  /** What everybody has, and what some roles have instead: told to whoever may change it. */
  readonly layout?: LayoutDefinition;
  readonly layouts?: readonly RoleLayout[];
  readonly board?: Board;
  /** When a record of it happened; without it when it was made. */
  readonly timeField?: string;
  readonly calendar?: CalendarOf;
  readonly waits?: readonly Waiting[];
  readonly duplicates?: DuplicateRule;
  readonly related: readonly Related[];
  readonly rules?: readonly { readonly name: string; readonly message: Texts; readonly field?: string }[];
}

export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export interface Address {
  readonly country?: string | null;
  readonly province?: string | null;
  readonly city?: string | null;
  readonly district?: string | null;
  readonly street?: string | null;
  readonly postcode?: string | null;
}

export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}
