// Which language the command line speaks, and how a message in two languages becomes one text.
import type { Bilingual, Locale } from '../lint/rule';

/**
 * The language the environment asks for: Chinese unless LC_ALL, LC_MESSAGES or LANG (in this order) names another language.
 * C and POSIX name none.
 */
export function localeOfEnvironment(env: Readonly<Record<string, string | undefined>>): Locale {
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const language = name.split(/[._@-]/, 1)[0]?.toLowerCase() ?? '';
  return language === '' || language === 'c' || language === 'posix' || language.startsWith('zh') ? 'zh-cn' : 'en';
}

/** The message in the language. */
export function inLocale(message: Bilingual, locale: Locale): string {
  return locale === 'en' ? message.en : message.zh;
}
