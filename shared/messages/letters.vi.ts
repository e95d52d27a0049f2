import type { MessageBook } from './format.ts';

/**
 * Letters of the Văn phòng, in Vietnamese. Texts in [ ] are left for the office to write; they are
 * marked on the paper.
 */
export const LETTERS_VI: MessageBook = {
  // Every letter
  'letter.movement':
    'Phong trào thi đua “Cán bộ, công chức, viên chức Sở Khoa học và Công nghệ Yên Bái thi đua thực hiện văn hóa công sở”',
  'letter.number': 'Số:          /{sign}',
  'letter.place-date': '{place}, {day}',
  'letter.place-date.open': '{place}, ngày …… tháng …… năm {year}',
  'letter.to': 'Kính gửi: {to}',
  'letter.basis': 'Căn cứ {text}',
  'letter.basis.plan':
    'Căn cứ Kế hoạch số 52/KH-SKHCN ngày 08 tháng 8 năm 2019 của Sở Khoa học và Công nghệ tỉnh Yên Bái về việc tổ chức thực hiện {movement} giai đoạn 2019–2025;',
  'letter.basis.none': '[Văn bản pháp luật về thi đua, khen thưởng có hiệu lực tại ngày ký]',
  'letter.check': '[Văn phòng kiểm tra]',
  'letter.draft': 'DỰ THẢO – DANH SÁCH GỢI Ý, HỘI ĐỒNG CHƯA QUYẾT ĐỊNH',
  'letter.recipients': 'Nơi nhận:',
  'letter.recipient.above': '- Như trên;',
  'letter.recipient.leaders': '- Lãnh đạo Sở;',
  'letter.recipient.council': '- Hội đồng TĐKT Sở;',
  'letter.recipient.units': '- Các phòng, đơn vị thuộc Sở;',
  'letter.recipient.province': '- UBND tỉnh (b/c);',
  'letter.recipient.file': '- Lưu: VT, VP.',
  'letter.office': 'VĂN PHÒNG',
  'letter.office.plain': 'Văn phòng Sở',
  'letter.council': 'HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG',
  'letter.director': 'Giám đốc {agency}',
  'letter.chairman': 'Chủ tịch Ủy ban nhân dân {province}',
  'letter.nobody': 'Không có.',
  'letter.dots': '……',
  'letter.line': '…………………………………………',
  'letter.subject': '{name} ({position})',

  // Columns
  'col.number': 'TT',
  'col.name': 'Họ và tên',
  'col.collective': 'Tên tập thể',
  'col.nominee': 'Tên tập thể, cá nhân',
  'col.position': 'Chức vụ, đơn vị',
  'col.mean': 'Điểm TB',
  'col.total': 'Điểm',
  'col.rank': 'Hạng',
  'col.votes': 'Phiếu đồng ý',
  'col.share': 'Tỷ lệ (%)',
  'col.form': 'Hình thức khen thưởng',

  // Tờ trình
  'submission.name': 'Tờ trình',
  'submission.title': 'TỜ TRÌNH',
  'submission.subject':
    'Về việc đề nghị tặng {award} cho tập thể, cá nhân có thành tích xuất sắc trong Phong trào thi đua thực hiện văn hóa công sở ({period})',
  'submission.basis.minutes':
    'Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng Sở Khoa học và Công nghệ {day};',
  'submission.open':
    '{from} kính trình {to} xem xét, tặng {award} cho {collectives} tập thể và {individuals} cá nhân có thành tích xuất sắc trong {movement} ({period}), như sau:',
  'submission.process':
    '[Nêu tóm tắt việc bình xét ở đơn vị, công khai kết quả, ý kiến đóng góp và việc xác minh (nếu có)]',
  'submission.individuals': 'I. CÁ NHÂN ({count})',
  'submission.collectives': 'II. TẬP THỂ ({count})',
  'submission.bonus':
    'Dự toán tiền thưởng: {sum} đồng (bằng chữ: {words} đồng), tính theo {basis} và mức lương cơ sở {salary} đồng/tháng.',
  'submission.bonus.none':
    '[Dự toán tiền thưởng: chưa tính được, chưa có hệ số hoặc lương cơ sở tại ngày này]',
  'submission.enclosed':
    'Hồ sơ gửi kèm: Biên bản họp Hội đồng Thi đua - Khen thưởng; danh sách trích ngang; báo cáo thành tích của các tập thể, cá nhân.',
  'submission.close': '{from} kính trình {to} xem xét, quyết định./.',

  // Biên bản
  'minutes.name': 'Biên bản họp Hội đồng',
  'minutes.title': 'BIÊN BẢN',
  'minutes.subject': 'Họp Hội đồng Thi đua - Khen thưởng xét khen thưởng {period}',
  'minutes.when': 'Thời gian bắt đầu: …… giờ ……, {day}.',
  'minutes.where': 'Địa điểm: {place}.',
  'minutes.people': 'I. THÀNH PHẦN THAM DỰ',
  'minutes.chair': 'Chủ trì: {who}.',
  'minutes.secretary': 'Thư ký: {who}.',
  'minutes.members': 'Thành viên: {names}.',
  'minutes.present': 'Số thành viên có mặt: {present}/{members}; vắng mặt: {absent} (lý do: ……).',
  'minutes.present.named': 'Số thành viên có mặt: {present}/{members}; vắng mặt: {absent}.',
  'minutes.present.all': 'Số thành viên có mặt: {present}/{members}.',
  'minutes.absent': 'Vắng mặt: {names}.',
  'minutes.absent.reason': '{subject} (lý do: {reason})',
  'minutes.present.open': 'Số thành viên có mặt: ……/……; vắng mặt: …… (lý do: ……).',
  'minutes.content': 'II. NỘI DUNG',
  'minutes.report':
    '1. Thư ký báo cáo kết quả tổng hợp: {collectives} tập thể và {individuals} cá nhân được xếp hạng {period}, theo điểm {basis}.',
  'minutes.basis.appraised': 'thẩm định',
  'minutes.basis.self': 'tự chấm (tạm tính)',
  'minutes.discussion': '[Ý kiến thảo luận của các thành viên Hội đồng]',
  'minutes.vote': '2. Hội đồng biểu quyết (hoặc bỏ phiếu kín) đối với đề nghị tặng {award}:',
  'minutes.vote.rule':
    'Điều kiện: có mặt ít nhất {quorum} tổng số thành viên; tỷ lệ phiếu đồng ý từ {share}% {of}.',
  'minutes.vote.of.members': 'tổng số thành viên',
  'minutes.vote.of.present': 'số thành viên có mặt',
  'minutes.vote.title':
    'a) Tập thể, cá nhân được đề nghị ({collectives} tập thể, {individuals} cá nhân)',
  'minutes.open.title': 'b) Trường hợp Hội đồng xem xét, lựa chọn ({count})',
  'minutes.refused.title': 'c) Trường hợp Hội đồng không đồng ý, để lại hoặc hủy bỏ ({count})',
  'minutes.deferred.title': 'd) Trường hợp chưa xét do đang xem xét, xác minh ({count})',
  'minutes.resolution': '3. Kết luận của chủ trì',
  'minutes.resolution.blank': '[Kết luận của chủ trì cuộc họp]',
  'minutes.end':
    'Cuộc họp kết thúc vào …… giờ ……, {day}. Biên bản đã được đọc lại và các thành viên nhất trí thông qua./.',
  'minutes.sign.secretary': 'THƯ KÝ',
  'minutes.sign.chair': 'CHỦ TRÌ',

  // Danh sách trích ngang
  'profiles.name': 'Danh sách trích ngang',
  'profiles.title': 'DANH SÁCH TRÍCH NGANG',
  'profiles.subject':
    'Tập thể, cá nhân đề nghị khen thưởng trong Phong trào thi đua thực hiện văn hóa công sở ({period})',
  'profiles.with': '(Kèm theo Tờ trình số ……/{sign} ngày …… tháng …… năm {year})',
  'profiles.individuals': 'I. CÁ NHÂN ({count})',
  'profiles.collectives': 'II. TẬP THỂ ({count})',
  'profiles.col.person': 'Họ và tên (Ông/Bà)',
  'profiles.col.birth': 'Ngày sinh',
  'profiles.col.sex': 'Giới tính',
  'profiles.col.ethnic': 'Dân tộc',
  'profiles.col.position': 'Chức vụ',
  'profiles.col.unit': 'Đơn vị',
  'profiles.col.staff': 'Số người (nữ)',
  'profiles.col.merits': 'Tóm tắt thành tích',
  'profiles.col.form': 'Hình thức đề nghị',
  'profiles.title.F': 'Bà {name}',
  'profiles.title.M': 'Ông {name}',
  'profiles.title.none': 'Ông/Bà {name}',
  'profiles.sex.F': 'Nữ',
  'profiles.sex.M': 'Nam',
  'profiles.merits':
    'Điểm trung bình {mean} ({years} năm hợp lệ: {list}); hạng {rank}/{ranked}; mức {band}.',
  'profiles.merits.annual': 'Điểm năm {year}: {mean}; hạng {rank}/{ranked}; mức {band}.',
  'profiles.merits.year': '{year}: {total}',
  'profiles.rewarded': 'Đã khen: {list}.',
  'profiles.merits.blank': '[Thành tích nổi bật; kỷ luật: ……]',
  'profiles.staff': '{members} ({women})',

  // Báo cáo
  'review.name.annual': 'Báo cáo năm',
  'review.name.interim-review': 'Báo cáo sơ kết',
  'review.name.final-review': 'Báo cáo tổng kết',
  'review.title': 'BÁO CÁO',
  'review.subject.annual': 'Kết quả thực hiện {movement} năm {year}',
  'review.subject.interim-review': 'Sơ kết {movement} giai đoạn {from}–{to}',
  'review.subject.final-review': 'Tổng kết {movement} giai đoạn {from}–{to}',
  'review.lead':
    'Thực hiện Kế hoạch số 52/KH-SKHCN ngày 08 tháng 8 năm 2019, {agency} báo cáo kết quả như sau:',
  'review.1': 'I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN',
  'review.1.blank':
    '[Việc quán triệt, tuyên truyền, ban hành văn bản, tổ chức phát động, kiểm tra, đôn đốc]',
  'review.2': 'II. KẾT QUẢ THỰC HIỆN',
  'review.2.1': '1. Nộp và thẩm định biểu chấm điểm',
  'review.progress':
    'Tổng số biểu phải nộp: {total}; đã nộp: {received}, trong đó nộp trễ: {late}; đã thẩm định: {appraised}; chưa nộp: {missing}.',
  'review.col.year': 'Năm',
  'review.col.total': 'Phải nộp',
  'review.col.received': 'Đã nộp',
  'review.col.late': 'Nộp trễ',
  'review.col.appraised': 'Đã thẩm định',
  'review.col.missing': 'Chưa nộp',
  'review.sum': 'Cộng',
  'review.2.2': '2. Kết quả chấm điểm',
  'review.results.collective':
    'Tập thể: {ranked}/{total} tập thể được xếp hạng; điểm trung bình {mean}, cao nhất {max}, thấp nhất {min}.',
  'review.results.individual':
    'Cá nhân: {ranked}/{total} người được xếp hạng; điểm trung bình {mean}, trung vị {median}, cao nhất {max}, thấp nhất {min}.',
  'review.results.none.collective': 'Tập thể: chưa có tập thể được xếp hạng.',
  'review.results.none.individual': 'Cá nhân: chưa có người được xếp hạng.',
  'review.col.band': 'Mức thực hiện văn hóa công sở',
  'review.col.collectives': 'Tập thể',
  'review.col.individuals': 'Cá nhân',
  'review.col.share': 'Tỷ lệ cá nhân (%)',
  'review.bands.note':
    '(Mức thực hiện theo Phong trào, không phải kết quả xếp loại chất lượng hằng năm.)',
  'review.2.3': '3. Kết quả theo nhóm tiêu chí (tỷ lệ so với điểm tối đa)',
  'review.col.group': 'Nhóm tiêu chí',
  'review.col.average': '% điểm tối đa',
  'review.groups.collective': 'a) Tập thể',
  'review.groups.individual': 'b) Cá nhân',
  'review.group': '{code}) {label}',
  'review.2.4': '4. Điểm trung bình cá nhân của các đơn vị',
  'review.col.unit': 'Đơn vị',
  'review.col.people': 'Số người',
  'review.2.5': '5. Nhân tố mới',
  'review.risers.none': 'Chưa có đối tượng tăng rõ trên các tiêu chí so sánh được.',
  'review.risers': 'Có {total} đối tượng tăng rõ trên các tiêu chí so sánh được; tiêu biểu:',
  'review.riser': '- {who}: tăng {rise} điểm, từ năm {from} đến năm {to};',
  'review.riser.of': '{name}, {unit}',
  'review.risers.blank': '[Mô hình, cách làm hay, điển hình tiên tiến]',
  'review.3': 'III. KHEN THƯỞNG',
  'review.award.decided': '{award}: Hội đồng đồng ý {collectives} tập thể, {individuals} cá nhân.',
  'review.award.suggested': '{award}: gợi ý đề nghị {collectives} tập thể, {individuals} cá nhân.',
  'review.award.open': 'Hội đồng còn xem xét {open} trường hợp.',
  'review.bonus': 'Dự toán tiền thưởng: {sum} đồng (bằng chữ: {words} đồng).',
  'review.4': 'IV. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
  'review.gap.collective':
    'Chênh lệch tự chấm so với thẩm định của tập thể: trung bình cao nhất {mean} điểm ({unit}).',
  'review.gap.individual':
    'Chênh lệch tự chấm so với thẩm định của cá nhân: trung bình cao nhất {mean} điểm ({unit}).',
  'review.flat': 'Tiêu chí hầu hết đạt điểm tối đa, chưa phân biệt được đối tượng: {list}.',
  'review.flat.none': 'Không có tiêu chí nào hầu hết đạt điểm tối đa.',
  'review.4.blank': '[Tồn tại, hạn chế khác; nguyên nhân khách quan, chủ quan]',
  'review.5': 'V. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI',
  'review.5.blank': '[Phương hướng, nhiệm vụ]',
  'review.6': 'VI. KIẾN NGHỊ, ĐỀ XUẤT',
  'review.6.blank': '[Kiến nghị, đề xuất]',
  'review.close': 'Trên đây là báo cáo của {agency}./.',
};
