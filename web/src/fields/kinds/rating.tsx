import clsx from 'clsx';
import { Star } from 'lucide-react';
import { type CellProps, type InputProps, isNumber, kind, useReader } from '../kind';
import { forNumber } from '../operatorSets';

const MOST_STARS = 5;
const starsOf = (max: number | undefined) => Array.from({ length: max ?? MOST_STARS }, (_, at) => at + 1);

const StarIcon = ({ lit }: { readonly lit: boolean }) => (
  <Star aria-hidden className={clsx('size-3.5', lit ? 'fill-accent text-accent' : 'text-line-2')} />
);

function RatingCell({ field, value }: CellProps<number>) {
  const { t } = useReader();
  const max = field.max ?? MOST_STARS;
  return (
    <span role="img" aria-label={t('field.rating', { value, max })} className="inline-flex gap-0.5">
      {starsOf(max).map((star) => (
        <StarIcon key={star} lit={star <= value} />
      ))}
    </span>
  );
}

/** Stars as radio buttons: arrows choose, a second click on the chosen one takes it back. */
function RatingInput({ field, value, onChange, id, label, autoFocus }: InputProps<number>) {
  const { t } = useReader();
  const max = field.max ?? MOST_STARS;
  return (
    <fieldset
      id={id}
      aria-label={label ?? t('field.ratingOf', { max })}
      className="flex h-8 items-center gap-0.5"
    >
      {starsOf(max).map((star) => (
        <label
          key={star}
          className="flex cursor-pointer rounded p-0.5 has-focus-visible:outline-2 has-focus-visible:outline-brand"
        >
          <input
            type="radio"
            name={id ?? field.name}
            className="sr-only"
            // biome-ignore lint/a11y/noAutofocus: set only when the person has just asked to edit this very value
            autoFocus={autoFocus && star === (value ?? 1)}
            aria-label={t('field.rating', { value: star, max })}
            checked={star === value}
            onClick={() => star === value && onChange(null)}
            onChange={() => onChange(star)}
          />
          <StarIcon lit={value !== null && star <= value} />
        </label>
      ))}
    </fieldset>
  );
}

export const rating = kind<number>({
  is: isNumber,
  Cell: RatingCell,
  Input: RatingInput,
  operators: forNumber,
  format: (value, field) => `${value}/${field.max ?? MOST_STARS}`,
  width: 120,
});
