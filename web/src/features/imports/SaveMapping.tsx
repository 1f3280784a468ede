import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { imports } from '@/api/imports';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { toast } from '@/design/Toast';
import { useMay } from '@/features/session/useMay';
import { useReader } from '@/fields/kind';
import { messageOf } from '@/records/problems';
import { mappingKey } from './MappingBar';

interface Props {
  /** The import whose mapping it is. */
  readonly run: string;
  readonly object: string;
}

/** Keeps what the columns mean under a name, for oneself or for everybody. */
export function SaveMapping({ run, object }: Props) {
  const { t } = useReader();
  const client = useQueryClient();
  const mayShare = useMay('settings');
  const [name, setName] = useState<string | null>(null);
  const [shared, setShared] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (name === null) return <Button onClick={() => setName('')}>{t('imports.remember')}</Button>;
  const save = async () => {
    try {
      await imports.saveMapping(run, name, shared);
      await client.invalidateQueries({ queryKey: mappingKey(object) });
      setName(null);
      toast.done(t('imports.remembered', { name: name.trim() }));
    } catch (refusal) {
      setFailure(messageOf(refusal, t));
    }
  };
  return (
    <form
      className="flex w-full flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Input
        autoFocus
        maxLength={100}
        aria-label={t('imports.mappingName')}
        placeholder={t('imports.mappingName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        className="max-w-64"
      />
      {mayShare && (
        // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is a button, which a label names
        <label className="flex items-center gap-2">
          <Checkbox checked={shared} onChange={setShared} />
          {t('imports.forEverybody')}
        </label>
      )}
      <Button type="submit" look="primary" disabled={name.trim() === ''}>
        {t('common.save')}
      </Button>
      <Button onClick={() => setName(null)}>{t('common.cancel')}</Button>
      {failure !== null && <Problems problems={[failure]} />}
    </form>
  );
}
