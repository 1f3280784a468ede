import { useTranslation } from 'react-i18next';
import type { Texts } from '@/api/types';
import { Field } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';

interface Props {
  readonly label: string;
  readonly value: Texts | undefined;
  readonly onChange: (texts: Texts) => void;
  readonly required?: boolean;
  readonly long?: boolean;
  readonly autoFocus?: boolean;
  readonly problems?: readonly string[];
}

const LANGUAGES = ['zh-CN', 'en'] as const;

/** A text in both languages, side by side; one of them is enough and then stands for both. */
export function TextsFields({ label, value, onChange, required, long, autoFocus, problems }: Props) {
  const { t } = useTranslation();
  const Box = long ? TextArea : Input;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {LANGUAGES.map((language, at) => (
        <Field
          key={language}
          label={t(`model.in.${language}`, { what: label })}
          required={required === true}
          problems={at === 0 ? (problems ?? []) : []}
        >
          {(ids) => (
            <Box
              {...ids}
              autoFocus={autoFocus === true && at === 0}
              lang={language}
              rows={long ? 2 : undefined}
              value={value?.[language] ?? ''}
              onChange={(event: { readonly target: { readonly value: string } }) =>
                onChange({ ...value, [language]: event.target.value })
              }
            />
          )}
        </Field>
      ))}
    </div>
  );
}
