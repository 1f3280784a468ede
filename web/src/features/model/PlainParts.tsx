import { useTranslation } from 'react-i18next';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { NumberBox } from './NumberBox';
import type { PartProps } from './part';

const grid = 'grid gap-3 sm:grid-cols-2';

/** How long a text may be, and what it must look like. */
export function TextPart({ form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={grid}>
      <NumberBox
        label={t('model.maxLength')}
        value={form.maxLength}
        onChange={(maxLength) => say({ maxLength })}
        problems={wrong.at('maxLength')}
      />
      {form.type === 'text' && (
        <Field label={t('model.pattern')} hint={t('model.patternHint')} problems={wrong.at('pattern')}>
          {(ids) => (
            <Input
              {...ids}
              spellCheck={false}
              className="font-mono"
              value={form.pattern ?? ''}
              onChange={(event) => say({ pattern: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** Between what a number may be, and how exact it is. */
export function NumberPart({ form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      {form.type !== 'money' && (
        <>
          <NumberBox
            label={t('model.min')}
            value={form.min}
            onChange={(min) => say({ min })}
            problems={wrong.at('min')}
          />
          <NumberBox
            label={t('model.max')}
            value={form.max}
            onChange={(max) => say({ max })}
            problems={wrong.at('max')}
          />
        </>
      )}
      {form.type !== 'integer' && (
        <NumberBox
          label={t('model.scale')}
          value={form.scale}
          onChange={(scale) => say({ scale })}
          problems={wrong.at('scale')}
        />
      )}
    </div>
  );
}

export function RatingPart({ form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={grid}>
      <NumberBox
        label={t('model.stars')}
        value={form.max}
        onChange={(max) => say({ max })}
        problems={wrong.at('max')}
      />
    </div>
  );
}

export function AutoNumberPart({ form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={grid}>
      <Field label={t('model.format')} hint={t('model.formatHint')} problems={wrong.at('format')} required>
        {(ids) => (
          <Input
            {...ids}
            spellCheck={false}
            className="font-mono"
            value={form.format ?? ''}
            onChange={(event) => say({ format: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
