import type { Finding, FindingJson } from '../checks/finding.ts';
import { FINDINGS_EN } from './findings.en.ts';
import { FINDINGS_VI } from './findings.vi.ts';
import { fill, type Locale, type MessageBook, tidy } from './format.ts';

export function findingBook(locale: Locale): MessageBook {
  return locale === 'vi' ? FINDINGS_VI : FINDINGS_EN;
}

/** The sentence of a finding. @throws Error for a code without a sentence (a defect) */
export function findingText(finding: Pick<Finding, 'code' | 'params'>, locale: Locale): string {
  const template = findingBook(locale)[finding.code];
  if (template === undefined) throw new Error(`no sentence for ${finding.code}`);
  return tidy(fill(template, finding.params, locale));
}

/** The label of a finding's fix; '' where it has none. */
export function fixText(finding: Pick<Finding, 'fix'>, locale: Locale): string {
  if (!finding.fix) return '';
  return fill(findingBook(locale)[finding.fix.label]!, { value: finding.fix.value }, locale);
}

/** A finding as the command line and the API show it. */
export function findingJson(finding: Finding, locale: Locale): FindingJson {
  return {
    code: finding.code,
    severity: finding.severity,
    cell: finding.cell,
    message: findingText(finding, locale),
    fix: finding.fix ? { value: finding.fix.value, label: fixText(finding, locale) } : null,
  };
}
