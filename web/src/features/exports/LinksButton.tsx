import { Link as LinkSign } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { ExportRun } from '@/api/exports';
import { Button } from '@/design/Button';
import { later } from '@/design/Later';
import { useReader } from '@/fields/kind';

const LinksDialog = later(() => import('./LinksDialog').then((it) => ({ default: it.LinksDialog })));

/** Opens the links to the file of an export. */
export function LinksButton({ run }: { readonly run: ExportRun }) {
  const { t } = useReader();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<LinkSign aria-hidden className="size-3.5" />} onClick={() => setOpen(true)}>
        {t('exports.share')}
      </Button>
      <Suspense>{open && <LinksDialog run={run} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
