/**
 * The words by which columns are known, as data: folded text (see text/fold.ts) → role. Rules are
 * tried in order; the first that fits wins, so the narrower stands before the wider.
 */

import { remember } from '../text/remember.ts';

/**
 * What a column holds. `appraised1…4` are appraisals of rising finality: by the unit's own
 * leaders, by the Văn phòng, a second time, concluded.
 */
export type Role =
  | 'stt'
  | 'label'
  | 'max'
  | 'self'
  | 'appraised1'
  | 'appraised2'
  | 'appraised3'
  | 'appraised4'
  | 'score'
  | 'unit-score'
  | 'difference'
  | 'evidence'
  | 'note'
  | 'explanation'
  | 'name'
  | 'family-name'
  | 'given-name'
  | 'position'
  | 'leader'
  | 'birth'
  | 'staff-code'
  | 'sex'
  | 'division'
  | 'total'
  | 'subtotal'
  | 'bonus'
  | 'deduction'
  | 'band'
  | 'rank'
  | 'months';

interface Rule {
  readonly role: Role;
  readonly pattern: RegExp;
}

const rule = (role: Role, pattern: RegExp): Rule => ({ role, pattern });

/** Longest folded header that is still taken for one; a criterion's wording is longer. */
export const LONGEST_HEADER = 70;

export const HEADER_RULES: readonly Rule[] = [
  rule('stt', /^(s ?t ?t|t ?t|so tt|so thu tu|thu tu|no|ma( so)?( tieu chi)?|ma tc|muc|ky hieu)$/),
  rule('family-name', /^ho( va)?( ten)?( chu)?( dem| lot)?$(?<!ten)(?<!va)/),
  rule('given-name', /^ten$/),
  rule(
    'staff-code',
    /^(ma|so hieu|ma so)( so)?( (can bo|cb|cc|cong chuc|vien chuc|cbcc|cbccvc|nhan vien|nv|cc vc|ccvc)){1,3}$|^ma (dinh danh|nhan su)$|^so hieu$/,
  ),
  rule('birth', /(ngay( thang nam)?|nam) sinh|^sinh (ngay|nam)/),
  rule('sex', /^(gioi tinh|gioi|nam nu|phai|nu)$/),
  rule(
    'name',
    /^(ho (va )?ten( .*)?|ten (can bo|ca nhan|cbcc|cong chuc|vien chuc|nhan vien|nguoi).*|can bo cong chuc vien chuc|nguoi duoc (danh gia|cham)(?!.*tu (cham|danh gia)).*)$/,
  ),
  rule(
    'leader',
    /^(la )?lanh dao( quan ly)?( (x|co|1))?$|^(ld|ldql|ld ql|cbql|doi tuong|lanh dao nhan vien|giu chuc vu( lanh dao.*)?|mau( phieu)?)$/,
  ),
  rule(
    'position',
    /^(chuc (vu|danh)|vi tri (viec lam|cong tac))( .{0,40})?$|^cv( cd)?$|^ch vu$|^ngach$|^cong viec (dam nhan|phu trach)$/,
  ),
  rule('bonus', /^(diem (thuong|cong them|cong)|thuong( diem)?|cong them)( .{0,20})?$/),
  rule('deduction', /^(diem (tru|bi tru|phat)|tru( diem)?|bi tru)( .{0,20})?$/),
  rule(
    'band',
    /^((muc|ket qua|danh gia|tu|de nghi) )?xep loai( .{0,30})?$|^muc (do )?thuc hien( .*)?$|^loai$/,
  ),
  rule('rank', /^(xep hang|hang|thu hang|vi thu)$/),
  rule('months', /so thang/),
  rule('difference', /chenh lech/),
  rule('explanation', /giai trinh/),
  rule(
    'evidence',
    /minh chung|kiem chung|chung minh|dan chung|tai lieu|ho so|^can cu( |$)|van ban kem/,
  ),
  rule('note', /^(ghi chu|ly do|dien giai|nhan xet|ghi|chu thich|y kien)( .*)?$/),
  rule(
    'max',
    /toi da|diem chuan|thang diem|khung diem|bieu diem|ba ?rem|diem quy dinh|muc diem|diem tran|diem max|^max$|^chuan$|^toi da$|^thang$/,
  ),
  rule('appraised4', /ket luan|diem chot|chot|cuoi cung|diem cuoi|duyet|chinh thuc|cong nhan/),
  rule('appraised3', /(tham dinh|tham tra|phuc tra|(?<!tu )cham)( lan)? ?(2|hai|ii)$/),
  rule(
    'appraised2',
    /tham dinh|tham tra|phuc tra|hoi dong|(van phong|vp|vps|so|to tham dinh|cap tren|cum|khoi|ban td ?kt|co quan) (cham|danh gia|cho diem)|^(diem )?(vps?|van phong( so)?|hoi dong( td ?kt)?|hd( ?td( ?kt)?)?)$|doan kiem tra cham|^d?td( \d)?$/,
  ),
  rule('self', /tu (cham|danh gia|cho|nhan|xep)|^(diem )?d?tc( \d)?$|ca nhan (cham|danh gia|tu)/),
  rule(
    'appraised1',
    /(tap the|phong|truong phong|thu truong|nguoi dung dau|lanh dao|lanh dao don vi|quan ly|to) (don vi |phong |truc tiep )?(cham|danh gia|cho diem)/,
  ),
  rule('unit-score', /don vi (cham|danh gia|cho diem|dat duoc)|^diem don vi$/),
  rule(
    'subtotal',
    /^(cong|tong|diem|tong diem|cong diem) (nhom|muc|phan|tieu chuan) ?.*$|^(cong|tong) ([a-z]|i{1,3}|iv|vi?)$/,
  ),
  rule('total', /^(tong( cong| diem| so| so diem)?( .*)?|t ?cong|cong( diem)?|diem tong.*)$/),
  rule(
    'score',
    /^(diem|so diem|ket qua|ket qua cham|diem dat|dat|diem dat duoc|diem cham|cham diem|diem so|diem thuc te|diem don vi dat duoc|dat duoc|thuc hien|diem thuc hien)$/,
  ),
  rule(
    'division',
    /^(phong|phong ban|bo phan|don vi|don vi cong tac|phong don vi|noi cong tac|phong bo phan|to)$/,
  ),
  rule(
    'label',
    /noi dung|^(cac )?tieu chi|^(cac )?tieu chuan|chi tieu|hang muc|^noi dung$|ten tieu chi/,
  ),
];

