import { call } from './client';
import type { Language } from './types';

/** How the organisation is set up, as the server tells it. */

export type NameOrder = 'familyGiven' | 'givenFamily';
export type AddressOrder = 'bigToSmall' | 'smallToBig';
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

export interface FiscalYear {
  readonly month: number;
  readonly day: number;
  readonly namedBy: 'start' | 'end';
}

export interface Organisation {
  readonly version: number;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly region: string;
  readonly homeCurrency: string;
  readonly currencies: readonly string[];
  readonly fiscalYear: FiscalYear;
  readonly dateOrder: DateOrder | null;
  readonly nameOrder: Readonly<Record<Language, NameOrder>>;
  readonly addressOrder: Readonly<Record<Language, AddressOrder>>;
  /** The id of the default calendar. */
  readonly calendar: string;
  /** After so many days in the recycle bin a record is deleted for good; 0 for never. */
  readonly recycleBinDays: number;
}

export type OrganisationChange = Partial<Omit<Organisation, 'version'>>;

export interface Currency {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly home: boolean;
  readonly rate: number | null;
  readonly validFrom: string | null;
}

export interface Rate {
  readonly currency: string;
  readonly validFrom: string;
  readonly rate: number;
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface SpecialDay {
  readonly kind: 'holiday' | 'workingDay';
  readonly date?: string;
  readonly yearly?: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly hours?: readonly Span[];
}

export interface Calendar {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly timeZone: string;
  readonly week: Readonly<Record<Weekday, readonly Span[]>>;
  readonly days: readonly SpecialDay[];
}

export interface HolidaySet {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly source: Readonly<Record<Language, string>>;
  readonly days: readonly SpecialDay[];
}

interface Items<T> {
  readonly items: readonly T[];
}

const BASE = '/organisation';
const RATES_SHOWN = 500;

export const organisation = {
  read: () => call<Organisation>('GET', BASE),
  change: (body: OrganisationChange, version?: number) =>
    call<Organisation>('PATCH', BASE, version === undefined ? { body } : { body, version }),

  currencies: () => call<Items<Currency>>('GET', `${BASE}/currencies`),
  activate: (code: string) => call<Items<Currency>>('PUT', `${BASE}/currencies/${code}`),
  retire: (code: string) => call<Items<Currency>>('DELETE', `${BASE}/currencies/${code}`),

  rates: (currency: string) =>
    call<Items<Rate> & { readonly next: string | null }>(
      'GET',
      `${BASE}/rates?limit=${RATES_SHOWN}${currency === '' ? '' : `&currency=${currency}`}`,
    ),
  putRates: (rates: readonly Rate[]) => call<void>('POST', `${BASE}/rates`, { body: { rates } }),
  pasteRates: (table: string) =>
    call<{ readonly added: number; readonly changed: number; readonly unchanged: number }>(
      'POST',
      `${BASE}/rates`,
      { table },
    ),
  removeRate: ({ currency, validFrom }: Rate) =>
    call<void>('DELETE', `${BASE}/rates/${currency}/${validFrom}`),

  calendars: () => call<Items<Calendar>>('GET', `${BASE}/calendars`),
  addCalendar: (calendar: Omit<Calendar, 'id'> & { readonly id?: string }) =>
    call<Calendar>('POST', `${BASE}/calendars`, { body: calendar }),
  changeCalendar: (id: string, change: Partial<Calendar>) =>
    call<Calendar>('PATCH', `${BASE}/calendars/${id}`, { body: change }),
  removeCalendar: (id: string) => call<void>('DELETE', `${BASE}/calendars/${id}`),

  holidaySets: () => call<Items<HolidaySet>>('GET', `${BASE}/holiday-sets`),
};
