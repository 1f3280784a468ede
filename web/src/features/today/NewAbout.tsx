import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { ObjectType, Reference } from '@/api/types';
import { MenuItem } from '@/design/Menu';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useOpenCreate } from '@/features/create/CreateContext';
import { useLanguage } from '@/i18n/useLanguage';
import { inUsualOrder } from '@/schema/navigation';
import { mayFill, midSentence, type Schema } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

/** The lookup of an object that can hold a reference, and the reference in it. */
function linkTo(object: ObjectType, about: Reference): Values | undefined {
  const target = about.object;
  const field = object.fields.find(
    (one) =>
      one.type === 'lookup' &&
      !one.system &&
      !one.many &&
      mayFill(one) &&
      target !== undefined &&
      one.to?.includes(target),
  );
  return field && { [field.name]: about };
}

/** What people note down about a customer: whatever has a time or belongs to the same group, and can point there. */
function loggable(schema: Schema, about: Reference) {
  const groups = new Set(schema.objects.filter((one) => one.calendar).map((one) => one.group));
  const found = schema.objects.flatMap((object) => {
    const known = groups.has(object.group) && object.can.create ? linkTo(object, about) : undefined;
    return known ? [{ object, known }] : [];
  });
  return inUsualOrder(found, ({ object }) => object.name);
}

/** New records about what a row is about: a call is logged with the customer filled in. */
export function NewAbout({ about }: { readonly about: Reference }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = useOpenCreate();
  return loggable(useSchema(), about).map(({ object, known }) => (
    <MenuItem
      key={object.name}
      icon={<ObjectIcon name={object.icon} className="size-4 text-ink-3" />}
      onSelect={() => open(object.name, known)}
    >
      {t('create.title', { object: midSentence(object.label, language) })}
    </MenuItem>
  ));
}
