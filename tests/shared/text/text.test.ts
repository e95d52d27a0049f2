/** Vietnamese text as it comes in sheets: encodings, look-alikes, tones, names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../shared/text/collate.ts';
import { fold, nameKey } from '../../../shared/text/fold.ts';
import { decodeLegacy } from '../../../shared/text/legacy.ts';
import { repairText } from '../../../shared/text/repair.ts';
import { isPlain, letterSum, scanText } from '../../../shared/text/scan.ts';
import { isSyllable } from '../../../shared/text/syllable.ts';
import { toTcvn3 } from '../../fixtures/samples/tcvn3.ts';

describe('old encodings, told by content', () => {
  it('a capital within a word is no capital', () => {
    expect(decodeLegacy('Tù chÊm')).toEqual({ encoding: 'tcvn3', text: 'Tự chấm' });
    expect(decodeLegacy('ThÊm')).toMatchObject({ text: 'Thấm' });
    expect(decodeLegacy('TỔNG CỘNG: Lò Thị Ên')).toBeNull();
  });

  it.each([
    ['TiÕng ViÖt', 'tcvn3', 'Tiếng Việt'],
    ['§iÓm tù chÊm', 'tcvn3', 'Điểm tự chấm'],
    ['Së Khoa häc vµ C«ng nghÖ', 'tcvn3', 'Sở Khoa học và Công nghệ'],
    ['sau ®©y', 'tcvn3', 'sau đây'],
    ['Tieâu chuaån', 'vni', 'Tiêu chuẩn'],
    ['ÑIEÅM TOÁI ÑA', 'vni', 'ĐIỂM TỐI ĐA'],
    ['Ñieåm ñôn vò töï chaám', 'vni', 'Điểm đơn vị tự chấm'],
  ])('%s', (raw, encoding, text) => {
    expect(decodeLegacy(raw)).toEqual({ encoding, text });
    expect(decodeLegacy(raw.normalize('NFD'))).toEqual({ encoding, text });
  });

  it('a stray word of TCVN3 in a text that is Unicode otherwise', () => {
    expect(decodeLegacy('Báo cáo kết quả sau ®©y được lập')?.text).toBe(
      'Báo cáo kết quả sau đây được lập',
    );
  });

  it.each([
    'Hoàng Thị Hòa',
    'Nguyễn Văn Út',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Lò Văn Dũng',
    'Số: 52/KH-SKHCN',
    'Excel 2016',
    'à',
    '',
  ])('«%s» is Unicode as it stands', (text) => {
    expect(decodeLegacy(text)).toBeNull();
  });

  it('what reads as Vietnamese either way is read as the cells round it are', () => {
    expect(decodeLegacy('Hoàng')).toBeNull();
    expect(decodeLegacy('Hoàng', 'vni')?.text).toBe('Hồng');
  });

  it('any Vietnamese sentence comes back from TCVN3', () => {
    const words = fc.constantFrom(
      ...'nghiêm chỉnh chấp hành đường lối của đảng pháp luật nhà nước sử dụng thời gian hiệu quả giữ gìn đoàn kết nội bộ'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 3, maxLength: 12 }), (list) => {
        const text = list.join(' ');
        const raw = toTcvn3(text);
        fc.pre(raw !== text && /[^\u0020-\u007e]/.test(raw));
        const read = decodeLegacy(raw)?.text;
        // Two words alone may be possible in both readings; then nothing is claimed.
        if (read !== undefined) expect(read).toBe(text);
        else
          expect(raw.split(' ').every((w) => !/[^\u0020-\u007e]/.test(w) || isSyllable(w))).toBe(
            true,
          );
      }),
    );
  });
});

describe('repairs', () => {
  it.each([
    ['khen thƣởng', 'khen thưởng'],
    ['Ðiểm', 'Điểm'],
    ['truơng', 'trương'],
    ['nuớc', 'nước'],
    ['thuở', 'thuở'],
    ['Văn\u00a0phòng\u200b', 'Văn phòng'],
    ['  Lê   Văn  Đạt ', 'Lê Văn Đạt'],
    ['Tiếng'.normalize('NFD'), 'Tiếng'],
    ['９，５', '9,5'],
  ])('%s', (raw, text) => expect(repairText(raw)).toBe(text));

  it('changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const once = repairText(text);
        expect(repairText(once)).toBe(once);
      }),
    );
  });
});

/** As a name is scanned: composed, real letters. */
const sumOf = (name: string) => letterSum(scanText(repairText(name)));

