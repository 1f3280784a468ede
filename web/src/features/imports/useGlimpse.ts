import { useEffect, useState } from 'react';
import type { ImportRun } from '@/api/operation';
import { glimpse } from './glimpse';

/** The first values under each heading of the file. */
export function useGlimpse(file: File, run: ImportRun) {
  const [values, setValues] = useState<Readonly<Record<string, readonly string[]>>>({});
  const { encoding, delimiter } = run;
  const headings = Object.keys(run.mapping).join('\n');
  useEffect(() => {
    let isWanted = true;
    void glimpse(file, { encoding, delimiter, headings: headings.split('\n') }).then((found) => {
      if (isWanted) setValues(found);
    });
    return () => {
      isWanted = false;
    };
  }, [file, encoding, delimiter, headings]);
  return values;
}
