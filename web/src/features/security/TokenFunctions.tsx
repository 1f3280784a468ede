import { useTranslation } from 'react-i18next';
import { SCOPE_FUNCTIONS } from '@/api/security';
import { Checkbox } from '@/design/Checkbox';

interface Props {
  /** Scopes such as `function:quality`. */
  readonly reach: readonly string[];
  readonly onChange: (reach: readonly string[]) => void;
}

/** What a program may administer, beside its work with records. */
export function TokenFunctions({ reach, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('security.functions')}</legend>
      {SCOPE_FUNCTIONS.map((name) => {
        const scope = `function:${name}`;
        const label = t(`security.function.${name}`);
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within is a control of its own
          <label key={name} className="flex items-center gap-2">
            <Checkbox
              label={label}
              checked={reach.includes(scope)}
              onChange={(chosen) =>
                onChange(chosen ? [...reach, scope] : reach.filter((each) => each !== scope))
              }
            />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}
