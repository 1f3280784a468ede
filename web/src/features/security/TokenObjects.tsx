import { useTranslation } from 'react-i18next';
import { Problems } from '@/design/Field';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

const KINDS = ['read', 'write'] as const;

/** The server refuses to let a token for some objects change who works here. */
const ONLY_READ = new Set(['user', 'team']);

interface Props {
  /** Scopes such as `write:contact`. */
  readonly reach: readonly string[];
  readonly onChange: (reach: readonly string[]) => void;
  readonly problems: readonly string[];
}

export function TokenObjects({ reach, onChange, problems }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { objects } = useSchema();
  const set = (object: string, kind: string) => {
    const others = reach.filter((scope) => !KINDS.some((each) => scope === `${each}:${object}`));
    onChange(kind === '' ? others : [...others, `${kind}:${object}`]);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('security.objects')}</legend>
      <p className="text-xs text-ink-3">{t('security.objectsHint')}</p>
      <ul className="max-h-64 divide-y divide-line overflow-y-auto rounded-control border border-line px-3">
        {objects.map(({ name, plural }) => {
          const label = textOf(plural, language);
          return (
            <li key={name} className="flex items-center justify-between gap-3 py-1">
              <span className="min-w-0 truncate">{label}</span>
              <span className="w-36 shrink-0">
                <Select
                  small
                  label={label}
                  value={KINDS.find((kind) => reach.includes(`${kind}:${name}`)) ?? ''}
                  choices={[
                    { value: '', label: t('security.noReach') },
                    ...KINDS.filter((kind) => kind === 'read' || !ONLY_READ.has(name)).map((kind) => ({
                      value: kind,
                      label: t(`security.scope.${kind}`),
                    })),
                  ]}
                  onChange={(kind) => set(name, kind)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Problems problems={problems} />
    </fieldset>
  );
}
