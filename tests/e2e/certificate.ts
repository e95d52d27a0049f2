/**
 * A certificate for https://localhost, made anew at each start and kept in memory only. Office.js
 * trusts a parent frame on HTTPS alone; browsers in tests are told to accept the certificate.
 */

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

/** Tags of ASN.1, as far as a certificate needs them. */
const Tag = {
  Boolean: 0x01,
  Integer: 0x02,
  BitString: 0x03,
  OctetString: 0x04,
  Oid: 0x06,
  Utf8: 0x0c,
  GeneralizedTime: 0x18,
  Sequence: 0x30,
  Set: 0x31,
} as const;
const context = (number: number, constructed = true) => (constructed ? 0xa0 : 0x80) | number;

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const long = body.length < 0x80 ? [] : lengthBytes(body.length);
  const length = body.length < 0x80 ? [body.length] : [0x80 | long.length, ...long];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

function lengthBytes(length: number): number[] {
  return length < 0x100 ? [length] : [...lengthBytes(length >> 8), length & 0xff];
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = rest.flatMap((value) => {
    const groups = [value & 0x7f];
    for (let high = value >> 7; high > 0; high >>= 7) groups.unshift(0x80 | (high & 0x7f));
    return groups;
  });
  return der(Tag.Oid, Buffer.from([first * 40 + second, ...bytes]));
}

/** @param time e.g. 20261123120000Z */
function time(date: Date): Buffer {
  const text = date.toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(Tag.GeneralizedTime, Buffer.from(text));
}

const DAY = 86_400_000;

export function localhostCertificate(now = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(Tag.Sequence, oid('1.2.840.10045.4.3.2'));
  const name = der(
    Tag.Sequence,
    der(Tag.Set, der(Tag.Sequence, oid('2.5.4.3'), der(Tag.Utf8, Buffer.from('localhost')))),
  );
  const names = der(
    Tag.Sequence,
    der(context(2, false), Buffer.from('localhost')),
    der(context(7, false), Buffer.from([127, 0, 0, 1])),
  );
  const extension = der(Tag.Sequence, oid('2.5.29.17'), der(Tag.OctetString, names));
  const validity = [new Date(now.getTime() - DAY), new Date(now.getTime() + 30 * DAY)];
  const body = der(
    Tag.Sequence,
    der(context(0), der(Tag.Integer, Buffer.from([2]))),
    // The first bit must not make the number negative.
    der(Tag.Integer, Buffer.from([0x40, ...randomBytes(15)])),
    algorithm,
    name,
    der(Tag.Sequence, ...validity.map(time)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(context(3), der(Tag.Sequence, extension)),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = der(Tag.Sequence, body, algorithm, der(Tag.BitString, Buffer.from([0]), signature));
  const lines = whole
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
