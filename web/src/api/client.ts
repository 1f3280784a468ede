import { problemOf, unreachable } from './problem';
import { noteReach } from './reach';

const BASE = '/api/v1';

/** What a proxy answers when the server behind it does not. */
const NOBODY_BEHIND: ReadonlySet<number> = new Set([502, 504]);

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  readonly body?: unknown;
  /** A table of text instead of a JSON body. */
  readonly table?: string;
  /** A file of definitions instead of a JSON body. */
  readonly yaml?: string;
  /** The version an update is based on; sent as If-Match. */
  readonly version?: number;
  readonly signal?: AbortSignal | undefined;
  /** Lets the server recognise a repeated POST. */
  readonly idempotencyKey?: string;
}

let language = 'zh-CN';
const refusalListeners = new Set<(status: number, path: string) => void>();

/** Texts in answers (problems above all) come in this language. */
export function speak(to: string): void {
  language = to;
}

/** Told of whatever is refused to somebody who is signed in: 401 when the session is gone. */
export function onRefused(listener: (status: number, path: string) => void): () => void {
  refusalListeners.add(listener);
  return () => refusalListeners.delete(listener);
}

/** The one place where the app talks to the server. Throws {@link ApiProblem} for everything but 2xx. */
export async function call<T>(method: Method, path: string, call: Call = {}): Promise<T> {
  const response = await send(method, path, call);
  const body = parsed(await response.text());
  if (response.ok) return body as T;
  throw refused(response.status, path, body, Number(response.headers.get('Retry-After')) || null);
}

async function send(
  method: Method,
  path: string,
  { body, table, yaml, version, signal, idempotencyKey }: Call,
) {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (body !== undefined) {
    headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  if (table !== undefined) headers['Content-Type'] = 'text/csv;charset=UTF-8';
  if (yaml !== undefined) headers['Content-Type'] = 'application/yaml;charset=UTF-8';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;
  const token = method === 'GET' ? null : cookie('XSRF-TOKEN');
  if (token !== null) headers['X-XSRF-TOKEN'] = token;
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: signal ?? null };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (table !== undefined) init.body = table;
  if (yaml !== undefined) init.body = yaml;
  try {
    const response = await fetch(BASE + path, init);
    noteReach(!NOBODY_BEHIND.has(response.status));
    return response;
  } catch (failure) {
    if (signal?.aborted) throw failure;
    noteReach(false);
    throw unreachable();
  }
}

/** Sends a form with a file; the one call by XMLHttpRequest, since fetch does not tell how much has gone out. */
export function sendForm<T>(
  path: string,
  form: FormData,
  onProgress: (part: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', BASE + path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language);
    const token = cookie('XSRF-TOKEN');
    if (token !== null) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('given up', 'AbortError'));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(refused(request.status, path, body));
    };
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function refused(status: number, path: string, body: unknown, retryAfter: number | null = null) {
  if (!path.startsWith('/session')) {
    for (const listener of refusalListeners) listener(status, path);
  }
  return problemOf(status, body, retryAfter);
}

function parsed(text: string): unknown {
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
