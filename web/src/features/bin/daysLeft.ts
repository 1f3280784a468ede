const MS_PER_DAY = 86_400_000;

/** Days begun until a record in the recycle bin is deleted for good: 1 on the last day; null where it stays for ever. */
export function daysLeft(deletedAt: string, days: number, now: Date = new Date()): number | null {
  const since = Date.parse(deletedAt);
  if (days <= 0 || Number.isNaN(since)) return null;
  return Math.max(0, Math.ceil((since + days * MS_PER_DAY - now.getTime()) / MS_PER_DAY));
}
