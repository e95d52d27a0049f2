import type { MiddlewareHandler } from 'hono';
import type { Locale } from '../../shared/messages/format.ts';
import type { AppEnv } from '../env.ts';

/** The first of our languages that the caller prefers; Vietnamese where none is named. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const q = options.map((o) => /^\s*q=([\d.]+)$/.exec(o)?.[1]).find((v) => v !== undefined);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => q > 0 && /^(vi|en)(-|$)/.test(tag))
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'vi';
}

export const locale: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('locale', localeOf(c.req.header('accept-language')));
  c.header('Content-Language', c.get('locale'));
  await next();
};
