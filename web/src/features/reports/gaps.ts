import { isDay } from '@/fields/time';
import type { Answer, Line } from './answer';
import { nextOf } from './spans';

/** A place on an axis; without a line where there are no records. */
export interface Place {
  readonly value: unknown;
  readonly line: Line | undefined;
}

const MOST_PLACES = 400;

/** The groups one after another, and where time goes on without records, the spans between them. */
export function placesOf({ groupings, lines }: Answer): readonly Place[] {
  const bucket = groupings[0]?.grouping.bucket;
  const places: Place[] = [];
  for (const line of lines) {
    const value = line.group[0];
    const before = places.at(-1)?.value;
    if (bucket && isDay(value) && isDay(before)) {
      for (
        let day = nextOf(bucket, before);
        day < value && places.length < MOST_PLACES;
        day = nextOf(bucket, day)
      ) {
        places.push({ value: day, line: undefined });
      }
    }
    places.push({ value, line });
  }
  return places;
}
