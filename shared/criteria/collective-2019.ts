import { DEFAULT_BANDS } from './bands.ts';
import type { CriteriaSet } from './types.ts';

/** Collectives: 12 criteria, 100 points (plan IV.1.1; default points of the Văn phòng). */
export const COLLECTIVE_2019: CriteriaSet = {
  version: 'collective-2019.1',
  kind: 'collective',
  title: 'Tiêu chí chấm điểm tập thể thực hiện văn hóa công sở',
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
      label: 'Văn bản chỉ đạo, điều hành và quy định về văn hóa công sở',
      clause: 'IV.1.1.a',
      fullText:
        'Xây dựng, ban hành và tổ chức thực hiện các văn bản chỉ đạo, lãnh đạo quản lý, điều hành trong phạm vi chức năng, nhiệm vụ và các văn bản quy định về văn hóa công sở của cơ quan',
      criteria: [
        {
          code: 'a1',
          label: 'Tham mưu ban hành và thực hiện cơ chế, chính sách, pháp luật',
          clause: 'IV.1.1.a, ý 1',
          fullText:
            'Nghiên cứu, tham mưu ban hành và tổ chức thực hiện cơ chế, chính sách, pháp luật đảm bảo chất lượng, công khai, minh bạch, hiệu quả, đúng thời hạn',
          max: { collective: 8 },
        },
        {
          code: 'a2',
          label: 'Bám sát thực tiễn, xây dựng chương trình, đề án, tháo gỡ khó khăn',
          clause: 'IV.1.1.a, ý 2',
          fullText:
            'Bám sát thực tiễn, nghiên cứu bổ sung kịp thời các hướng dẫn, tham mưu cho cấp ủy, lãnh đạo xây dựng các chương trình, đề án, kế hoạch và ban hành các văn bản pháp luật; đề xuất các giải pháp thực hiện các cơ chế, chính sách nhằm tháo gỡ khó khăn, vướng mắc cho người dân và doanh nghiệp; tăng cường vai trò quản lý nhà nước trên lĩnh vực được phân công, thúc đẩy phát triển kinh tế - xã hội của tỉnh',
          max: { collective: 7 },
        },
        {
          code: 'a3',
          label: 'Quản lý, sử dụng hiệu quả ngân sách; phòng, chống tham nhũng, lãng phí',
          clause: 'IV.1.1.a, ý 3',
          fullText:
            'Quản lý, sử dụng có hiệu quả ngân sách nhà nước và các nguồn kinh phí được giao; không để xảy ra lãng phí, tham nhũng; tích cực đấu tranh phòng, chống tham nhũng',
          max: { collective: 7 },
        },
        {
          code: 'a4',
          label: 'Ban hành và thực hiện nghiêm nội quy, quy chế, kỷ cương, thời gian làm việc',
          clause: 'IV.1.1.a, ý 4',
          fullText:
            'Xây dựng, ban hành và thực hiện nghiêm các quy định, nội quy, quy chế của cơ quan, các quy định về văn hóa công sở, bảo đảm kỷ cương, kỷ luật hành chính; quản lý, sử dụng có hiệu quả thời gian làm việc của nhà nước, của cơ quan',
          max: { collective: 8 },
        },
        {
          code: 'a5',
          label: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
          clause: 'IV.1.1.a, ý 5',
          fullText:
            'Tổ chức thực hiện có hiệu quả Chỉ thị số 05-CT/TW của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
          max: { collective: 5 },
        },
      ],
    },
    {
      code: 'b',
      label: 'Cải cách hành chính, công khai, minh bạch',
      clause: 'IV.1.1.b',
      fullText:
        'Thực hiện đẩy mạnh công tác cải cách hành chính, công khai, minh bạch, đơn giản hóa các thủ tục hành chính, rút ngắn thời gian giải quyết công việc tại cơ quan',
      criteria: [
        {
          code: 'b1',
          label: 'Niêm yết đầy đủ thủ tục hành chính tại trụ sở và trên Cổng thông tin',
          clause: 'IV.1.1.b, ý 1',
          fullText:
            'Niêm yết đầy đủ các thủ tục hành chính tại trụ sở cơ quan, và trên trang Cổng Thông tin điện tử, bảo đảm sự công khai, minh bạch trong hoạt động của cơ quan',
          max: { collective: 8 },
        },
        {
          code: 'b2',
          label: 'Đơn giản hóa thủ tục, rút ngắn thời gian giải quyết công việc',
          clause: 'IV.1.1.b, ý 2',
          fullText:
            'Đơn giản hóa các thủ tục hành chính, rút ngắn thời gian giải quyết công việc để phục vụ người dân, doanh nghiệp và tổ chức tốt hơn',
          max: { collective: 9 },
        },
        {
          code: 'b3',
          label: 'Ứng dụng công nghệ thông tin trong dịch vụ hành chính công',
          clause: 'IV.1.1.b, ý 3',
          fullText:
            'Tăng cường công tác ứng dụng công nghệ thông tin, hiện đại hóa dịch vụ hành chính công, đảm bảo gắn kết chặt chẽ, đồng bộ giữa cải cách hành chính với xây dựng chính quyền điện tử để công khai minh bạch tạo điều kiện thuận lợi cho nhân dân giám sát hoạt động của cơ quan nhà nước thông qua môi trường mạng, đảm bảo hàng năm cắt giảm phần trăm chi phí tối thiểu tuân thủ theo thủ tục hành chính',
          max: { collective: 8 },
        },
      ],
    },
    {
      code: 'c',
      label: 'Ứng dụng công nghệ thông tin trong hoạt động nội bộ',
      clause: 'IV.1.1.c',
      fullText: 'Đẩy mạnh ứng dụng công nghệ thông tin trong hoạt động nội bộ của cơ quan',
      criteria: [
        {
          code: 'c1',
          label: 'Ứng dụng công nghệ thông tin nội bộ; dịch vụ công trực tuyến mức độ cao',
          clause: 'IV.1.1.c',
          fullText:
            'Đẩy mạnh ứng dụng công nghệ thông tin trong hoạt động nội bộ của cơ quan. Cung cấp thông tin, dịch vụ công trực tuyến mức độ cao trên diện rộng cho người dân và doanh nghiệp phù hợp với chức năng, nhiệm vụ được giao',
          max: { collective: 10 },
        },
      ],
    },
    {
      code: 'd',
      label: 'Cơ quan văn minh, hiện đại, xanh, sạch, đẹp',
      clause: 'IV.1.1.d',
      fullText: 'Xây dựng và giữ gìn cơ quan văn minh, hiện đại, xanh, sạch, đẹp',
      criteria: [
        {
          code: 'd1',
          label: 'Bài trí công sở đúng Quy chế văn hóa công sở',
          clause: 'IV.1.1.d, ý 1',
          fullText:
            'Thực hiện bài trí công sở theo đúng quy định trong Quy chế văn hóa công sở tại các cơ quan hành chính nhà nước theo Quyết định số 129/2007/QĐ-TTg ngày 02/8/2007 của Thủ tướng Chính phủ ban hành Quy chế văn hóa công sở tại các cơ quan hành chính nhà nước',
          max: { collective: 7 },
        },
        {
          code: 'd2',
          label: 'Giữ gìn cơ quan xanh, sạch, đẹp, an toàn, đáp ứng hội nhập',
          clause: 'IV.1.1.d, ý 2',
          fullText:
            'Xây dựng và giữ gìn cơ quan văn minh, hiện đại, xanh, sạch, đẹp, an toàn đáp ứng yêu cầu hội nhập quốc tế hiện nay',
          max: { collective: 8 },
        },
      ],
    },
    {
      code: 'e',
      label: 'Tổ chức phong trào thi đua',
      clause: 'IV.1.1.e',
      fullText: 'Tổ chức các phong trào thi đua thiết thực, hiệu quả',
      criteria: [
        {
          code: 'e1',
          label: 'Tổ chức phong trào thi đua thiết thực, hiệu quả',
          clause: 'IV.1.1.e',
          fullText:
            'Tổ chức các phong trào thi đua thiết thực, hiệu quả với nội dung, hình thức phong phú, đa dạng, bám sát các nhiệm vụ chính trị của cơ quan, đơn vị để thu hút, tập hợp sự tham gia của đội ngũ cán bộ, công chức, viên chức và người lao động trong cơ quan góp phần hoàn thành tốt nhiệm vụ được giao',
          max: { collective: 15 },
        },
      ],
    },
  ],
};
