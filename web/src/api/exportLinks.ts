import { call } from './client';

/** A link by which somebody fetches the file of an export without signing in. */
export interface ExportLink {
  readonly id: string;
  /** Behind the address of the installation; told once, when the link is made. */
  readonly path: string | null;
  readonly madeAt: string;
  readonly expiresAt: string;
  /** How often the file was fetched by it. */
  readonly fetched: number;
  readonly fetchedAt: string | null;
}

export const exportLinks = {
  list: (run: string) => call<{ readonly items: readonly ExportLink[] }>('GET', `/exports/${run}/links`),
  make: (run: string, hours: number) =>
    call<ExportLink>('POST', `/exports/${run}/links`, { body: { hours } }),
  remove: (run: string, link: string) => call<void>('DELETE', `/exports/${run}/links/${link}`),
};
