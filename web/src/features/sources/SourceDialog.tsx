import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Source, sources, type Trust } from '@/api/sources';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { useSourceChange } from './useSources';

interface Props {
  /** Undefined for a new one. */
  readonly source: Source | undefined;
  readonly onClose: () => void;
}

const TRUSTS: readonly Trust[] = ['full', 'gaps'];

/** Adds, changes or removes a source. */
export function SourceDialog({ source, onClose }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState(source?.code ?? '');
  const [name, setName] = useState(source?.name ?? '');
  const [trust, setTrust] = useState<Trust>(source?.trust ?? 'full');
  const save = useSourceChange(
    () => (source ? sources.change(source.code, { name, trust }) : sources.add({ code, name, trust })),
    t('sources.saved'),
    onClose,
  );
  const remove = useSourceChange(
    () => sources.remove(source?.code ?? ''),
    t('sources.removed', { name }),
    onClose,
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={source ? t('sources.change') : t('sources.add')}
      closeLabel={t('common.close')}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.run(undefined);
        }}
      >
        <Field label={t('sources.name')} required>
          {(ids) => (
            <Input {...ids} value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <Field label={t('sources.code')} hint={t('sources.codeHint')} required>
          {(ids) => (
            <Input
              {...ids}
              value={code}
              maxLength={40}
              disabled={source !== undefined}
              onChange={({ target }) => setCode(target.value.toLowerCase())}
            />
          )}
        </Field>
        <Field label={t('sources.trustLabel')} hint={t('sources.trustHint')}>
          {(ids) => (
            <Select
              {...ids}
              value={trust}
              choices={TRUSTS.map((value) => ({ value, label: t(`sources.trust.${value}`) }))}
              onChange={(value) => setTrust(value === 'gaps' ? 'gaps' : 'full')}
            />
          )}
        </Field>
        <div className="flex gap-2">
          {source && (
            <Button look="danger" busy={remove.busy} onClick={() => remove.run(undefined)}>
              {t('sources.remove')}
            </Button>
          )}
          <span className="flex-1" />
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={save.busy} disabled={name.trim() === '' || code === ''}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
