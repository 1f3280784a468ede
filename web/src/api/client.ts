import { problemOf, unreachable } from './problem';

const BASE = '/api/v1';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  readonly body?: unknown;
  /** A table of text instead of a JSON body. */
  readonly table?: string;
  /** The version an update is based on; sent as If-Match. */
  readonly version?: number;
  readonly signal?: AbortSignal | undefined;
  /** Lets the server recognise a repeated POST. */
  readonly idempotencyKey?: string;
}

let language = 'zh-CN';
const signedOutListeners = new Set<() => void>();

/** Texts in answers (problems above all) come in this language. */
export function speak(to: string): void {
  language = to;
}

/** Told when an answer says that the session is gone. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** The one place where the app talks to the server. Throws {@link ApiProblem} for everything but 2xx. */
export async function call<T>(method: Method, path: string, call: Call = {}): Promise<T> {
  const response = await send(method, path, call);
  const body = await bodyOf(response);
  if (response.ok) return body as T;
  if (response.status === 401 && path !== '/session') {
    for (const listener of signedOutListeners) listener();
  }
  throw problemOf(response.status, body);
}

async function send(method: Method, path: string, { body, table, version, signal, idempotencyKey }: Call) {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (body !== undefined) {
    headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  if (table !== undefined) headers['Content-Type'] = 'text/csv;charset=UTF-8';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;
  const token = method === 'GET' ? null : cookie('XSRF-TOKEN');
  if (token !== null) headers['X-XSRF-TOKEN'] = token;
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: signal ?? null };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (table !== undefined) init.body = table;
  try {
    return await fetch(BASE + path, init);
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw unreachable();
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's HTML page, for instance; the status says enough
  }
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
}
