import { useParams } from '@tanstack/react-router';
import { MergedScreen } from './MergedScreen';
import { MergeScreen } from './MergeScreen';

/** A merge, or records that are to become one. */
export function MergePage() {
  const { id } = useParams({ from: '/app/merges/$id' });
  return id === 'new' ? <MergeScreen /> : <MergedScreen id={id} />;
}