/** The role of a header text. @param folded folded text of one column's header */
export function roleOf(folded: string): Role | null {
  return folded === '' || folded.length > LONGEST_HEADER ? null : roleOfWords(folded);
}

const roleOfWords = remember((folded): Role | null => {
  for (const { role, pattern } of HEADER_RULES) if (pattern.test(folded)) return role;
  return null;
});

/** The finality of an appraisal role, 0 for every other. */
export function finality(role: Role): number {
  return role.startsWith('appraised') ? Number(role.slice(9)) : 0;
}

/** Rows below the criteria, told by the folded text in their label or code cell. */
export const ROW_WORDS = {
  total:
    /^(tong( cong| so| diem| so diem| diem tu cham| diem dat duoc)?( .{0,30})?|cong( chung| tong)?|tong cong( .*)?|cong diem( .{0,30})?)$/,
  subtotal:
    /^(cong|tong|tong diem|cong diem|tong cong|diem) (nhom|muc|phan|tieu chuan|tieu chi|noi dung) ?.{0,40}$|^(cong|tong|cong diem|tong diem) ([a-e]|i|ii|iii|iv|v|vi|[1-6])$/,
  bonus:
    /^(ii?i? |iv |v |[b-d] )?((cong )?diem thuong|diem cong them|diem cong|thuong diem|cong them)( .*)?$/,
  deduction: /^(ii?i? |iv |v |[b-d] )?(diem tru|tru diem|diem bi tru|diem phat)( .*)?$/,
  band: /^(xep loai|ket qua xep loai|tu xep loai|de nghi xep loai|xep hang|muc (do )?thuc hien)( .*)?$/,
  average: /^(trung binh|diem trung binh|tb|binh quan)( .*)?$/,
  maximum: /^(diem )?(toi da|chuan|diem chuan|thang diem|diem toi da)( .*)?$/,
  signature:
    /^(nguoi (lap|cham|tong hop|tu cham|viet)( .*)?|thu truong( .*)?|ky (va )?(ghi ro|ten).*|ky ghi ro.*|ky ten.*|giam doc|lanh dao (don vi|phong|so)|truong phong|chanh van phong|tm .*|kt .*|nguoi lap bieu.*|noi nhan.*|xac nhan( .*)?|chu tich hoi dong.*|thu ky( .*)?|to truong.*)$/,
  dateLine: /ngay .{0,6}thang .{0,6}nam|^ ?([a-z]+ [a-z]+ )?ngay \d{1,2} \d{1,2} \d{4}$/,
  /** What only stands below a table, be there a total or not. */
  remarks: /^(y kien|nhan xet|danh gia chung)( .*)?$/,
  notes:
    /^(ghi chu|luu y|huong dan|chu thich|ghi chu \d|nguon|nhan xet|danh gia chung|y kien|cach tinh|tong so .* nguoi)( .*)?$/,
} as const;
