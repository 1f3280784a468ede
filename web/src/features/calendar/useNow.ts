import { useEffect, useState } from 'react';
import { localOf } from '@/fields/time';

const MINUTE_MS = 60_000;

/** The local time, to the minute, for as long as the page is open. */
export function useNow(timeZone: string): string {
  const [now, setNow] = useState(() => localOf(new Date(), timeZone));
  useEffect(() => {
    const timer = setInterval(() => setNow(localOf(new Date(), timeZone)), MINUTE_MS);
    return () => clearInterval(timer);
  }, [timeZone]);
  return now;
}
