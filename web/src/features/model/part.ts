import type { ObjectType } from '@/api/types';
import type { FieldForm } from './definition';
import type { Wrong } from './problems';

/** A part of what is written down about a field. */
export interface PartProps {
  readonly object: ObjectType;
  readonly form: FieldForm;
  readonly say: (more: Partial<FieldForm>) => void;
  readonly wrong: Wrong;
  /** The field is not there yet. */
  readonly fresh: boolean;
}
