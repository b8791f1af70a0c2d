import type { Subject } from '../listing.ts';

/** Words by which people say what kind of thing they need or have. */
export const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
	technology:
		'công nghệ|giải pháp|hệ thống|phần mềm|thuật toán|mô hình|tự động hoá|tự động hóa|cảm biến|nền tảng|ứng dụng|quy trình công nghệ|dây chuyền xử lý|robot|' +
		'technology|solution|system|software|algorithm|automation|sensor|platform|app|process technology|prototype|bản thử|nghiên cứu phát triển|phát triển',
	product:
		'sản phẩm|chi tiết|linh kiện|bộ phận|khuôn|hộp|vỏ|túi|bao bì|thành phẩm|sản lượng|đặt làm|phụ tùng|bo mạch|lắp ráp|gia công hàng loạt|nhà cung cấp thứ hai|' +
		'product|parts|components|mould|mold|housing|pouch|packaging|second source|assembly|spare parts|boards|bán thành phẩm',
	service:
		'dịch vụ|gia công|kiểm định|hiệu chuẩn|phân tích mẫu|thử nghiệm mẫu|vận chuyển|sửa chữa|bảo trì|in 3d|giao nhận|chứng nhận hợp quy|đo kiểm|xử lý nhiệt|mạ|sơn|' +
		'service|machining|calibration|testing service|transport|repair|maintenance|3d printing|coating|analysis of samples|logistics|outsourcing|inspection',
	equipment_time:
		'giờ máy|thuê máy|thuê giờ|cho thuê máy|thuê thiết bị|cho thuê thiết bị|dùng chung máy|tủ phun muối|máy thử|giờ gpu|bàn rung|buồng thử|' +
		'machine time|machine hours|equipment time|rent a machine|hours on|gpu hours|test chamber|shaker|instrument time|hours of',
	space:
		'mặt bằng|nhà xưởng|kho bãi|diện tích|thuê kho|cho thuê kho|chỗ làm việc|phòng sạch cho thuê|văn phòng|chỗ gom hàng|nhà kho|kho trống|xưởng trống|' +
		'space|warehouse space|workshop space|floor space|premises|office space|square metres|co-working',
	expertise:
		'chuyên gia|tư vấn|cố vấn|khảo sát|kinh nghiệm|chẩn đoán|đánh giá|mô phỏng|tìm nguyên nhân|phân tích nguyên nhân|người cố vấn|rà soát|' +
		'expertise|expert|advice|consulting|consultant|mentor|survey|modelling|simulation|root cause|diagnosis|review|know-how',
	talent:
		'nhân lực|tuyển|kỹ sư|thực tập|sinh viên|lập trình viên|thợ|nhân viên|công nhân|tuyển dụng|việc làm|thực tập sinh|đội lập trình|' +
		'talent|hire engineers|internship|interns|students|developers|staff|recruit|graduates|technicians|final-year',
	training:
		'đào tạo|khoá học|khóa học|khoá|khóa|lớp|tập huấn|bồi dưỡng|học viên|giảng viên|chương trình học|kèm|lớp học|' +
		'training|course|workshop for|coaching|train|trainees|class|curriculum|lessons|learners',
	data: 'dữ liệu mở|bộ dữ liệu|số liệu|dữ liệu|ảnh đã gán nhãn|dataset|data set|data|records|labelled images|annotated',
	testbed:
		'thử nghiệm thực tế|chạy thử|thí điểm|nơi thử|cho thử|mở cửa cho|phòng thí nghiệm sống|điểm thử|vườn thử|thử trên máy thật|đơn vị nghiên cứu lâm sàng|hội đồng đạo đức|' +
		'testbed|test bed|test site|pilot site|living lab|field trial|trial site|try it on|pilot plant|clinical research',
	funding:
		'vốn|đầu tư|tài trợ|vay|cho vay|gọi vốn|vòng hạt giống|quỹ|học bổng|kinh phí|góp vốn|tín dụng|' +
		'funding|investment|seed round|loan|loans|grant|grants|working capital|venture capital|finance|credit|sponsor',
	market_access:
		'thị trường|kênh phân phối|xuất khẩu sang|khách hàng mới|đại lý|nhà phân phối|tìm đầu ra|bao tiêu|hội chợ|đầu ra|người mua|gian hàng|' +
		'market access|distribution|distributor|new customers|buyers|export to|sales channel|agents|trade fair|shelf',
	material:
		'nguyên liệu|vật liệu|hạt nhựa|phế liệu|phụ phẩm|mùn cưa|bã|vải|gỗ nguyên liệu|hoá chất|hóa chất|thép tấm|tro bay|mủ|sợi|phế|tấn|' +
		'raw material|material|pellets|scrap|by-product|waste wood|sawdust|fabric|yarn|resin|feedstock|tonnes',
	partner:
		'đối tác|liên doanh|hợp tác lâu dài|cùng phát triển|tìm bạn đồng hành|đồng chủ trì|liên danh|đối tác nghiên cứu|đề tài chung|' +
		'partner|joint venture|consortium|co-develop|long-term cooperation|test partner|partners for|co-applicant',
	policy_support:
		'chính sách|thủ tục|cấp phép|cơ chế|quy định|hỗ trợ pháp lý|giấy phép|sandbox|ưu đãi thuế|hướng dẫn pháp luật|thủ tục hành chính|' +
		'policy|permit|regulation|regulatory|legal guidance|licensing procedure|administrative procedure|sandbox|tax incentive'
};
