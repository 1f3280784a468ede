import { FormulaPart } from './FormulaPart';
import { LookupPart } from './LookupPart';
import { OptionsPart } from './OptionsPart';
import { AutoNumberPart, NumberPart, RatingPart, TextPart } from './PlainParts';
import type { PartProps } from './part';
import { RollUpPart } from './RollUpPart';

/** What only fields of one kind say of themselves. */
export function TypePart(props: PartProps) {
  switch (props.form.type) {
    case 'text':
    case 'longText':
    case 'richText':
      return <TextPart {...props} />;
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
      return <NumberPart {...props} />;
    case 'rating':
      return <RatingPart {...props} />;
    case 'autoNumber':
      return <AutoNumberPart {...props} />;
    case 'picklist':
    case 'multiPicklist':
      return <OptionsPart {...props} />;
    case 'lookup':
      return <LookupPart {...props} />;
    case 'formula':
      return <FormulaPart {...props} />;
    case 'rollUp':
      return <RollUpPart {...props} />;
    default:
      return null;
  }
}
