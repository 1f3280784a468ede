import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { TextsFields } from '@/features/model/TextsFields';
import { useReader } from '@/fields/kind';
import { Part } from './Part';
import type { FormDraft } from './useFormDraft';

/** What has to be agreed to, what is pressed, and what comes then. */
export function AfterPart({ it }: { readonly it: FormDraft }) {
  const { t } = useReader();
  const { draft, say, wrong } = it;
  return (
    <Part title={t('forms.after')}>
      <TextsFields
        long
        label={t('forms.consent')}
        value={draft.consent ?? undefined}
        problems={wrong('consent')}
        onChange={(consent) => say({ consent })}
      />
      <p className="-mt-2 text-xs text-ink-3">{t('forms.consentHint')}</p>
      <TextsFields
        label={t('forms.button')}
        value={draft.button}
        problems={wrong('button')}
        onChange={(button) => say({ button })}
      />
      <TextsFields
        long
        label={t('forms.thanks')}
        value={draft.thanks}
        problems={wrong('thanks')}
        onChange={(thanks) => say({ thanks })}
      />
      <Field label={t('forms.next')} hint={t('forms.nextHint')} problems={wrong('next')}>
        {(ids) => (
          <Input
            {...ids}
            type="url"
            placeholder="https://"
            value={draft.next ?? ''}
            onChange={({ target }) => say({ next: target.value === '' ? null : target.value })}
          />
        )}
      </Field>
    </Part>
  );
}
