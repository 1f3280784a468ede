import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { fits } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import { type Group, isCondition, isGroup, type Part, partsIn } from '@/records/filter';
import { fieldOf } from '@/schema/schema';
import { emptyLine } from './FilterLine';
import { GroupEditor } from './GroupEditor';
import { MatchCount } from './MatchCount';

interface Props {
  readonly object: ObjectType;
  readonly parts: readonly Part[];
  /** What else is asked, so that the count is right. */
  readonly beside: readonly Part[];
  readonly onApply: (parts: readonly Part[]) => void;
}

/** Lines of field, operator and argument, and groups of them; all or any must hold. */
export function FilterBuilder({ object, parts, beside, onApply }: Props) {
  const { t } = useTranslation();
  const [root, setRoot] = useState<Group>(() => startOf(object, parts));
  const whole = finished(root);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onApply(whole);
      }}
    >
      <div className="max-h-[50vh] overflow-y-auto p-0.5">
        <GroupEditor object={object} group={root} depth={1} onChange={setRoot} />
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <MatchCount object={object} parts={[...beside, ...whole]} />
        <span className="flex-1" />
        <Button onClick={() => onApply([])}>{t('list.filter.clear')}</Button>
        <Button look="primary" type="submit">
          {t('list.filter.apply')}
        </Button>
      </div>
    </form>
  );
}

/** One group by itself is edited as the whole. */
export function startOf(object: ObjectType, parts: readonly Part[]): Group {
  const [only] = parts;
  if (parts.length === 1 && only && isGroup(only)) return only;
  if (parts.length > 0) return { all: parts };
  const first = fieldOf(object, object.nameField);
  const askable = [first, ...object.fields].find((field) => field?.can.read && operatorsOf(field).length > 0);
  return { all: askable ? [emptyLine(askable)] : [] };
}

/** Without lines that are not filled in yet, and groups that are left empty by that. */
export function finished(group: Group): readonly Part[] {
  const parts = wholeParts(group);
  if ('all' in group) return parts;
  return parts.length > 1 ? [{ any: parts }] : parts;
}

function wholeParts(group: Group): readonly Part[] {
  return partsIn(group).flatMap((part): readonly Part[] => {
    if (isCondition(part)) return fits(part.op, part.arg) ? [part] : [];
    if (!isGroup(part)) return [part];
    const inner = wholeParts(part);
    if (inner.length < 2) return inner;
    return ['all' in part ? { all: inner } : { any: inner }];
  });
}
