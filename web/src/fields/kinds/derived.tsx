import { formatNumber } from '../format';
import { type Definition, isNumber, isText, kind, textCell } from '../kind';
import { forPresence } from '../operatorSets';

type Scalar = string | number;

const format: Definition<Scalar>['format'] = (value, field, { language }) =>
  isNumber(value) ? formatNumber(value, language, field.scale) : value;

/** A computed value of which nothing more is known; where the field names its result, that kind is used instead. */
export const derived = kind<Scalar>({
  is: (value): value is Scalar => isText(value) || isNumber(value),
  Cell: textCell(format),
  // Never typed: it follows from other fields.
  Input: ({ value, id }) => (
    <output id={id} className="flex h-8 items-center text-ink-2">
      {value}
    </output>
  ),
  operators: forPresence,
  format,
});
