import { page } from './page';

type Pages = typeof import('./laterPages');

/** A page that is no list and no record: not even its frame is loaded before somebody goes there. */
export const laterPage = (name: keyof Pages) =>
  page(() => import('./laterPages').then((pages) => pages[name]));
