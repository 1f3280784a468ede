import type { Language } from '@/api/types';
import type { Choice } from '@/design/Select';

/** What the browser knows of the world, in the reader's language. */

export function timeZones(own: string): readonly Choice[] {
  const zones = new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

export function currencies(language: Language): readonly Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// Codes that stand for no country: groups of countries, and what is kept for other uses.
const NO_COUNTRY = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'ZZ',
  'XA',
  'XB',
  'CP',
  'CQ',
  'AC',
  'TA',
  'DG',
  'EA',
  'IC',
  'XK',
]);
const FORMER = new Set([
  'AN',
  'BU',
  'CS',
  'DD',
  'FX',
  'NT',
  'SU',
  'TP',
  'YD',
  'YU',
  'ZR',
  'UK',
  'FQ',
  'PC',
  'PZ',
  'VD',
  'WK',
  'JT',
  'MI',
  'NH',
  'PU',
  'NQ',
  'CT',
  'DY',
  'HV',
  'RH',
]);

export function regions(language: Language): readonly Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const found: Choice[] = [];
  for (const code of LETTERS.flatMap((one) => LETTERS.map((other) => one + other))) {
    const name = NO_COUNTRY.has(code) || FORMER.has(code) ? undefined : names.of(code);
    if (name !== undefined) found.push({ value: code, label: name });
  }
  return found.sort((one, other) => one.label.localeCompare(other.label, language));
}
