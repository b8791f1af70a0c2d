import type { ListingKind } from '../listing.ts';

/**
 * What people write when they need or have something, folded apart by which way the money would flow: who
 * needs pays or is given, who offers is paid or gives. The weight says how surely.
 */
export const KIND_WORDS: Readonly<Record<ListingKind, Readonly<Record<number, string>>>> = {
	need: {
		3:
			'cần tìm|cần mua|cần thuê|cần người|cần đơn vị|cần nhà cung cấp|cần đối tác|cần gia công|cần đặt|cần đo|cần vốn|' +
			'muốn mua|muốn thuê|muốn đặt|muốn tìm|tìm mua|tìm thuê|tìm nguồn|tìm xưởng|tìm nhà cung cấp|tìm đơn vị|tìm đối tác|' +
			'tìm nơi|tìm chỗ|tìm người|tìm chuyên gia|tìm giải pháp|đang tìm|đặt làm|đặt hàng|xin báo giá|mời chào giá|' +
			'kêu gọi vốn|gọi vốn|cần tuyển|cần hỗ trợ|chưa có cách|chưa biết|' +
			'we need|need a|need to|looking for|seeking|seeks|searching for|want to buy|want to rent|wanted|is wanted|' +
			'in search of|please quote|request for quotation|raise capital|raising funds|must be found|' +
			'we are short of|we lack|for lack of|needs|a plant that lets us',
		2: 'cần|tìm|mua|thiếu|phải thay|nhu cầu|mong muốn|vướng|thất thoát|bị trả hàng|trả lại|need|find a|buy|require|requires|lack|problem|help us',
		1: 'muốn|hỏng|lỗi|chậm|quá tải|đòi hỏi|khách yêu cầu|want|costs us|too slow|loses|nobody knows|without knowing'
	},
	offer: {
		3:
			'chúng tôi cung cấp|cung cấp dịch vụ|nhận gia công|nhận làm|nhận thiết kế|nhận đặt|cho thuê|cần bán|chuyển giao công nghệ|' +
			'sẵn sàng cung cấp|sẵn sàng chuyển giao|có sẵn|còn trống|mở cửa cho|chào bán|thanh lý|cho vay|nhận thử|nhận đo|' +
			'nhận kiểm|nhận đào tạo|chiêu sinh|chúng tôi có thể làm|bên em nhận|bên tôi nhận|tôi có|chúng tôi bán|' +
			'we offer|we provide|we supply|we sell|we manufacture|we make|for rent|for hire|for sale|available for|now available|' +
			'we can do|we lend|on offer|to licence|to license|rent out|open to|places on|ready for a',
		2: 'cung cấp|nhận|bán|dịch vụ|cho mượn|tư vấn|bàn giao|kèm|bảo hành|giao trong|khoá|khóa học|lớp|offer|provides|available|supply|course|services|hire',
		1: 'phòng thử|phòng thí nghiệm|dây chuyền|máy|công suất|giá từ|nhóm|chuyên|năng lực|xuất xưởng|with training|capacity|machines|laboratory|fitted|delivered'
	}
};
