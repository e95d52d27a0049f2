import { CommandError, UsageError } from './errors.ts';

export const API_OPTIONS = { url: { type: 'string' } } as const;

/**
 * Asks the Worker as the office. The key comes from THI_DUA_KEY, never from the command line, where
 * others on the machine could read it.
 */
export async function askApi(
  url: string | undefined,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const key = process.env.THI_DUA_KEY;
  if (url === undefined) throw new UsageError('Thiếu --url: địa chỉ máy chủ, ví dụ https://….');
  if (!key) throw new UsageError('Đặt khóa Văn phòng vào biến môi trường THI_DUA_KEY.');
  const response = await fetch(new URL(path, url), {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { code?: string; message?: string; requestId?: string };
  if (!response.ok) {
    throw new CommandError(
      `${answer.message ?? response.status} (${answer.code}, ${answer.requestId})`,
    );
  }
  return answer;
}
