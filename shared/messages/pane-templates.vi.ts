import type { MessageBook } from './format.ts';

/** What the screen Tạo biểu mẫu says. */
export const TEMPLATES_VI: MessageBook = {
  'templates.title': 'Tạo biểu mẫu',
  'templates.form': 'Loại biểu',
  'templates.form.collective': 'Biểu tập thể',
  'templates.form.matrix': 'Biểu cá nhân: một bảng cho cả đơn vị',
  'templates.form.card': 'Phiếu cá nhân: mỗi người một trang',
  'templates.unit': 'Đơn vị',
  'templates.year': 'Năm',
  'templates.people': 'Danh sách người',
  'templates.people.registry': 'Theo danh sách của Sở ({count} người)',
  'templates.people.sheet': 'Theo trang đang mở ({count} người)',
  'templates.people.none': 'Để trống, tự điền sau',
  'templates.people.show': 'Xem {count} người',
  'templates.leader': 'lãnh đạo',
  'templates.no-people':
    'Phiếu cá nhân cần danh sách người. Mở trang có cột “Họ và tên”, hoặc nhờ Văn phòng Sở cập nhật danh sách.',
  'templates.no-set': 'Chưa có bộ tiêu chí cho năm {year}.',
  'templates.what':
    'Khổ A4, Times New Roman, lặp dòng tiêu đề khi in. Ô điểm chỉ nhận số trong khung; tổng được tính và khóa sẵn, không có mật khẩu.',
  'templates.create': 'Tạo trong sổ đang mở',
  'templates.download': 'Tải tệp .xlsx',
  'templates.made': 'Đã tạo {count} trang',
  'templates.saved': 'Đã lưu tệp',
};
