import { Command } from 'cmdk';
import { useTranslation } from 'react-i18next';
import type { SearchGroup, SearchHit } from '@/api/search';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

interface Props {
  readonly groups: readonly SearchGroup[];
  readonly look: string;
  readonly onOpen: (object: string, id: string) => void;
}

/** Records by object, each with the value for which it was found. */
export function FoundRecords({ groups, look, onOpen }: Props) {
  const schema = useSchema();
  const language = useLanguage();
  return groups.map((group) => {
    const object = schema.find(group.object);
    return (
      object && (
        <Command.Group key={group.object} heading={textOf(object.plural, language)} forceMount>
          {group.items.map((hit) => (
            <Command.Item
              key={hit.id}
              value={`record ${hit.id}`}
              forceMount
              className={look}
              onSelect={() => onOpen(group.object, hit.id)}
            >
              <ObjectIcon name={object.icon} />
              <span className="truncate">{hit.label}</span>
              <Why hit={hit} field={fieldOf(object, hit.reason.field)?.label} />
            </Command.Item>
          ))}
        </Command.Group>
      )
    );
  });
}

/** Nothing where the label itself shows it. */
function Why({
  hit,
  field,
}: {
  readonly hit: SearchHit;
  readonly field: Parameters<typeof textOf>[0] | undefined;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { text, fit } = hit.reason;
  if (text === hit.label) {
    return fit === 'similar' ? <span className="ml-auto text-xs text-ink-3">{t('jump.similar')}</span> : null;
  }
  return (
    <span className="ml-auto min-w-0 truncate pl-3 text-xs text-ink-3">
      {field && `${textOf(field, language)} · `}
      {text}
    </span>
  );
}
