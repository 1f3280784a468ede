import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import { Button } from '@/design/Button';
import { kindOf } from '@/fields/registry';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  readonly busy: boolean;
  /** Told the value as it is written. */
  readonly onDone: (value: unknown) => void;
}

/** Another value than the proposed one. */
export function ValueForm({ field, value, busy, onDone }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(value);
  const { Input, toWire } = kindOf(field);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onDone(toWire(typed));
  };
  return (
    <form onSubmit={save} className="flex max-w-xl min-w-0 flex-wrap items-start gap-2">
      <div className="min-w-48 flex-1">
        <Input
          autoFocus
          field={field}
          label={textOf(field.label, language)}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <Button type="submit" look="primary" busy={busy}>
        {t('common.save')}
      </Button>
    </form>
  );
}
