import { existsSync, readFileSync } from 'node:fs';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const PATH = new URL('manifest.xml', ROOT).pathname;
const xml = readFileSync(PATH, 'utf8');
const ORIGIN = 'https://localhost:8787';

/** All values of an attribute on elements of a name. */
function attributes(element: string, attribute: string): string[] {
  const pattern = new RegExp(`<${element}\\b[^>]*?\\b${attribute}="([^"]*)"`, 'g');
  return [...xml.matchAll(pattern)].map((match) => match[1]!);
}

describe('manifest.xml', () => {
  test('is well-formed and says who it is', async () => {
    const info = await OfficeAddinManifest.readManifestFile(PATH);
    expect(info).toMatchObject({
      defaultLocale: 'vi-vn',
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
    });
    expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('asks for ExcelApi 1.14 and nothing newer', () => {
    expect(new Set(attributes('(?:bt:)?Set', 'MinVersion'))).toEqual(new Set(['1.14']));
    expect(new Set(attributes('(?:bt:)?Set', 'Name'))).toEqual(new Set(['ExcelApi']));
  });

  test('every address is a file that is served', () => {
    const addresses = [...xml.matchAll(/DefaultValue="(https:[^"]+)"/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      const { origin, pathname } = new URL(address);
      expect(origin).toBe(ORIGIN);
      const places = [`addin/public${pathname}`, `addin${pathname}`];
      expect(
        places.some((place) => existsSync(new URL(place, ROOT))),
        pathname,
      ).toBe(true);
    }
  });

  test('every resource id that is used is defined, once, and every one defined is used', () => {
    const used = new Set(attributes('(?:bt:)?[A-Za-z]+', 'resid'));
    const defined = attributes('bt:(?:Image|Url|String)', 'id');
    expect(new Set(defined)).toEqual(used);
    expect(new Set(defined).size).toBe(defined.length);
  });

  test('icons have the sizes that they are named for', () => {
    for (const match of xml.matchAll(/icons\/([a-z]+)-(\d+)\.png/g)) {
      const png = readFileSync(new URL(`addin/public/icons/${match[1]}-${match[2]}.png`, ROOT));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        Number(match[2]),
        Number(match[2]),
      ]);
    }
  });

  test('every word that Excel shows has an English override', () => {
    const strings = [...xml.matchAll(/<bt:String id="[^"]+" DefaultValue="[^"]+"(\/?)>/g)];
    expect(strings.every((match) => match[1] === '')).toBe(true);
    expect(attributes('(?:bt:)?Override', 'Locale').every((locale) => locale === 'en-us')).toBe(
      true,
    );
  });

  test('short strings fit where Excel shows them', () => {
    const short = /<bt:ShortStrings>([\s\S]*)<\/bt:ShortStrings>/.exec(xml)![1]!;
    for (const match of short.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)) {
      expect(match[1]!.length).toBeLessThanOrEqual(125);
    }
    const long = /<bt:LongStrings>([\s\S]*)<\/bt:LongStrings>/.exec(xml)![1]!;
    for (const match of long.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)) {
      expect(match[1]!.length).toBeLessThanOrEqual(250);
    }
  });
});
