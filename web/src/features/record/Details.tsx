import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { sectionsOf } from '@/schema/schema';
import { DetailSection } from './DetailSection';

export interface DetailsProps {
  readonly object: ObjectType;
  readonly row: RecordRow;
  /** True when the form may close; throws what is wrong with the values. */
  readonly save: (values: Values, before: Values) => Promise<boolean>;
  readonly saving: boolean;
}

/** All values of a record by section, each section and each value to be changed in its place. */
export function Details({ object, ...rest }: DetailsProps) {
  return (
    <div className="flex min-w-0 flex-col gap-6">
      {sectionsOf(object).map((section) => (
        <DetailSection
          key={section.fields[0]?.name}
          object={object}
          label={section.label}
          fields={section.fields}
          {...rest}
        />
      ))}
    </div>
  );
}
