import type { MessageBook } from './format.ts';

/** Why a file could not be read; each says what to do. */
export const FILES_VI: MessageBook = {
  'file-missing': 'Không tìm thấy tệp hoặc thư mục này.',
  'file-unreadable': 'Không mở được tệp (có thể đang bị khóa hoặc không có quyền đọc).',
  'file-empty': 'Tệp rỗng (0 byte). Xin lại bản khác từ đơn vị.',
  'file-too-large': 'Tệp lớn hơn 50 MB. Xóa ảnh và trang tính thừa rồi lưu lại.',
  'file-encrypted':
    'Tệp được đặt mật khẩu. Bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi gửi lại.',
  'file-corrupt':
    'Tệp hỏng hoặc không phải sổ Excel. Thử mở bằng Excel rồi lưu lại với định dạng .xlsx.',
  'file-not-workbook': 'Đây không phải sổ tính Excel hay OpenDocument.',
  'file-web-page':
    'Đây là trang web được đổi đuôi thành tệp Excel. Mở bằng Excel rồi lưu lại với định dạng .xlsx.',
  'file-text':
    'Đây là tệp văn bản được đổi đuôi thành tệp Excel. Mở bằng Excel rồi lưu lại với định dạng .xlsx.',
  'file-bomb':
    'Tệp nén bung ra quá lớn nên không được mở. Nếu là tệp thật, hãy lưu lại bằng Excel.',
  'file-no-sheet': 'Sổ không có trang tính nào.',
  'file-too-heavy':
    'Tệp cần quá nhiều bộ nhớ hoặc thời gian để đọc. Xóa định dạng và trang tính thừa rồi lưu lại.',
  'folder-empty': 'Thư mục không có sổ tính nào.',
};
