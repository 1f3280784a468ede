import { useSearch } from '@tanstack/react-router';
import type { RecordsOf } from '@/api/sources';

/** What the address of the page says: a number of the coverage whose records are looked at. All of it may be typed by hand. */
type Address = { readonly [name in 'object' | keyof RecordsOf]?: unknown };

/** The object and the records that are asked for; undefined where the address names none. Read here and not by its route, which the first list would have to know. */
export function useAsked(): { readonly object: string; readonly of: RecordsOf } | undefined {
  const { object, source, other, only, field, chosen }: Address = useSearch({ strict: false });
  if (object === undefined || source === undefined) return undefined;
  const said = Object.entries({ other, only, field, chosen }).filter(([, value]) => value !== undefined);
  return {
    object: String(object),
    of: {
      source: String(source),
      ...Object.fromEntries(said.map(([name, value]) => [name, String(value)])),
    },
  };
}
