import type { MessageBook } from './format.ts';

/**
 * Sentences of the API. `error.<code>`: what a refused request is answered with (api/errors.ts).
 * `finding.<code>`: findings that only the Worker can have. `history.<action>`: a line of a
 * submission's, a unit's or a person's history. `word.<code>`: fields and codes in such lines.
 */
export const API_VI: MessageBook = {
  'error.body-not-json': 'Nội dung gửi lên không phải JSON hợp lệ.',
  'error.invalid': 'Yêu cầu chưa đúng mẫu. Xem mục “issues” để biết trường nào sai.',
  'error.idempotency-key-missing':
    'Thiếu mã chống gửi trùng. Hãy gửi kèm tiêu đề Idempotency-Key (tối đa 255 ký tự không dấu, mỗi lần nộp một mã).',
  'error.unauthenticated':
    'Khóa truy cập không đúng. Kiểm tra lại, hoặc xin Văn phòng Sở khóa mới.',
  'error.key-expired': 'Khóa truy cập đã hết hạn. Xin Văn phòng Sở khóa mới.',
  'error.key-revoked': 'Khóa truy cập đã bị thu hồi. Xin Văn phòng Sở khóa mới.',
  'error.forbidden': 'Khóa này không có quyền làm việc đó.',
  'error.not-your-unit': 'Khóa này chỉ dùng cho đơn vị của mình, không nộp thay đơn vị khác được.',
  'error.not-found': 'Không tìm thấy.',
  'error.stale':
    'Bản ghi đã được thay đổi sau khi bạn mở: hiện là bản {revision}, do {by} cập nhật lúc {at}. Xem lại thay đổi rồi gửi lại.',
  'error.changed': 'Bản ghi vừa được người khác sửa. Tải lại rồi sửa tiếp trên bản mới.',
  'error.wrong-state': 'Biểu đang ở trạng thái “{status}” nên không làm bước này được.',
  'error.year-locked': 'Năm {year} đã khóa sổ. Cần sửa thì Văn phòng Sở mở khóa và ghi lý do.',
  'error.year-not-ready':
    'Chưa khóa được năm {year}: còn {count} biểu chưa thẩm định xong hoặc chưa nộp. Ghi rõ lý do nếu vẫn khóa.',
  'error.set-frozen':
    'Bộ tiêu chí “{version}” đã được dùng nên không sửa được. Hãy lập phiên bản mới.',
  'error.rules-frozen':
    'Bộ điều kiện khen thưởng “{version}” đã được dùng nên không sửa được. Hãy lập phiên bản mới.',
  'error.exists': 'Đã có “{id}”. Không tạo trùng.',
  'error.unit-closed': 'Đơn vị này không tồn tại trong năm {year}.',
  'error.unit-in-use': 'Không làm được vì đơn vị đã có hồ sơ hoặc đã kết thúc.',
  'error.person-overlap':
    'Hai người này cùng có điểm năm {year} ở một biểu nên không thể là một người. Kiểm tra lại trước khi gộp.',
  'error.last-office-key':
    'Đây là khóa cuối cùng của Văn phòng còn dùng được. Hãy tạo khóa Văn phòng khác trước.',
  'error.key-ended': 'Khóa này đã thu hồi hoặc đã được thay, không thay lần nữa được.',
  'error.body-too-large': 'Nội dung gửi lên lớn hơn {megabytes} MB.',
  'error.media-type': 'Cần gửi nội dung dạng application/json.',
  'error.method-not-allowed': 'Địa chỉ này không nhận yêu cầu kiểu {method}; chỉ nhận {allowed}.',
  'error.findings': 'Biểu còn {count} lỗi phải sửa trước khi nhận.',
  'error.idempotency-key-reused':
    'Mã chống gửi trùng này đã dùng cho nội dung khác. Hãy tạo mã mới cho lần gửi mới.',
  'error.cannot-rank': 'Không xếp hạng được với dữ liệu hoặc thiết lập này: {detail}',
  'error.decisions-refused': 'Có {count} quyết định chưa ghi được. Không quyết định nào được lưu.',
  'error.rate-limited': 'Quá nhiều yêu cầu trong thời gian ngắn. Chờ ít giây rồi thử lại.',
  'error.internal':
    'Máy chủ gặp lỗi. Chưa có gì được lưu từ yêu cầu này. Báo mã yêu cầu cho quản trị.',
  'error.busy': 'Đang có nhiều người cùng ghi. Thử lại sau giây lát; không có gì bị mất.',
  'error.unavailable': 'Cơ sở dữ liệu tạm thời không trả lời. Thử lại sau giây lát.',

  'issue.control-characters': 'Có ký tự điều khiển hoặc ký tự hỏng.',
  'issue.unit-of-key': 'Khóa của đơn vị phải kèm đơn vị; các khóa khác thì không.',
  'issue.days-reversed': 'Ngày cuối đứng trước ngày đầu.',
  'issue.oldest-first': 'Phải xếp từ cũ đến mới, không trùng ngày.',
  'issue.twice': 'Có mục bị lặp lại.',
  'issue.not-for-kind': 'Hình thức này không xét cho đối tượng của ví dụ.',
  'issue.no-such-rule': 'Không có điều kiện “{rule}”.',
  'issue.days-must-meet': 'Các khoảng ngày phải nối tiếp nhau, không hở và không chồng.',
  'issue.quorum-above-all': 'Tỷ lệ dự họp không thể quá tổng số thành viên.',
  'issue.years-must-rise': 'Các năm phải tăng dần, không lặp.',
  'issue.too-many-valid-years': 'Đòi nhiều năm có điểm hơn số năm của giai đoạn.',
  'issue.year-not-in-period': 'Năm {year} không thuộc giai đoạn.',
  'issue.optional-and-required': 'Một năm không thể vừa bắt buộc vừa tùy chọn.',
  'issue.cut-off-too-early': 'Ngày chốt đứng trước năm đầu của giai đoạn.',
  'issue.criterion-twice': 'Tiêu chí {code} có hai lần.',
  'issue.wrong-group': 'Tiêu chí {code} không thuộc nhóm {group}.',
  'issue.no-maximum': 'Tiêu chí {code} chưa có điểm tối đa cho {audience}.',
  'issue.maxima-sum': 'Tổng điểm tối đa cho {audience} là {sum}, phải là 100.',
  'issue.bands-must-fall': 'Các mức xếp loại phải giảm dần.',
  'issue.name-since': 'Tên mới nhất có từ {day}; ngày đổi phải sau đó.',
  'issue.post-since': 'Vị trí mới nhất bắt đầu từ {day}; ngày chuyển phải sau đó.',
  'issue.example': 'Ví dụ này cho kết quả “{status}”, chưa đạt: {failed}.',
  'issue.cursor': 'Dấu trang không đúng. Tải lại từ đầu danh sách.',

  'audience.collective': 'tập thể',
  'audience.leader': 'lãnh đạo',
  'audience.staff': 'người không giữ chức vụ',

  'status.submitted': 'đã nộp',
  'status.returned': 'trả lại',
  'status.appraised': 'đã thẩm định',
  'status.locked': 'đã khóa',
  'status.closed': 'đã chốt',
  'status.missing': 'chưa nộp',

  'period.year': 'năm {year}',
  'period.interim-review': 'sơ kết',
  'period.final-review': 'tổng kết',

  'finding.criteria-set-wrong':
    'Biểu dùng bộ tiêu chí “{given}”, năm {year} phải dùng “{expected}”. Tải lại bộ tiêu chí rồi kiểm tra lại biểu.',
  'finding.subject-count': 'Biểu tập thể chấm một tập thể; ở đây có {count}.',
  'finding.not-applicable-claimed':
    'Tiêu chí {criterion} {name} xin không áp dụng. Cần Văn phòng Sở và Hội đồng cho ý kiến khi thẩm định.',
  'finding.person-ambiguous':
    'Danh sách có {count} người tên {name} trong đơn vị. Ghi thêm mã công chức hoặc ngày sinh.',
  'finding.person-not-here':
    'Mã công chức {code} là của {known}, không phải {name}. Kiểm tra lại mã hoặc họ tên.',
  'finding.person-on-other-form': '{name} đã có trong biểu năm {year} của {other}.',
  'finding.subject-unknown': '{subject} không có trên biểu.',
  'finding.subject-missing': '{name} chưa được thẩm định.',
  'finding.subject-twice': '{name} được thẩm định hai lần.',

  'history.submission.submit': 'Nộp bản {revision} ({subjects} đối tượng).',
  'history.submission.appraise': 'Thẩm định bản {revision}.',
  'history.submission.return': 'Trả lại bản {revision}: {reason}',
  'history.submission.explain': 'Đơn vị giải trình bản {revision}.',
  'history.submission.close': 'Kết thúc giải trình, chốt điểm bản {revision}.',
  'history.submission.lock': 'Khóa bản {revision}.',
  'history.submission.unlock': 'Mở khóa bản {revision}: {reason}',

  'history.person.create': 'Đưa vào danh sách.',
  'history.person.update': 'Sửa thông tin: {fields}.',
  'history.person.confirm': 'Văn phòng xác nhận vào danh sách.',
  'history.person.transfer': 'Chuyển sang {unitName} từ {on}, chức vụ {position}.',
  'history.person.merge': 'Gộp vào người đã có trong danh sách: {reason}',
  'history.person.absorb': 'Nhận các biểu của người bị ghi trùng: {reason}',
  'history.person.move': 'Chuyển theo đơn vị sang {unitName} từ {on}.',
  'history.person.form':
    'Năm {year}: có trong biểu của {unitName} ({statusName}), tự chấm {selfTotal}.',
  'history.person.form-appraised':
    'Năm {year}: có trong biểu của {unitName} ({statusName}), tự chấm {selfTotal}, thẩm định {appraisedTotal}.',
  'history.person.erase': 'Xóa dữ liệu cá nhân theo yêu cầu.',
  'history.unit.create': 'Đưa đơn vị vào danh sách.',
  'history.unit.update': 'Sửa thông tin đơn vị: {fields}.',
  'history.unit.rename': 'Đổi tên thành {name} từ {on}.',
  'history.unit.merge': 'Sáp nhập từ {on}: {reason}',
  'history.unit.split': 'Chia tách từ {on}: {reason}',
  'history.unit.close': 'Kết thúc hoạt động từ {on}: {reason}',
  'history.unit.inherit': 'Hội đồng quyết định việc kế thừa điểm: {reason}',

  'history.key.create': 'Tạo khóa truy cập “{label}”.',
  'history.key.rotate': 'Tạo khóa “{label}” thay cho khóa {replaces}.',
  'history.key.revoke': 'Thu hồi khóa “{label}”.',
  'history.criteria.put': 'Ban hành bộ tiêu chí {version}, áp dụng từ {validFrom}.',
  'history.year.deadline': 'Đặt hạn nộp ({kind}): {day}.',
  'history.year.extension': 'Gia hạn nộp ({kind}) đến {day}: {reason}',
  'history.year.lock': 'Khóa sổ năm, {forms} biểu được khóa.',
  'history.year.unlock': 'Mở khóa sổ năm: {reason}',

  'history.award.accept': 'Hội đồng chấp thuận {award} ({period}).',
  'history.award.decline': 'Hội đồng không chấp thuận {award} ({period}): {reason}',
  'history.award.defer': 'Hội đồng chưa xét {award} ({period}): {reason}',
  'history.award.revoke': 'Thu hồi {award} ({period}): {reason}',
  'history.award.rules': 'Ban hành điều kiện khen thưởng {version}, áp dụng từ {validFrom}.',
  'history.setting.retention': 'Dọn dữ liệu cũ trước {before} ({revisions} bản đã thay).',
  'history.setting.put': 'Sửa thiết lập “{name}”.',

  'word.name': 'họ tên',
  'word.staffCode': 'mã công chức',
  'word.birthDate': 'ngày sinh',
  'word.sex': 'giới tính',
  'word.posts': 'quá trình công tác',
  'word.leaves': 'nghỉ dài ngày',
  'word.blocks': 'kỷ luật, xác minh',
  'word.rewards': 'khen thưởng đã nhận',
  'word.provisional': 'xác nhận',
  'word.type': 'loại',
  'word.parent': 'khối',
  'word.aliases': 'cách viết khác',
  'word.forms': 'biểu phải nộp',
  'word.collective': 'tập thể',
  'word.individual': 'cá nhân',
  'word.phases': 'các giai đoạn',
  'word.legal': 'căn cứ pháp lý và tiền thưởng',
  'word.agencies': 'tên cơ quan',
  'word.council': 'Hội đồng',

  'reminder.subject': 'Nhắc nộp biểu chấm điểm thi đua văn hóa công sở năm {year} – {unit}',
  'reminder.text':
    'Kính gửi {unit},\n\nVăn phòng Sở đề nghị đơn vị hoàn thành biểu chấm điểm thi đua thực hiện văn hóa công sở năm {year}:\n{lines}\n\nTrân trọng.',
  'reminder.collective': 'biểu tập thể',
  'reminder.individual': 'biểu cá nhân',
  'reminder.line-open': '- {form}: chưa nộp.',
  'reminder.line-due': '- {form}: chưa nộp, hạn {deadline}.',
  'reminder.line-overdue': '- {form}: chưa nộp, quá hạn {deadline} đã {days} ngày.',
  'reminder.line-returned': '- {form}: đã trả lại để hoàn thiện, chưa nộp lại.',
};
