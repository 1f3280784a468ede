import type { Field, ObjectType, Reference } from '@/api/types';
import { useLookupChoices } from '@/fields/useLookupChoices';

/** Records of an object whose name contains the text, without one of them. */
export function useChoices(object: ObjectType, but: string, text: string) {
  const field = { to: [object.name] } as unknown as Field;
  const { choices, loading } = useLookupChoices(field, text);
  return { choices: choices.filter((one: Reference) => one.id !== but), loading };
}
