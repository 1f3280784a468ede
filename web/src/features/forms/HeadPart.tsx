import type { ObjectType } from '@/api/objectTypes';
import type { Language } from '@/api/types';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { TextsFields } from '@/features/model/TextsFields';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { usualItems } from './draft';
import { Part } from './Part';
import { Tick } from './Tick';
import type { FormDraft } from './useFormDraft';

interface Props {
  readonly it: FormDraft;
  readonly objects: readonly ObjectType[];
}

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** What a form is called, of what it makes records, and what stands above its fields. */
export function HeadPart({ it, objects }: Props) {
  const { t, language } = useReader();
  const { draft, say, wrong } = it;
  const speaks = (one: Language, does: boolean) =>
    say({ languages: does ? [...draft.languages, one] : draft.languages.filter((other) => other !== one) });
  return (
    <Part title={t('forms.head')}>
      <Field label={t('forms.name')} hint={t('forms.nameHint')} problems={wrong('name')} required>
        {(ids) => (
          <Input {...ids} value={draft.name} onChange={({ target }) => say({ name: target.value })} />
        )}
      </Field>
      <Field label={t('forms.object')} hint={t('forms.objectHint')} problems={wrong('object')}>
        {(ids) => (
          <Select
            {...ids}
            value={draft.object}
            choices={[
              ...objects.map(({ name, label }) => ({ value: name, label: textOf(label, language) })),
              { value: '', label: t('forms.noObject') },
            ]}
            onChange={(object) => {
              const questions = draft.items.filter(({ kind }) => kind === 'question');
              const fields = usualItems(objects.find(({ name }) => name === object));
              say({ object, items: [...fields, ...questions] });
            }}
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-xs font-medium text-ink-2">{t('forms.languages')}</legend>
        <div className="flex gap-5">
          {LANGUAGES.map((one) => (
            <Tick
              key={one}
              label={t(`forms.language.${one}`)}
              checked={draft.languages.includes(one)}
              onChange={(does) => speaks(one, does)}
            />
          ))}
        </div>
        <Problems problems={wrong('languages')} />
      </fieldset>
      <TextsFields
        label={t('forms.pageTitle')}
        value={draft.title}
        problems={wrong('title')}
        onChange={(title) => say({ title })}
      />
      <TextsFields
        long
        label={t('forms.introduction')}
        value={draft.introduction}
        problems={wrong('introduction')}
        onChange={(introduction) => say({ introduction })}
      />
    </Part>
  );
}
