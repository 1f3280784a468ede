import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { SearchBox } from '@/design/SearchBox';
import { Select } from '@/design/Select';
import { FieldDialog } from './FieldDialog';
import { FieldTable } from './FieldTable';
import { RemoveDialog } from './RemoveDialog';

const SHOWING = ['own', 'custom', 'system'] as const;
type Showing = (typeof SHOWING)[number];

const isShown: Readonly<Record<Showing, (field: Field) => boolean>> = {
  own: (field) => !field.system,
  custom: (field) => field.custom,
  system: (field) => field.system,
};

const isCalled = (field: Field, text: string) =>
  [field.name, ...Object.values(field.label)].some((name) => name?.toLowerCase().includes(text));

/** The fields of an object; each is opened to be changed. */
export function FieldsPart({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [showing, setShowing] = useState<Showing>('own');
  const [chosen, setChosen] = useState<Field | 'new'>();
  const [removed, setRemoved] = useState<Field>();
  const wanted = text.trim().toLowerCase();
  const fields = object.fields.filter(
    (field) => field.name !== 'id' && isShown[showing](field) && isCalled(field, wanted),
  );
  return (
    <div className="flex flex-col gap-4 p-4 sm:p-6">
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label={t('model.findField')} text={text} onText={setText} />
        <span className="w-40">
          <Select
            small
            label={t('model.show')}
            value={showing}
            choices={SHOWING.map((value) => ({ value, label: t(`model.showing.${value}`) }))}
            onChange={(next) => setShowing(next as Showing)}
          />
        </span>
        <Button
          look="primary"
          icon={<Plus aria-hidden className="size-4" />}
          className="ml-auto"
          onClick={() => setChosen('new')}
        >
          {t('model.newField')}
        </Button>
      </div>
      <FieldTable own={object.custom} fields={fields} onOpen={setChosen} />
      {chosen && (
        <FieldDialog
          object={object}
          {...(chosen === 'new' ? {} : { field: chosen })}
          onRemove={setRemoved}
          onClose={() => setChosen(undefined)}
        />
      )}
      {removed && <RemoveDialog object={object} field={removed} onClose={() => setRemoved(undefined)} />}
    </div>
  );
}
