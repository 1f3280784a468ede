/** Calendar days are `YYYY-MM-DD`, local times `YYYY-MM-DDTHH:mm`, instants ISO 8601 in UTC. */
export type Day = string;

const MS_PER_MINUTE = 60_000;

export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);

export const isInstant = (text: unknown): text is string =>
  typeof text === 'string' && !Number.isNaN(Date.parse(text)) && text.includes('T');

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** So many months later, at most the last day of the month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function monthOf(day: Day): { readonly first: Day; readonly last: Day } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0));
  return { first: `${day.slice(0, 7)}-01`, last: last.toISOString().slice(0, 10) };
}

export const today = (timeZone: string, now: Date = new Date()): Day => localOf(now, timeZone).slice(0, 10);

/** An instant as clocks in the zone show it. */
export function localOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '00';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant at which clocks in the zone show a local time. */
export function instantOf(local: string, timeZone: string): Date {
  const asUtc = Date.parse(`${local.slice(0, 16)}Z`);
  const first = asUtc - offsetAt(asUtc, timeZone);
  // The first guess may lie on the other side of a clock change; the offset there decides.
  return new Date(asUtc - offsetAt(first, timeZone));
}

export const startOfDay = (day: Day, timeZone: string): string =>
  instantOf(`${day}T00:00`, timeZone).toISOString();

function offsetAt(time: number, timeZone: string): number {
  const minute = Math.floor(time / MS_PER_MINUTE) * MS_PER_MINUTE;
  return Date.parse(`${localOf(new Date(minute), timeZone)}Z`) - minute;
}
