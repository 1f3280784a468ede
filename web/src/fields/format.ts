import type { AddressOrder } from '@/api/organisation';
import type { Address, Language, Money } from '@/api/types';
import { isDay } from './time';

/** Text for readers. Pure: language and zone are given, nothing is looked up. */

export function formatNumber(value: number, language: Language, scale?: number): string {
  const digits = scale === undefined ? { maximumFractionDigits: 6 } : { maximumFractionDigits: scale };
  return new Intl.NumberFormat(language, { minimumFractionDigits: 0, ...digits }).format(value);
}

export function formatPercent(value: number, language: Language, scale = 2): string {
  return `${formatNumber(value, language, scale)}%`;
}

export function formatMoney({ amount, currency }: Money, language: Language): string {
  try {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      maximumFractionDigits: 2,
    }).format(amount);
  } catch {
    return `${formatNumber(amount, language)} ${currency}`; // not an ISO currency code
  }
}

/** An amount where there is little room: 1.2M, 842万. The exact one belongs beside it. */
export function formatShort(amount: number, currency: string | null, language: Language): string {
  const short = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 } as const;
  if (currency === null) return new Intl.NumberFormat(language, short).format(amount);
  try {
    return new Intl.NumberFormat(language, {
      ...short,
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).format(amount);
  } catch {
    return `${new Intl.NumberFormat(language, short).format(amount)} ${currency}`; // not an ISO currency code
  }
}

export function formatDay(day: string, language: Language): string {
  if (!isDay(day)) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A day of every year, given as `MM-DD`. */
export function formatYearly(day: string, language: Language): string {
  const date = new Date(`2024-${day}T00:00:00Z`); // a leap year has them all
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date);
}

export function formatInstant(instant: string, language: Language, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    date,
  );
}

/** A time among many others, to the second: for logs. */
export function formatLogged(instant: string, language: Language, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(
    date,
  );
}

/** The exact time with its zone, for hints beside relative times. */
export function formatExactly(instant: string, language: Language, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long', timeZone }).format(date);
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function formatRelative(instant: string, language: Language, now: Date = new Date()): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000;
  if (Number.isNaN(seconds)) return instant;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return words.format(0, 'second');
}

/** Hours, minutes and seconds, the parts that are zero left out. */
export function formatDuration(seconds: number, language: Language): string {
  const whole = Math.round(Math.abs(seconds));
  const parts = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor((whole % 3600) / 60), 'minute'],
    [whole % 60, 'second'],
  ] as const;
  const shown = parts.filter(([amount], at) => amount > 0 || (whole === 0 && at === 2));
  const text = shown
    .map(([amount, unit]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount),
    )
    .join(' ');
  return seconds < 0 ? `-${text}` : text;
}

/**
 * As an envelope has it: largest part first and without gaps where the address itself is Chinese, street first
 * elsewhere, whoever reads it.
 */
export function formatAddress(
  address: Address,
  language: Language,
  orders: Readonly<Record<Language, AddressOrder>> = USUAL_ADDRESS_ORDER,
): string {
  const { country, province, city, district, street, postcode } = address;
  const present = (part: string | null | undefined): part is string => Boolean(part);
  const land = country ? countryName(country, language) : '';
  // 北京市北京市: a municipality is its own province.
  const region = province === city ? '' : province;
  const chinese = CHINESE.test([province, city, district, street].join(''));
  const order = orders[chinese ? 'zh-CN' : 'en'];
  if (!chinese) {
    const small = [street, district, city, region, postcode, land];
    return (order === 'smallToBig' ? small : small.reverse()).filter(present).join(', ');
  }
  const home = country === 'CN' || country === '中国';
  const big = [home ? '' : land, region, city, district, street];
  if (order === 'smallToBig') return [...big.reverse(), postcode].filter(present).join(', ');
  return [big.filter(present).join(''), postcode].filter(present).join(' ');
}

/** How addresses in Chinese characters are written, and how all others. */
export const USUAL_ADDRESS_ORDER = { 'zh-CN': 'bigToSmall', en: 'smallToBig' } as const;

const CHINESE = /\p{Script=Han}/u;

/** Addresses hold a code (GB) or whatever was written (英国). */
function countryName(country: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(country) ?? country;
}

/** Chinese mobile numbers in the usual 3-4-4 groups; any other number as stored. */
export function formatPhone(phone: string): string {
  const mobile = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(phone);
  return mobile ? `+86 ${mobile[1]} ${mobile[2]} ${mobile[3]}` : phone;
}
