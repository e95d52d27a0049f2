import type { MessageBook } from './format.ts';

/** What Excel could not do (`ExcelErrorCode`): what happened, what it means, what to do. */
export const EXCEL_VI: MessageBook = {
  'cell-edit-mode':
    'Một ô đang được gõ dở nên Excel chưa làm được việc này. Chưa có gì thay đổi. Nhấn Enter (hoặc Esc để bỏ) rồi thử lại.',
  'access-denied':
    'Excel không cho tiện ích đọc hoặc ghi sổ này, thường vì sổ mở ở chế độ chỉ đọc. Chưa có gì thay đổi. Chọn “Bật chỉnh sửa” hoặc lưu một bản của mình rồi thử lại.',
  'sheet-protected':
    'Trang tính đang được bảo vệ nên không ghi được vào ô bị khóa. Vào Xem lại › Bỏ bảo vệ trang tính (hỏi mật khẩu người lập biểu nếu có), rồi thử lại.',
  'sheet-missing':
    'Không còn thấy trang tính hoặc ô này trong sổ; có thể ai đó vừa đổi tên hoặc xóa. Chọn lại trang tính rồi kiểm tra lại.',
  'sheet-unbounded':
    'Trang tính có dữ liệu ở tận hàng hoặc cột cuối cùng của Excel, nên không đọc hết được. Nhấn Ctrl+End để tới ô đó, xóa ô hoặc hàng thừa, lưu sổ rồi kiểm tra lại.',
  'too-large':
    'Trang tính hoặc vùng này lớn hơn mức Excel gửi được. Không có gì bị đổi. Xóa hàng, cột thừa (nhấn Ctrl+End để thấy ô cuối) hoặc tách sổ rồi thử lại.',
  busy: 'Excel đang bận nên chưa làm xong việc này. Chờ ít giây rồi thử lại.',
  'session-lost':
    'Mất liên lạc với sổ đang mở (phiên hết hạn hoặc cửa sổ khác đang được dùng). Tải lại trang Excel, mở lại ngăn thi đua rồi thử lại; những gì đã nộp không mất.',
  'not-supported':
    'Bản Excel này chưa có tính năng cần cho việc này. Dùng Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.',
  'drafts-left':
    'Không ghi xong, và Excel cũng chưa cho xóa phần viết dở. Còn lại trong sổ: {sheets}. Đóng cửa sổ khác đang mở sổ này rồi tạo lại: lần tạo sau xóa chúng trước; các trang khác vẫn nguyên.',
  unknown:
    'Excel từ chối việc này mà không nói rõ vì sao. Thử lại; nếu vẫn vậy, gửi Văn phòng dòng mã bên dưới.',
  /** Before something that Excel cannot undo. */
  'undo-lost':
    'Việc này tạo, thay hoặc khóa trang tính, nên Excel sẽ không hoàn tác (Ctrl+Z) được các bước trước đó.',
  'undo-one-step': 'Có thể hoàn tác (Ctrl+Z) bằng một bước.',
  'notes-skipped':
    'Bản Excel này chưa có ghi chú ô qua tiện ích, nên bảng được tạo không kèm ghi chú.',
};
