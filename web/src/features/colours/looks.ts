import './texts';
import type { Colouring, RowTone } from '@/api/views';
import { isObject } from '@/fields/kind';

export const TONES: readonly RowTone[] = ['brand', 'ok', 'warn', 'bad', 'info', 'plum'];

/** How a row looks that stands out: soft enough for whatever is written on it. See base.css. */
export const rowLook: Readonly<Record<RowTone, string>> = {
  brand: 'row-tone [--tone:var(--brand-soft)]',
  ok: 'row-tone [--tone:var(--ok-soft)]',
  warn: 'row-tone [--tone:var(--warn-soft)]',
  bad: 'row-tone [--tone:var(--bad-soft)]',
  info: 'row-tone [--tone:var(--info-soft)]',
  plum: 'row-tone [--tone:var(--plum-soft)]',
};

/** What of an address that anybody may have typed are rules. */
export const rulesIn = (colours: readonly unknown[]): readonly Colouring[] =>
  colours.filter(
    (one): one is Colouring =>
      isObject(one) &&
      TONES.some((tone) => tone === one.tone) &&
      (typeof one.when === 'string' || (isObject(one.when) && typeof one.when.op === 'string')),
  );
