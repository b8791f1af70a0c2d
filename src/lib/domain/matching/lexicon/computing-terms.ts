/** Computers, data, artificial intelligence and the software of firms and offices. */
export const COMPUTING_TERMS = `
tin học: informatics, computing
máy trạm: workstation
máy chủ ảo: virtual server
ảo hóa: virtualization
điện toán: computing
điện toán biên: edge computing
điện toán lượng tử: quantum computing
siêu máy tính: supercomputer
hệ điều hành: operating system
trình duyệt: browser
bộ nhớ: memory
ổ cứng: hard disk, hard drive
bàn phím: keyboard
máy in: printer
máy quét: scanner
màn hình cảm ứng: touch screen
thiết bị di động: mobile device
kết nối mạng: network connection
mạng không dây: wireless network
mạng cảm biến: sensor network
băng thông: bandwidth
đường truyền: transmission line, connection
giao thức: protocol
tường lửa: firewall
tấn công mạng: cyber attack
mã độc: malware
lỗ hổng: vulnerability
lỗ hổng bảo mật: security vulnerability
kiểm thử xâm nhập: penetration testing
mật khẩu: password
đăng nhập: login, sign in
đăng xuất: logout
phân quyền: access control, authorization
quyền người dùng: user permission
dữ liệu mở: open data
dữ liệu thời gian thực: real-time data
kho dữ liệu dùng chung: shared data warehouse
làm sạch dữ liệu: data cleaning
gán nhãn dữ liệu: data labelling, data annotation
trực quan hóa: visualization
trực quan hóa dữ liệu: data visualization
phân tích kinh doanh: business analysis
phân tích dự báo: predictive analytics
học tăng cường: reinforcement learning
mô hình ngôn ngữ: language model
mô hình ngôn ngữ lớn: large language model, LLM
trí tuệ nhân tạo tạo sinh: generative AI, generative artificial intelligence
dịch máy: machine translation
dịch tự động: machine translation, automatic translation
nhận dạng chữ: character recognition, OCR
nhận dạng hình ảnh: image recognition
nhận dạng khuôn mặt: face recognition, facial recognition
nhận dạng biển số: licence plate recognition
phát hiện đối tượng: object detection
phát hiện lỗi: fault detection, defect detection
phát hiện bất thường: anomaly detection
thị giác máy tính: computer vision
hệ chuyên gia: expert system
hệ thống khuyến nghị: recommender system, recommendation system
hệ thống quản lý: management system
hệ thống thông minh: intelligent system
hệ thống điều khiển: control system
hệ thống giám sát: monitoring system, surveillance system
hệ thống cảnh báo: warning system, alarm system
cảnh báo sớm: early warning
hệ thống hỗ trợ quyết định: decision support system
hệ thống thông tin địa lý: geographic information system, GIS
hệ thống thông tin quản lý: management information system
phần mềm kế toán: accounting software
phần mềm quản lý: management software
phần mềm quản lý kho: warehouse management software
phần mềm quản lý bán hàng: sales management software
phần mềm thiết kế: design software
phần mềm dịch vụ: software as a service, SaaS
phần mềm mã nguồn mở: open source software
phần mềm đóng gói: packaged software
giải pháp phần mềm: software solution
công ty phần mềm: software company
gia công phần mềm: software outsourcing
kỹ sư phần mềm: software engineer
kỹ thuật phần mềm: software engineering
nhà phát triển: developer
thiết kế web: web design
lập trình web: web development
ứng dụng web: web application
thiết kế giao diện: interface design, UI design
trải nghiệm: experience
giao diện lập trình: programming interface, API
giao diện người dùng: user interface
ngôn ngữ lập trình: programming language
mã: code
thư viện phần mềm: software library
vi dịch vụ: microservices
kiến trúc phần mềm: software architecture
bảo trì phần mềm: software maintenance
nâng cấp hệ thống: system upgrade
di chuyển dữ liệu: data migration
sao lưu dữ liệu: data backup
khôi phục dữ liệu: data recovery
lưu trữ đám mây: cloud storage
dịch vụ đám mây: cloud service
tên miền: domain name
tối ưu công cụ tìm kiếm: search engine optimization, SEO
công cụ tìm kiếm: search engine
quảng cáo trực tuyến: online advertising
bán hàng trực tuyến: online sales, online selling
bán hàng đa kênh: omnichannel sales, multichannel sales
đa kênh: omnichannel, multichannel
cửa hàng trực tuyến: online store
giỏ hàng: shopping cart
đặt hàng trực tuyến: online ordering
đặt lịch: appointment booking, scheduling
đặt chỗ: booking, reservation
chữ ký điện tử: electronic signature
hợp đồng điện tử: electronic contract, e-contract
văn phòng điện tử: e-office
hồ sơ điện tử: electronic record
học bạ điện tử: electronic school record
số hóa tài liệu: document digitization
quản lý tài liệu: document management
quản lý công việc: task management
quản lý chất lượng toàn diện: total quality management
quản lý thiết bị: equipment management
quản lý bảo trì: maintenance management
quản lý tòa nhà: building management
quản lý đơn hàng: order management
quản lý chuỗi cung ứng: supply chain management
quản lý vận tải: transport management
quản lý nhà hàng: restaurant management
quản lý khách sạn: hotel management
quản lý trường học: school management
quản lý học sinh: student management
quản lý công: public management
quản lý đô thị: urban management
quản lý nông trại: farm management
điều hành sản xuất: manufacturing execution, MES
lập kế hoạch: planning
lập kế hoạch sản xuất: production planning
lập lịch: scheduling
nhật ký: log, diary
tệp: file
thư mục: folder, directory
liên kết web: link
tải xuống: download
tải lên: upload
trò chuyện: chat
gọi video: video call
hội nghị truyền hình: video conference
phát trực tuyến: streaming
phát trực tiếp: live streaming, live broadcast
chỉnh sửa: edit, editing
hiệu ứng: effect
kỹ xảo: visual effects
thiết kế trò chơi: game design
mô hình 3d: 3D model
mô phỏng 3d: 3D simulation
bản đồ số: digital map
định vị toàn cầu: global positioning, GPS
định vị trong nhà: indoor positioning
theo dõi vị trí: location tracking
mã qr: QR code
thẻ rfid: RFID tag
tiền kỹ thuật số: digital currency
truy xuất: retrieval, traceability
tìm kiếm thông tin: information retrieval, information search
chia sẻ dữ liệu: data sharing
liên thông dữ liệu: data interoperability
liên thông: interoperability, interconnection
chuyển đổi số doanh nghiệp: enterprise digital transformation
nhà cung cấp dịch vụ: service provider
`;
