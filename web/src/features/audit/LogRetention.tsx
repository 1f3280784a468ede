import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { audit } from '@/api/audit';
import { Button } from '@/design/Button';
import { RetentionDialog } from './RetentionDialog';

/** How long the log is kept, and a way to change that. */
export function LogRetention() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const rule = useQuery({ queryKey: adminKeys.logRetention, queryFn: audit.retention }).data;
  if (!rule) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {rule.months === null ? t('audit.keptForEver') : t('audit.keptFor', { count: rule.months })}
      </Button>
      {open && (
        <RetentionDialog
          months={rule.months}
          onClose={() => setOpen(false)}
          onSaved={() => void client.invalidateQueries({ queryKey: adminKeys.logRetention })}
        />
      )}
    </>
  );
}
