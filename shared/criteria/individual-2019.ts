import { DEFAULT_BANDS } from './bands.ts';
import type { CriteriaSet } from './types.ts';

/**
 * People: 23 criteria for leaders, 21 for others, 100 points each (plan IV.1.2; default points of
 * the Văn phòng). `c4` and `d4` bind leaders only.
 */
export const INDIVIDUAL_2019: CriteriaSet = {
  version: 'individual-2019.1',
  kind: 'individual',
  title:
    'Tiêu chí chấm điểm cán bộ, công chức, viên chức, người lao động thực hiện văn hóa công sở',
  author: 'Văn phòng Sở',
  validFrom: '2019-01-01',
  step: 0.5,
  noteGapRatio: 0.1,
  bonusMax: 5,
  deductionMax: 10,
  bands: DEFAULT_BANDS,
  groups: [
    {
      code: 'a',
      label: 'Chấp hành kỷ cương, kỷ luật hành chính',
      clause: 'IV.1.2.a',
      fullText: 'Thực hiện chấp hành nghiêm túc kỷ cương, kỷ luật hành chính',
      criteria: [
        {
          code: 'a1',
          label: 'Chấp hành đường lối, pháp luật, nội quy, quy chế',
          clause: 'IV.1.2.a, ý 1',
          fullText:
            'Nghiêm chỉnh chấp hành các chủ trương, đường lối của Đảng, pháp luật của Nhà nước, nội quy, quy chế của cơ quan, đơn vị',
          max: { leader: 5, staff: 5 },
        },
        {
          code: 'a2',
          label: 'Ý thức tổ chức kỷ luật, sử dụng thời gian làm việc hiệu quả',
          clause: 'IV.1.2.a, ý 2',
          fullText:
            'Có ý thức tổ chức kỷ luật; sắp xếp, sử dụng thời gian làm việc khoa học và hiệu quả',
          max: { leader: 5, staff: 5 },
        },
        {
          code: 'a3',
          label: 'Tự phê bình, nhận và khắc phục khuyết điểm',
          clause: 'IV.1.2.a, ý 3',
          fullText:
            'Nghiêm túc nhận lỗi, nhận khuyết điểm, thành khẩn tự phê bình, rút kinh nghiệm, có biện pháp quyết tâm sửa chữa, khắc phục không để xảy ra sai sót trong thực hiện nhiệm vụ',
          max: { leader: 5, staff: 5 },
        },
        {
          code: 'a4',
          label: 'Giữ gìn đoàn kết, cộng tác, giúp đỡ đồng nghiệp',
          clause: 'IV.1.2.a, ý 4',
          fullText:
            'Giữ gìn đoàn kết nội bộ, xây dựng môi trường làm việc dân chủ, kỷ cương; cộng tác, giúp đỡ đồng nghiệp hoàn thành tốt nhiệm vụ được giao',
          max: { leader: 5, staff: 5 },
        },
      ],
    },
    {
      code: 'b',
      label: 'Chuyên nghiệp về chuyên môn, nghiệp vụ',
      clause: 'IV.1.2.b',
      fullText: 'Thực hiện, nâng cao tính chuyên nghiệp về chuyên môn, nghiệp vụ',
      criteria: [
        {
          code: 'b1',
          label: 'Học tập nâng cao trình độ; sáng kiến, ý tưởng mới',
          clause: 'IV.1.2.b, ý 1',
          fullText:
            'Thường xuyên học tập để nâng cao trình độ chuyên môn, nghiệp vụ, chính trị, tin học, ngoại ngữ, hoàn thành tốt nhiệm vụ được giao. Đẩy mạnh việc phát huy sáng kiến, ý tưởng mới phục vụ công tác hiệu quả, tiết kiệm, cải cách hành chính',
          max: { leader: 7, staff: 7 },
        },
        {
          code: 'b2',
          label: 'Chủ động phối hợp, hoàn thành chức trách, nhiệm vụ',
          clause: 'IV.1.2.b, ý 2',
          fullText:
            'Chủ động phối hợp trong thực hiện nhiệm vụ, bảo đảm tính chuyên nghiệp, hoàn thành tốt chức trách, nhiệm vụ được giao',
          max: { leader: 7, staff: 7 },
        },
        {
          code: 'b3',
          label: 'Trung thực, thẳng thắn trong báo cáo, đề xuất',
          clause: 'IV.1.2.b, ý 3',
          fullText:
            'Trung thực, thẳng thắn, khách quan trong báo cáo, đề xuất, tham gia đóng góp với cấp trên',
          max: { leader: 6, staff: 6 },
        },
      ],
    },
    {
      code: 'c',
      label: 'Tinh thần, thái độ làm việc tận tụy, trách nhiệm',
      clause: 'IV.1.2.c',
      fullText: 'Xây dựng, phát huy tinh thần, thái độ làm việc tận tụy, nghiêm túc, trách nhiệm',
      criteria: [
        {
          code: 'c1',
          label: 'Cầu thị, tận tụy, gương mẫu; không kén chọn công việc',
          clause: 'IV.1.2.c, ý 1',
          fullText:
            'Có tinh thần thực sự cầu thị, lắng nghe; tâm huyết, tận tụy, gương mẫu, nghiêm túc, trách nhiệm trong công việc; không kén chọn vị trí công tác, chọn việc dễ, bỏ việc khó',
          max: { leader: 5, staff: 6 },
        },
        {
          code: 'c2',
          label: 'Đấu tranh với trung bình chủ nghĩa, làm việc qua loa',
          clause: 'IV.1.2.c, ý 2',
          fullText:
            'Có tinh thần đấu tranh với hiện tượng trung bình chủ nghĩa, làm việc qua loa, đại khái, kém hiệu quả',
          max: { leader: 4, staff: 5 },
        },
        {
          code: 'c3',
          label: 'Không gây phiền hà, vòi vĩnh; không vô cảm',
          clause: 'IV.1.2.c, ý 3',
          fullText:
            'Không gây khó khăn, phiền hà, vòi vĩnh, kéo dài thời gian xử lý công việc của cơ quan, tổ chức và người dân; không thờ ơ, vô cảm, thiếu trách nhiệm trước những khó khăn, bức xúc của người dân',
          max: { leader: 5, staff: 7 },
        },
        {
          code: 'c4',
          label: 'Lãnh đạo công tâm trong sử dụng, đánh giá cán bộ',
          clause: 'IV.1.2.c, ý 4',
          fullText:
            'Cán bộ, công chức, viên chức lãnh đạo, quản lý phải công tâm, khách quan trong sử dụng, đánh giá cán bộ thuộc quyền quản lý; không lợi dụng vị trí công tác để bổ nhiệm người thân, quen; chủ động xin thôi giữ chức vụ khi nhận thấy bản thân còn hạn chế về năng lực và uy tín hoặc để xảy ra hậu quả nghiêm trọng trong lĩnh vực thuộc trách nhiệm được giao',
          max: { leader: 4, staff: null },
        },
      ],
    },
    {
      code: 'd',
      label: 'Chuẩn mực trong giao tiếp, ứng xử',
      clause: 'IV.1.2.d',
      fullText: 'Thực hiện chuẩn mực trong giao tiếp, ứng xử',
      criteria: [
        {
          code: 'd1',
          label: 'Tôn trọng, tận tình với người dân; “4 xin, 4 luôn”',
          clause: 'IV.1.2.d, ý 1',
          fullText:
            'Trong giao tiếp với người dân phải tôn trọng, lắng nghe, tận tình hướng dẫn về quy trình xử lý công việc và giải thích cặn kẽ những thắc mắc của người dân. Thực hiện “4 xin, 4 luôn”: xin chào, xin lỗi, xin cảm ơn, xin phép; luôn mỉm cười, luôn nhẹ nhàng, luôn lắng nghe, luôn giúp đỡ',
          max: { leader: 5, staff: 7 },
        },
        {
          code: 'd2',
          label: 'Tuân thủ thứ bậc hành chính, phục tùng phân công của cấp trên',
          clause: 'IV.1.2.d, ý 2',
          fullText:
            'Đối với lãnh đạo cấp trên phải tuân thủ thứ bậc hành chính, phục tùng sự chỉ đạo, điều hành, phân công công việc của cấp trên; không trốn tránh, thoái thác nhiệm vụ; không nịnh bợ lấy lòng cấp trên vì động cơ không trong sáng, vụ lợi cá nhân',
          max: { leader: 4, staff: 5 },
        },
        {
          code: 'd3',
          label: 'Hợp tác, tương trợ đồng nghiệp; không bè phái',
          clause: 'IV.1.2.d, ý 3',
          fullText:
            'Đối với đồng nghiệp phải có tinh thần hợp tác, tương trợ trong thực hiện nhiệm vụ; không bè phái gây mất đoàn kết nội bộ trong cơ quan, đơn vị',
          max: { leader: 5, staff: 6 },
        },
        {
          code: 'd4',
          label: 'Lãnh đạo không áp đặt; tôn trọng ý kiến của cấp dưới',
          clause: 'IV.1.2.d, ý 4',
          fullText:
            'Cán bộ, công chức, viên chức giữ chức vụ lãnh đạo, quản lý không được duy ý chí, áp đặt, bảo thủ; phải tôn trọng, lắng nghe ý kiến của cấp dưới; gương mẫu trong giao tiếp, ứng xử; không nâng đỡ cấp dưới vì động cơ, mục đích không trong sáng, vụ lợi cá nhân',
          max: { leader: 4, staff: null },
        },
      ],
    },
    {
      code: 'e',
      label: 'Tu dưỡng đạo đức, lối sống',
      clause: 'IV.1.2.e',
      fullText: 'Thường xuyên tu dưỡng, rèn luyện chuẩn mực về đạo đức, lối sống',
      criteria: [
        {
          code: 'e1',
          label: 'Lối sống trong sạch, cần, kiệm, chí công vô tư',
          clause: 'IV.1.2.e, ý 1',
          fullText:
            'Thường xuyên tu dưỡng, rèn luyện về đạo đức, lối sống trong sạch, lành mạnh; thực hiện cần, kiệm, chí công vô tư; trung thực, giản dị, thẳng thắn, chân thành',
          max: { leader: 3, staff: 3 },
        },
        {
          code: 'e2',
          label: 'Tiết kiệm; phòng, chống tham nhũng, lãng phí, tiêu cực',
          clause: 'IV.1.2.e, ý 2',
          fullText:
            'Thực hành tiết kiệm, phòng chống tham nhũng, lãng phí, tiêu cực; không có biểu hiện cơ hội, công tâm, khách quan trong thực hiện nhiệm vụ được giao',
          max: { leader: 3, staff: 3 },
        },
        {
          code: 'e3',
          label: 'Đạo đức nghề nghiệp; không đánh bạc, không uống rượu bia giờ làm việc',
          clause: 'IV.1.2.e, ý 3',
          fullText:
            'Thực hiện các chuẩn mực đạo đức nghề nghiệp; không đánh bạc, sa vào các tệ nạn xã hội; không sử dụng đồ uống có cồn trong thời gian làm việc và giờ nghỉ trưa; hút thuốc lá đúng nơi quy định; nơi làm việc ngăn nắp, gọn gàng, sạch sẽ',
          max: { leader: 3, staff: 3 },
        },
        {
          code: 'e4',
          label: 'Kỷ luật phát ngôn, sử dụng mạng xã hội đúng mực',
          clause: 'IV.1.2.e, ý 4',
          fullText:
            'Tuân thủ kỷ luật phát ngôn, không sử dụng mạng xã hội để khai thác, tuyên truyền các thông tin chưa được kiểm chứng, phiến diện, một chiều làm ảnh hưởng đến trật tự, an toàn xã hội, thuần phong mỹ tục và việc thực thi nhiệm vụ',
          max: { leader: 3, staff: 3 },
        },
        {
          code: 'e5',
          label: 'Đạo đức gia đình, thuần phong mỹ tục; tránh phô trương, mê tín',
          clause: 'IV.1.2.e, ý 5',
          fullText:
            'Tuân thủ chuẩn mực đạo đức gia đình và xã hội, thuần phong mỹ tục, truyền thống văn hóa tốt đẹp của dân tộc; gương mẫu, tránh phô trương, lãng phí, có mục đích trục lợi trong việc tổ chức các hoạt động liên hoan, cưới hỏi, tang lễ, mừng thọ, sinh nhật, tân gia; không mê tín dị đoan và có những hành vi phản cảm khi tham gia lễ hội',
          max: { leader: 2, staff: 2 },
        },
        {
          code: 'e6',
          label: 'Xây dựng không gian xanh, sạch, đẹp, thân thiện nơi công sở',
          clause: 'IV.1.2.e, ý 6',
          fullText:
            'Tích cực tham gia xây dựng, giữ gìn không gian xanh, sạch, đẹp; môi trường văn hóa thân thiện, văn minh nơi công sở',
          max: { leader: 2, staff: 2 },
        },
      ],
    },
    {
      code: 'f',
      label: 'Trang phục; tham gia phong trào thi đua',
      clause: 'IV.1.2.f',
      fullText: 'Sử dụng trang phục gọn gàng, sạch sẽ, lịch sự, phù hợp với tính chất công việc',
      criteria: [
        {
          code: 'f1',
          label: 'Trang phục gọn gàng, sạch sẽ, lịch sự khi thực hiện nhiệm vụ',
          clause: 'IV.1.2.f, ý 1',
          fullText:
            'Khi thực hiện nhiệm vụ trang phục phải gọn gàng, sạch sẽ, lịch sự, đi giày hoặc dép có quai hậu',
          max: { leader: 4, staff: 4 },
        },
        {
          code: 'f2',
          label: 'Tích cực tham gia các phong trào thi đua yêu nước',
          clause: 'IV.1.2.f, ý 2',
          fullText:
            'Tích cực tham gia các phong trào thi đua yêu nước do cơ quan, đơn vị và địa phương phát động, tổ chức, góp phần hoàn thành xuất sắc các nhiệm vụ của cơ quan, đơn vị',
          max: { leader: 4, staff: 4 },
        },
      ],
    },
  ],
};
