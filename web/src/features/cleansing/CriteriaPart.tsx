import { useTranslation } from 'react-i18next';
import type { Criteria, FindingKind } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Chip } from '@/design/Chip';
import { Select } from '@/design/Select';
import { Ticked } from '@/design/Ticked';
import { NumberBox } from '@/features/model/NumberBox';
import { useLanguage } from '@/i18n/useLanguage';
import type { Problems } from '@/records/problems';
import { fieldOf, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly kinds: readonly FindingKind[];
  readonly criteria: Criteria;
  readonly problems: Problems;
  readonly onChange: (more: Partial<Criteria>) => void;
}

/** Which kinds are looked for, how far is far, and which fields ought to be filled. */
export function CriteriaPart({ object, kinds, criteria, problems, onChange }: Props) {
  const { t } = useTranslation();
  const has = (kind: FindingKind) => criteria.kinds.includes(kind);
  return (
    <section className="flex flex-col gap-3">
      {kinds.map((kind) => (
        <Ticked
          key={kind}
          label={t(`cleansing.kindOf.${kind}`)}
          about={t(`cleansing.aboutOf.${kind}`)}
          checked={has(kind)}
          onChange={(on) =>
            onChange({ kinds: on ? [...criteria.kinds, kind] : criteria.kinds.filter((it) => it !== kind) })
          }
        />
      ))}
      <div className="grid max-w-xl gap-4 sm:grid-cols-2">
        {has('outlier') && (
          <NumberBox
            label={t('cleansing.outlierLimit')}
            hint={t('cleansing.outlierLimitAbout')}
            value={criteria.outlierLimit}
            onChange={(outlierLimit) => onChange({ outlierLimit: outlierLimit ?? 0 })}
            problems={problems.byField.get('outlierLimit') ?? []}
          />
        )}
        {has('stale') && (
          <NumberBox
            label={t('cleansing.staleMonths')}
            value={criteria.staleMonths}
            onChange={(staleMonths) => onChange({ staleMonths: Math.round(staleMonths ?? 0) })}
            problems={problems.byField.get('staleMonths') ?? []}
          />
        )}
      </div>
      {has('missing') && <Expected object={object} criteria={criteria} onChange={onChange} />}
    </section>
  );
}

type ExpectedProps = Pick<Props, 'object' | 'criteria' | 'onChange'>;

/** The fields that ought to be filled, each of which can be taken off. */
function Expected({ object, criteria, onChange }: ExpectedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { important, expected, optional } = criteria;
  const shown = [...important.filter((name) => !optional.includes(name)), ...expected];
  const others = object.fields.filter(
    ({ name, system, readOnly, type }) =>
      !shown.includes(name) && !system && !readOnly && type !== 'boolean' && type !== 'formula',
  );
  const labelOf = (name: string) => textOf(fieldOf(object, name)?.label, language) || name;
  const add = (name: string) =>
    important.includes(name)
      ? onChange({ optional: optional.filter((it) => it !== name) })
      : onChange({ expected: [...expected, name] });
  const remove = (name: string) =>
    expected.includes(name)
      ? onChange({ expected: expected.filter((it) => it !== name) })
      : onChange({ optional: [...optional, name] });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('cleansing.expected')}</legend>
      <ul className="flex flex-wrap gap-1.5">
        {shown.map((name) => (
          <li key={name} className="max-w-full">
            <Chip
              onRemove={{
                label: t('cleansing.mayBeEmpty', { field: labelOf(name) }),
                remove: () => remove(name),
              }}
            >
              {labelOf(name)}
            </Chip>
          </li>
        ))}
      </ul>
      <span className="max-w-xs">
        <Select
          small
          label={t('cleansing.addField')}
          value=""
          choices={[
            { value: '', label: t('cleansing.addField') },
            ...others.map(({ name }) => ({ value: name, label: labelOf(name) })),
          ]}
          onChange={(name) => name !== '' && add(name)}
        />
      </span>
    </fieldset>
  );
}