describe('what counts as the same', () => {
  it('headers and wordings: blind to case, tones and punctuation', () => {
    expect(fold('Điểm  TỐI ĐA (đ)')).toBe('diem toi da d');
    expect(fold('Điểm'.normalize('NFD'))).toBe(fold('điểm'));
  });

  it.each([
    ['Hòa', 'Hoà'],
    ['Nguyễn Thị Thúy', 'NGUYỄN THỊ THUÝ'],
    ['Lê  Văn Đạt', 'lê văn đạt'],
    ['Hà Đình Ước', 'Hà Ðình Ước'],
    ['Trần Thị Nguyệt', 'Trần Thị Nguyệt'.normalize('NFD')],
  ])('names: %s is %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
    expect(sumOf(a)).toBe(sumOf(b));
  });

  it.each([
    ['Hòa', 'Hoa'],
    ['Hòa', 'Hóa'],
    ['Lê Văn Đạt', 'Lê Văn Dạt'],
    ['Nguyễn An', 'Nguyên An'],
  ])('names: %s is not %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe('one look at a text', () => {
  it.each(['Nguyễn Văn An', 'Phó Trưởng phòng', 'a1', 'STT'])('%s is what it says', (text) =>
    expect(isPlain(scanText(text))).toBe(true),
  );

  it.each(['Hoàng', ' An', 'An  Bình', 'An\n', 'Ðạt', 'nuớc', 'Đạt'.normalize('NFD')])(
    '%j needs a second look',
    (text) => expect(isPlain(scanText(text))).toBe(false),
  );

  it('never calls a text plain that would be repaired or decoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (!isPlain(scanText(text))) return;
        expect(repairText(text)).toBe(text);
        expect(decodeLegacy(text)).toBeNull();
      }),
    );
    const letters = [...'aăeêoơôuưyđcnt àáạớờƠHÐ®µ\u0301 \u00a0'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
        if (!isPlain(scanText(text))) return;
        expect(repairText(text)).toBe(text);
        expect(decodeLegacy(text)).toBeNull();
      }),
    );
  });
});

describe('the order of names', () => {
  const sorted = (...names: string[]) => [...names].sort(compareNames);

  it('goes by tên, then chữ lót, then họ', () => {
    expect(sorted('Vũ Văn An', 'Bùi Anh An', 'Lê Văn An', 'Trần Bình')).toEqual([
      'Bùi Anh An',
      'Lê Văn An',
      'Vũ Văn An',
      'Trần Bình',
    ]);
  });

  it('has the tones as không, huyền, sắc, hỏi, ngã, nặng', () => {
    const names = ['Ma', 'Mà', 'Má', 'Mả', 'Mã', 'Mạ'];
    expect(sorted(...names.toReversed())).toEqual(names);
  });

  it('has the letters as a ă â … d đ … o ô ơ … u ư', () => {
    const names = ['An', 'Ăn', 'Ân', 'Dung', 'Đông', 'On', 'Ông', 'Ơn', 'Ung', 'Ưng'];
    expect(sorted(...names.toReversed())).toEqual(names);
  });

  it('puts the letters of a syllable before its tone', () => {
    expect(sorted('Hòang', 'Hoa', 'Hòa')).toEqual(['Hoa', 'Hòa', 'Hòang']);
  });
});
