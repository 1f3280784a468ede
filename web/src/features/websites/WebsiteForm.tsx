import { useEffect } from 'react';
import type { Website } from '@/api/websites';
import { Field, Problems } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';
import { Select } from '@/design/Select';
import { NumberBox } from '@/features/model/NumberBox';
import { TextsFields } from '@/features/model/TextsFields';
import '@/features/model/texts';
import { useReader } from '@/fields/kind';
import { useSchema } from '@/schema/useSchema';
import { KnownByPart } from './KnownByPart';
import { useWebsiteForm } from './useWebsiteForm';

interface Props {
  readonly id: string;
  readonly website: Website | undefined;
  readonly onSaved: (website: Pick<Website, 'id'>) => void;
  readonly onBusy: (busy: boolean) => void;
}

/** What a website is called, what its visitors agree to, and how they are found. */
export function WebsiteForm({ id, website, onSaved, onBusy }: Props) {
  const { t } = useReader();
  const schema = useSchema();
  const { said, say, wrong, busy, submit, general } = useWebsiteForm(website, schema, onSaved);
  useEffect(() => onBusy(busy), [busy, onBusy]);
  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <Field label={t('websites.name')} problems={wrong('name')} required>
        {(ids) => (
          <Input
            {...ids}
            autoFocus={!website}
            value={said.name}
            onChange={({ target }) => say({ name: target.value })}
          />
        )}
      </Field>
      <Field label={t('websites.origins')} hint={t('websites.originsHint')} problems={wrong('origins')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            spellCheck={false}
            placeholder="https://www.example.com"
            value={said.origins}
            onChange={({ target }) => say({ origins: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('websites.asks')}
        hint={said.consentElsewhere ? t('websites.elsewhereHint') : t('websites.asksHint')}
      >
        {(ids) => (
          <Select
            {...ids}
            value={said.consentElsewhere ? 'elsewhere' : 'here'}
            choices={[
              { value: 'here', label: t('websites.asksHere') },
              { value: 'elsewhere', label: t('websites.asksElsewhere') },
            ]}
            onChange={(value) => say({ consentElsewhere: value === 'elsewhere' })}
          />
        )}
      </Field>
      {!said.consentElsewhere && (
        <TextsFields
          long
          label={t('websites.consent')}
          value={said.consent}
          problems={wrong('consent')}
          onChange={(consent) => say({ consent })}
        />
      )}
      <KnownByPart
        knownBy={said.knownBy}
        problems={wrong('knownBy')}
        onChange={(knownBy) => say({ knownBy })}
      />
      <Field
        label={t('websites.parameters')}
        hint={t('websites.parametersHint')}
        problems={wrong('parameters')}
      >
        {(ids) => (
          <Input
            {...ids}
            spellCheck={false}
            value={said.parameters}
            onChange={({ target }) => say({ parameters: target.value })}
          />
        )}
      </Field>
      <NumberBox
        label={t('websites.keptMonths')}
        hint={t('websites.keptMonthsHint')}
        value={said.keptMonths}
        problems={wrong('keptMonths')}
        onChange={(months) => say({ keptMonths: months ?? 0 })}
      />
      <Problems problems={general} />
    </form>
  );
}
