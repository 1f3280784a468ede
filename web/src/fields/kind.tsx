import type { TFunction } from 'i18next';
import { type ComponentType, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressOrder } from '@/api/organisation';
import type { Field, Language } from '@/api/types';
import type { ControlIds } from '@/design/Field';
import { useTimeZone } from '@/i18n/timeZone';
import { useLanguage } from '@/i18n/useLanguage';
import { useOrganisation } from '@/schema/useOrganisation';
import type { OperatorName } from './operators';

export interface Reader {
  readonly language: Language;
  readonly timeZone: string;
  /** How the organisation writes addresses; each kind as its country does, until that is known. */
  readonly addressOrder?: Readonly<Record<Language, AddressOrder>> | undefined;
  readonly t: TFunction;
}

export function useReader(): Reader {
  const { t } = useTranslation();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const addressOrder = useOrganisation()?.addressOrder;
  return useMemo(() => ({ language, timeZone, addressOrder, t }), [language, timeZone, addressOrder, t]);
}

export interface CellProps<Value> {
  readonly field: Field;
  readonly value: Value;
}

export interface InputProps<Value> extends Partial<ControlIds> {
  readonly field: Field;
  readonly value: Value | null;
  /** Told a value of the kind, null for empty, or the raw text where it cannot be read, for the server to refuse. */
  readonly onChange: (value: unknown) => void;
  readonly autoFocus?: boolean;
  /** Read aloud where no visible label names the control. */
  readonly label?: string;
}

/** All that differs between field types, in one place per type. */
export interface Definition<Value> {
  readonly is: (value: unknown) => value is Value;
  readonly Cell: ComponentType<CellProps<Value>>;
  readonly Input: ComponentType<InputProps<Value>>;
  readonly operators: readonly OperatorName[];
  /** One line of plain text: for history, hints, chips and exports of what is seen. */
  readonly format: (value: Value, field: Field, reader: Reader) => string;
  /** How a value is written; as it is read unless given. */
  readonly toWire?: (value: Value) => unknown;
  readonly width?: number;
  readonly align?: 'start' | 'end';
  /** Takes the whole width of a form. */
  readonly wide?: boolean;
}

/** A definition that takes values of unknown shape: what is not of the kind is shown as text, and nothing as nothing. */
export interface FieldKind {
  readonly Cell: ComponentType<CellProps<unknown>>;
  readonly Input: ComponentType<InputProps<unknown>>;
  readonly operators: readonly OperatorName[];
  readonly format: (value: unknown, field: Field, reader: Reader) => string;
  readonly toWire: (value: unknown) => unknown;
  readonly width: number;
  readonly align: 'start' | 'end';
  readonly wide: boolean;
}

export function kind<Value>(definition: Definition<Value>): FieldKind {
  const { is, Cell, Input, format, toWire } = definition;
  return {
    operators: definition.operators,
    width: definition.width ?? 160,
    align: definition.align ?? 'start',
    wide: definition.wide ?? false,
    Cell: ({ field, value }) => {
      if (isEmpty(value)) return null;
      return is(value) ? (
        <Cell field={field} value={value} />
      ) : (
        <span className="truncate">{plain(value)}</span>
      );
    },
    Input: (props) => <Input {...props} value={is(props.value) ? props.value : null} />,
    format: (value, field, reader) => {
      if (isEmpty(value)) return '';
      return is(value) ? format(value, field, reader) : plain(value);
    },
    toWire: (value) => (toWire && is(value) ? toWire(value) : isEmpty(value) ? null : value),
  };
}

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function plain(value: unknown): string {
  if (isObject(value) && isText(value.label)) return value.label;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A cell that shows its text and nothing more. */
export function textCell<Value>(format: Definition<Value>['format']): ComponentType<CellProps<Value>> {
  return function TextCell({ field, value }) {
    return <span className="truncate">{format(value, field, useReader())}</span>;
  };
}
