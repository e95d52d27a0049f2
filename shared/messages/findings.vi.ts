import type { MessageBook } from './format.ts';

/**
 * Sentences of findings. `code` is the sentence at its cell; `code.title` heads the group of all
 * findings of the same cause and says, in a few words, what is wrong.
 */
export const FINDINGS_VI: MessageBook = {
  'unit-unknown':
    'Chưa biết biểu này của đơn vị nào. Ghi tên đơn vị ở phần đầu biểu, ví dụ “Đơn vị: Văn phòng Sở”.',
  'unit-unknown.title': 'Chưa rõ đơn vị',
  'unit-not-registered':
    'Đơn vị “{name}” không có trong danh sách đơn vị. Kiểm tra lại tên, hoặc báo Văn phòng Sở bổ sung.',
  'unit-not-registered.title': 'Đơn vị không có trong danh sách',
  'unit-from-name':
    'Biểu không ghi tên đơn vị; đơn vị được lấy theo tên trang tính hoặc tên tệp (“{name}”). Hãy xác nhận.',
  'unit-from-name.title': 'Đơn vị lấy theo tên tệp hoặc trang tính',
  'year-unknown': 'Chưa biết biểu này của năm nào. Ghi năm ở phần đầu biểu, ví dụ “Năm 2022”.',
  'year-unknown.title': 'Chưa rõ năm',
  'year-outside': 'Năm {year} nằm ngoài giai đoạn của phong trào ({first}–{last}).',
  'year-outside.title': 'Năm ngoài giai đoạn',
  'year-conflict': 'Biểu vừa ghi năm {year} vừa ghi năm {other}. Giữ lại một năm đúng.',
  'year-conflict.title': 'Hai năm khác nhau trên một biểu',
  'year-from-name':
    'Biểu không ghi rõ năm; năm {year} được lấy theo ngày ký, tên trang tính hoặc tên tệp. Hãy xác nhận.',
  'year-from-name.title': 'Năm lấy theo ngày ký hoặc tên tệp',
  'self-column-missing':
    'Không thấy cột điểm tự chấm. Đặt tiêu đề cột là “Điểm tự chấm”, hoặc chỉ cột đó trong mục “Chỉ bố cục”.',
  'self-column-missing.title': 'Không thấy cột điểm tự chấm',
  'criterion-missing': 'Thiếu tiêu chí {criterion} ({clause}): {label}.',
  'criterion-missing.title': 'Thiếu tiêu chí',
  'criterion-duplicated':
    'Tiêu chí {criterion} ({label}) có hai lần trên biểu. Xóa dòng hoặc cột thừa.',
  'criterion-duplicated.title': 'Tiêu chí bị lặp',
  'criterion-unknown':
    '“{text}” không phải tiêu chí của phong trào. Xóa đi, hoặc sửa lại mã và nội dung.',
  'criterion-unknown.title': 'Tiêu chí lạ',
  'criterion-doubtful':
    'Nội dung ở đây khác nhiều so với kế hoạch; tạm hiểu là tiêu chí {criterion} ({label}). Hãy xác nhận.',
  'criterion-doubtful.title': 'Nội dung tiêu chí chưa chắc chắn',
  'max-changed': 'Điểm tối đa của {criterion} ghi {max}, đúng ra là {official}.',
  'max-changed.title': 'Điểm tối đa bị đổi',
  'form-of-other-audience':
    'Phiếu của {name} dùng mức điểm của đối tượng khác (lãnh đạo và người không giữ chức vụ lãnh đạo có mẫu riêng). Kiểm tra chức vụ, hoặc dùng đúng mẫu.',
  'form-of-other-audience.title': 'Dùng nhầm mẫu phiếu',
  'person-name-missing': 'Dòng này có điểm nhưng không có họ tên.',
  'person-name-missing.title': 'Thiếu họ tên',
  'position-missing':
    '{name} chưa ghi chức vụ; cần chức vụ để biết có chấm tiêu chí của lãnh đạo hay không.',
  'position-missing.title': 'Thiếu chức vụ',
  'position-column-missing':
    'Biểu không có cột chức vụ nên không biết ai là lãnh đạo, quản lý. Thêm cột “Chức vụ”.',
  'position-column-missing.title': 'Không có cột chức vụ',
  'person-duplicate':
    '{name} đã có ở dòng {row}. Nếu là hai người trùng tên, thêm cột ngày sinh hoặc mã công chức.',
  'person-duplicate.title': 'Một người có hai dòng',
  'leader-criterion-misplaced':
    '{criterion} chỉ chấm cho lãnh đạo, quản lý; {name} ({position}) không chấm tiêu chí này. Xóa điểm, hoặc sửa chức vụ.',
  'leader-criterion-misplaced.title': 'Chấm tiêu chí của lãnh đạo cho người không giữ chức vụ',
  'leader-doubtful':
    'Chức vụ “{position}” của {name} chưa rõ là lãnh đạo hay không; tạm theo các tiêu chí đã chấm. Hãy xác nhận.',
  'leader-doubtful.title': 'Chưa rõ có phải lãnh đạo không',
  'score-merged':
    'Một ô điểm gộp cho {count} tiêu chí. Bỏ gộp ô và ghi điểm riêng cho từng tiêu chí (còn thiếu: {criteria}).',
  'score-merged.title': 'Ô điểm gộp nhiều tiêu chí',
  'form-empty': 'Biểu chưa chấm điểm nào.',
  'form-empty.title': 'Biểu chưa chấm',
  'person-not-scored': '{name} chưa có điểm nào.',
  'person-not-scored.title': 'Người chưa được chấm',
  'score-missing': 'Chưa có điểm {criterion} {name} (tối đa {max}). Để trống không phải là 0.',
  'score-missing.title': 'Thiếu điểm',
  'appraisal-missing': 'Cột thẩm định đã chấm dở: thiếu điểm {criterion} {name}.',
  'appraisal-missing.title': 'Cột thẩm định chấm dở',
  'score-text-number': '“{shown}” được gõ dạng chữ nên Excel không cộng vào tổng.',
  'score-text-number.title': 'Số nhập dạng chữ',
  'score-text-unit': '“{shown}” có chữ đi kèm nên Excel không cộng vào tổng. Chỉ ghi số.',
  'score-text-unit.title': 'Điểm ghi kèm chữ',
  'score-text-fraction': '“{shown}” ghi dạng phân số. Chỉ ghi điểm đạt được (tối đa {max}).',
  'score-text-fraction.title': 'Điểm ghi dạng phân số',
  'score-ambiguous':
    '“{shown}” có thể là hàng nghìn hoặc số thập phân. Hãy gõ lại điểm (tối đa {max}).',
  'score-ambiguous.title': 'Số viết mơ hồ',
  'score-date': 'Điểm đã bị Excel đổi thành ngày {shown}. Đặt định dạng ô là Số rồi gõ lại điểm.',
  'score-date.title': 'Điểm bị đổi thành ngày tháng',
  'score-percent': '{shown} là tỷ lệ phần trăm, cần ghi điểm (tối đa {max}).',
  'score-percent.title': 'Điểm ghi theo phần trăm',
  'score-mark': 'Ô này đánh dấu “{shown}”, cần ghi điểm {criterion} (tối đa {max}).',
  'score-mark.title': 'Đánh dấu thay vì ghi điểm',
  'score-word': 'Ô này ghi “{shown}”, cần ghi điểm {criterion} (tối đa {max}).',
  'score-word.title': 'Ghi chữ thay vì điểm',
  'score-not-applicable':
    'Tiêu chí {criterion} ghi “{shown}”. Không áp dụng khác với 0 điểm: cần Văn phòng Sở và Hội đồng cho ý kiến trước khi nộp.',
  'score-not-applicable.title': 'Ghi “không áp dụng”',
  'score-dash': 'Ô này ghi “{shown}”. Ghi điểm {criterion}; nếu không đạt thì ghi 0.',
  'score-dash.title': 'Gạch ngang thay vì điểm',
  'score-boolean': 'Ô này chứa giá trị Đúng/Sai, cần ghi điểm {criterion} (tối đa {max}).',
  'score-boolean.title': 'Ô chứa giá trị Đúng/Sai',
  'score-error-value': 'Công thức trong ô báo lỗi {shown}.',
  'score-error-value.title': 'Công thức báo lỗi',
  'score-not-calculated':
    'Ô có công thức chưa được tính. Mở tệp bằng Excel, lưu lại rồi kiểm tra lại.',
  'score-not-calculated.title': 'Công thức chưa tính',
  'score-stale':
    'Công thức trong ô cho {expected} nhưng ô đang hiện kết quả cũ {shown}. Mở tệp bằng Excel, nhấn F9 và lưu lại.',
  'score-stale.title': 'Điểm là kết quả cũ',
  'score-text': 'Ô này ghi “{shown}”, không phải điểm (tối đa {max}).',
  'score-text.title': 'Ô điểm chứa chữ',
  'score-negative':
    'Điểm {criterion} {name} là {value}; điểm không thể âm. Điểm trừ ghi ở dòng “Điểm trừ”.',
  'score-negative.title': 'Điểm âm',
  'score-above-max': '{criterion} {name}: {value} vượt mức tối đa {max}.',
  'score-above-max.title': 'Điểm vượt mức tối đa',
  'score-off-step': '{criterion} {name}: {value} không theo bước {step} điểm.',
  'score-off-step.title': 'Điểm không theo bước chấm',
  'bonus-not-number': 'Điểm thưởng “{shown}” không phải số.',
  'bonus-not-number.title': 'Điểm thưởng không phải số',
  'bonus-outside': 'Điểm thưởng {value} ngoài khoảng 0–{max}.',
  'bonus-outside.title': 'Điểm thưởng quá mức',
  'deduction-not-number': 'Điểm trừ “{shown}” không phải số.',
  'deduction-not-number.title': 'Điểm trừ không phải số',
  'deduction-outside': 'Điểm trừ {value} ngoài khoảng 0–{max}.',
  'deduction-outside.title': 'Điểm trừ quá mức',
  'total-mismatch': 'Tổng {name} ghi {shown}, cộng các điểm được {expected}.',
  'total-mismatch.title': 'Tổng không khớp',
  'total-typed-over':
    'Tổng {name} được gõ tay ({shown}) đè lên công thức; cộng các điểm được {expected}.',
  'total-typed-over.title': 'Tổng gõ tay đè công thức',
  'total-not-number': 'Tổng {name} ghi “{shown}”, không phải số; cộng các điểm được {expected}.',
  'total-not-number.title': 'Tổng không phải số',
  'total-error-value': 'Công thức tổng {name} báo lỗi {shown}; cộng các điểm được {expected}.',
  'total-error-value.title': 'Công thức tổng báo lỗi',
  'total-double-count':
    'Công thức tổng {name} cộng hai lần ({cells}…): được {shown}, đúng ra {expected}.',
  'total-double-count.title': 'Tổng cộng trùng',
  'total-range-short': 'Công thức tổng {name} bỏ sót {cells}: được {shown}, đúng ra {expected}.',
  'total-range-short.title': 'Tổng bỏ sót ô',
  'total-range-wide':
    'Công thức tổng {name} cộng cả ô không phải điểm ({cells}): được {shown}, đúng ra {expected}.',
  'total-range-wide.title': 'Tổng cộng thừa ô',
  'total-stale':
    'Tổng {name} hiện {shown} là kết quả cũ; tính lại được {expected}. Nhấn F9 hoặc lưu lại bằng Excel.',
  'total-stale.title': 'Tổng là kết quả cũ',
  'total-not-calculated':
    'Công thức tổng {name} chưa được tính. Mở tệp bằng Excel rồi lưu lại; cộng các điểm được {expected}.',
  'total-not-calculated.title': 'Tổng chưa tính',
  'subtotal-mismatch': 'Cộng nhóm {name} ghi {shown}, các điểm trong nhóm cộng được {expected}.',
  'subtotal-mismatch.title': 'Cộng nhóm không khớp',
  'subtotal-typed-over':
    'Cộng nhóm {name} được gõ tay ({shown}) đè lên công thức; các điểm cộng được {expected}.',
  'subtotal-typed-over.title': 'Cộng nhóm gõ tay đè công thức',
  'subtotal-not-number':
    'Cộng nhóm {name} ghi “{shown}”, không phải số; các điểm cộng được {expected}.',
  'subtotal-not-number.title': 'Cộng nhóm không phải số',
  'subtotal-error-value':
    'Công thức cộng nhóm {name} báo lỗi {shown}; các điểm cộng được {expected}.',
  'subtotal-error-value.title': 'Công thức cộng nhóm báo lỗi',
  'subtotal-double-count':
    'Công thức cộng nhóm {name} cộng hai lần ({cells}…): được {shown}, đúng ra {expected}.',
  'subtotal-double-count.title': 'Cộng nhóm bị trùng',
  'subtotal-range-short':
    'Công thức cộng nhóm {name} bỏ sót {cells}: được {shown}, đúng ra {expected}.',
  'subtotal-range-short.title': 'Cộng nhóm bỏ sót ô',
  'subtotal-range-wide':
    'Công thức cộng nhóm {name} cộng cả ô ngoài nhóm ({cells}): được {shown}, đúng ra {expected}.',
  'subtotal-range-wide.title': 'Cộng nhóm thừa ô',
  'subtotal-stale':
    'Cộng nhóm {name} hiện {shown} là kết quả cũ; tính lại được {expected}. Nhấn F9 hoặc lưu lại bằng Excel.',
  'subtotal-stale.title': 'Cộng nhóm là kết quả cũ',
  'subtotal-not-calculated':
    'Công thức cộng nhóm {name} chưa được tính. Mở tệp bằng Excel rồi lưu lại; các điểm cộng được {expected}.',
  'subtotal-not-calculated.title': 'Cộng nhóm chưa tính',
  'gap-needs-note':
    '{criterion} {name}: tự chấm {self}, thẩm định {appraised}, lệch quá {limit} điểm mà chưa ghi lý do.',
  'gap-needs-note.title': 'Chênh lệch chưa giải trình',
  'text-legacy-encoding': 'Chữ gõ bằng mã cũ {encoding}: “{text}”.',
  'text-legacy-encoding.title': 'Chữ dùng bảng mã cũ',
  'text-lookalike':
    '“{shown}” có ký tự lạ trông giống chữ Việt hoặc dấu cách thừa; đúng ra: “{text}”.',
  'text-lookalike.title': 'Ký tự lạ trong chữ',
  'table-apart':
    'Từ dòng {row} là một bảng chấm điểm khác (biểu, đơn vị hoặc năm khác), chưa được đọc. Chuyển bảng đó sang trang tính riêng.',
  'table-apart.title': 'Bảng khác trên cùng trang tính',
  'row-hidden': 'Dòng {row} đang bị ẩn nhưng vẫn được tính.',
  'row-hidden.title': 'Dòng ẩn có điểm',
  'column-hidden': 'Cột “{header}” đang bị ẩn nhưng vẫn được tính.',
  'column-hidden.title': 'Cột ẩn có điểm',
  'row-not-understood': 'Dòng {row} có nội dung nhưng không hiểu là gì nên không được tính.',
  'row-not-understood.title': 'Dòng không hiểu',
  'sheet-hidden': 'Trang tính này đang bị ẩn nhưng có biểu chấm điểm.',
  'sheet-hidden.title': 'Trang tính ẩn',
  'form-twice': 'Đã có biểu cùng loại của đơn vị này cho năm {year}: {other}. Chỉ nộp một bản.',
  'form-twice.title': 'Một biểu có hai bản',
  'year-copied':
    'Điểm năm {year} giống hệt năm {from} ({other}) ở mọi ô. Kiểm tra có phải chép biểu cũ rồi đổi năm.',
  'year-copied.title': 'Giống hệt biểu năm khác',
  'person-elsewhere': '{name} cũng có trong {other}.',
  'person-elsewhere.title': 'Một người ở hai biểu',
  'person-not-registered': '{name} chưa có trong danh sách cán bộ của đơn vị.',
  'person-not-registered.title': 'Người ngoài danh sách',
  'person-absent': '{name} có trong danh sách của đơn vị nhưng không có trên biểu.',
  'person-absent.title': 'Thiếu người so với danh sách',
  'leader-share':
    '{leaders}/{people} người trên biểu là lãnh đạo, quản lý, hơn {most}%. Xem lại cột chức vụ.',
  'leader-share.title': 'Tỷ lệ lãnh đạo cao',
  'fix-value': 'Sửa thành {value}',
  'fix-formula': 'Đặt công thức {value}',
  'fix-text': 'Đổi thành “{value}”',
  'fix-clear': 'Xóa điểm ở ô này',
};
