import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QUESTION_KINDS, type QuestionItem } from '@/api/forms';
import { Button, IconButton } from '@/design/Button';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { NumberBox } from '@/features/model/NumberBox';
import { TextsFields } from '@/features/model/TextsFields';
import { choice } from './draft';
import { Tick } from './Tick';

interface Props {
  readonly item: QuestionItem;
  readonly onChange: (item: QuestionItem) => void;
}

/** A question that is no field: its words, and what can be answered. */
export function QuestionEditor({ item, onChange }: Props) {
  const { t } = useTranslation();
  const say = (said: Partial<QuestionItem>) => onChange({ ...item, ...said });
  return (
    <>
      <TextsFields
        required
        label={t('forms.words')}
        value={item.label}
        onChange={(label) => say({ label })}
      />
      <Field label={t('forms.answeredBy')}>
        {(ids) => (
          <Select
            {...ids}
            value={item.question}
            choices={QUESTION_KINDS.map((value) => ({ value, label: t(`forms.questionKind.${value}`) }))}
            onChange={(value) =>
              say({ question: QUESTION_KINDS.find((kind) => kind === value) ?? item.question })
            }
          />
        )}
      </Field>
      {(item.question === 'single' || item.question === 'several') && <Choices item={item} say={say} />}
      {item.question === 'scale' && (
        <div className="grid gap-3 sm:grid-cols-2">
          <NumberBox
            label={t('forms.least')}
            value={item.least}
            problems={[]}
            onChange={(least) => say({ least: least ?? 0 })}
          />
          <NumberBox
            label={t('forms.highest')}
            hint={t('forms.scaleHint')}
            value={item.most}
            problems={[]}
            onChange={(most) => say({ most: most ?? 10 })}
          />
        </div>
      )}
      <TextsFields label={t('forms.help')} value={item.help} onChange={(help) => say({ help })} />
      <Tick label={t('forms.required')} checked={item.required} onChange={(required) => say({ required })} />
    </>
  );
}

function Choices({
  item: { choices },
  say,
}: {
  readonly item: QuestionItem;
  readonly say: (said: Partial<QuestionItem>) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('forms.choices')}</legend>
      {choices.map((one, at) => (
        <div key={one.key} className="flex items-end gap-1">
          <div className="min-w-0 flex-1">
            <TextsFields
              label={t('forms.choice', { number: at + 1 })}
              value={one.label}
              onChange={(label) => say({ choices: choices.with(at, { ...one, label }) })}
            />
          </div>
          <IconButton
            label={t('forms.takeOutChoice', { number: at + 1 })}
            disabled={choices.length <= 2}
            icon={<Trash2 aria-hidden className="size-4" />}
            onClick={() => say({ choices: choices.toSpliced(at, 1) })}
          />
        </div>
      ))}
      <Button
        className="self-start"
        icon={<Plus aria-hidden className="size-3.5" />}
        onClick={() => say({ choices: [...choices, choice(choices)] })}
      >
        {t('forms.addChoice')}
      </Button>
    </fieldset>
  );
}
