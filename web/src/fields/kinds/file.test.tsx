import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '@/api/keys';
import en from '@/i18n/en/index';
import { kinds } from '../registry';
import { aField } from '../testing';

const client = new QueryClient();
client.setQueryData(keys.organisation, { currencies: ['CNY'], homeCurrency: 'CNY' });

/** A server that takes files: tells what came and answers when it is told to. */
class FakeRequest {
  static last: FakeRequest;
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = '';
  form?: FormData;
  aborted = false;

  constructor() {
    FakeRequest.last = this;
  }
  open() {}
  setRequestHeader() {}
  send(form: FormData) {
    this.form = form;
  }
  abort() {
    this.aborted = true;
    this.onabort?.();
  }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

const photo = new File(['bytes'], '照片.png', { type: 'image/png' });
const page = new File(['<p>'], 'page.html', { type: 'text/html' });

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: en } } });
});
beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('{"largest":1000}')),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function shown(type: 'file' | 'image', value: unknown = null) {
  const onChange = vi.fn();
  const { Input } = kinds[type];
  const { container } = render(
    <QueryClientProvider client={client}>
      <Input id="it" field={aField(type)} value={value} onChange={onChange} label="It" />
    </QueryClientProvider>,
  );
  // The input is loaded when it is first shown.
  const zone = await waitFor(() => {
    const found = container.querySelector('.border-dashed');
    expect(found).not.toBeNull();
    return found as HTMLElement;
  });
  return { onChange, zone, picker: container.querySelector('input[type=file]') as HTMLInputElement };
}

const sent = () => waitFor(() => expect(FakeRequest.last?.form).toBeDefined());

describe('a field for a file', () => {
  beforeEach(() => {
    FakeRequest.last = new FakeRequest();
  });

  it('holds a reference to what was dropped on it', async () => {
    const { onChange, zone } = await shown('image');
    fireEvent.drop(zone, { dataTransfer: { files: [photo], types: ['Files'] } });
    await sent();

    FakeRequest.last.upload.onprogress?.({ loaded: 1, total: 4 });
    await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.25'));
    FakeRequest.last.answer(201, { id: 'f1', name: '照片.png', version: 1 });

    await waitFor(() =>
      expect(onChange).toHaveBeenCalledWith({ id: 'f1', label: '照片.png', object: 'file' }),
    );
    expect(FakeRequest.last.form?.get('file')).toBeInstanceOf(File);
  });

  it('takes a file that is pasted', async () => {
    const { onChange, zone } = await shown('file');
    fireEvent.paste(zone, { clipboardData: { files: [page] } });
    await sent();
    FakeRequest.last.answer(201, { id: 'f2', name: 'page.html', version: 1 });

    await waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  });

  it('for pictures says at once that something else is none', async () => {
    const { onChange, picker } = await shown('image');
    fireEvent.change(picker, { target: { files: [page] } });

    expect((await screen.findByRole('alert')).textContent).toContain('“page.html” is not a picture');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('says at once that a file is too large', async () => {
    const { picker } = await shown('file');
    fireEvent.change(picker, { target: { files: [new File(['x'.repeat(1001)], 'big.bin')] } });

    expect((await screen.findByRole('alert')).textContent).toBe('“big.bin” is larger than 1,000 B.');
  });

  it('shows the server’s own words for a refusal', async () => {
    const { onChange, picker } = await shown('file');
    fireEvent.change(picker, { target: { files: [page] } });
    await sent();
    FakeRequest.last.answer(422, { code: 'fileRefusedByScan', detail: 'The scan found something.' });

    expect((await screen.findByRole('alert')).textContent).toBe('The scan found something.');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('stops an upload, and nothing came of it', async () => {
    const { onChange, picker } = await shown('file');
    fireEvent.change(picker, { target: { files: [page] } });
    await sent();
    fireEvent.click(screen.getByRole('button', { name: 'Stop the upload' }));

    expect(FakeRequest.last.aborted).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('opens, saves and removes what it holds', async () => {
    const { onChange } = await shown('file', { id: 'f1', label: '合同.pdf' });

    expect(screen.getByRole('link', { name: 'Open 合同.pdf' }).getAttribute('href')).toBe(
      '/api/v1/files/f1/content',
    );
    expect(screen.getByRole('link', { name: 'Download 合同.pdf' }).hasAttribute('download')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the file' }));
    expect(onChange).toHaveBeenCalledWith(null);
  });

  it('shows a sign where no preview can be had', async () => {
    await shown('image', { id: 'f1', label: 'photo.heic' });
    const image = document.querySelector('img') as HTMLImageElement;
    expect(image.getAttribute('src')).toBe('/api/v1/files/f1/preview?size=240');
    fireEvent.error(image);

    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText('photo.heic')).toBeTruthy();
  });
});
