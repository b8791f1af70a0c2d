/** Software, data, networks and digital services. */
export const SOFTWARE_TERMS = `
phần mềm: software
phần cứng: hardware
ứng dụng: application, app
ứng dụng di động: mobile application, mobile app
di động: mobile
điện thoại: phone, telephone
điện thoại thông minh: smartphone
trang web: website, web page
website: website
cổng thông tin: portal
nền tảng: platform
nền tảng số: digital platform
hệ thống: system
hệ thống thông tin: information system
công nghệ thông tin: information technology
công nghệ số: digital technology
kỹ thuật số: digital
chuyển đổi số: digital transformation
số hóa: digitization, digitalization
dữ liệu: data
dữ liệu lớn: big data
cơ sở dữ liệu: database
phân tích dữ liệu: data analysis, data analytics
khai phá dữ liệu: data mining
kho dữ liệu: data warehouse
trung tâm dữ liệu: data center, data centre
khoa học dữ liệu: data science
trí tuệ nhân tạo: artificial intelligence, AI
học máy: machine learning
học sâu: deep learning
mạng nơ ron: neural network
xử lý ngôn ngữ tự nhiên: natural language processing
xử lý ảnh: image processing
hình ảnh: image
âm thanh: sound, audio
giọng nói: voice, speech
nhận dạng giọng nói: speech recognition, voice recognition
trợ lý ảo: virtual assistant, chatbot
thực tế ảo: virtual reality
thực tế tăng cường: augmented reality
bản sao số: digital twin
chuỗi khối: blockchain
tiền mã hóa: cryptocurrency
hợp đồng thông minh: smart contract
điện toán đám mây: cloud computing
đám mây: cloud
máy chủ: server
lưu trữ: storage, archive
sao lưu: backup
mạng: network
mạng xã hội: social network
an ninh mạng: cybersecurity, network security
an toàn thông tin: information security
bảo mật: security, confidentiality
mã hóa: encryption
xác thực: authentication
chữ ký số: digital signature
hóa đơn điện tử: electronic invoice, e-invoice
chính phủ điện tử: e-government
dịch vụ công: public service
thương mại điện tử: e-commerce, electronic commerce
sàn thương mại điện tử: e-commerce platform, e-commerce marketplace
sàn giao dịch: exchange, trading platform, marketplace
trực tuyến: online
thanh toán: payment
thanh toán điện tử: electronic payment, e-payment
ví điện tử: e-wallet, digital wallet
người dùng: user
giao diện: interface
trải nghiệm người dùng: user experience
trải nghiệm khách hàng: customer experience
lập trình: programming
lập trình viên: programmer, developer
phát triển: development, develop
phát triển phần mềm: software development
kiểm thử: testing, software testing
kiểm thử phần mềm: software testing
mã nguồn: source code
mã nguồn mở: open source
tích hợp: integration, integrate
tích hợp hệ thống: system integration
triển khai: deployment, implementation, implement
vận hành: operation, operate
quy trình: process, workflow, procedure
quy trình nghiệp vụ: business process
tối ưu: optimization, optimize
tối ưu hóa: optimization, optimize
quản trị: administration, management
quản trị doanh nghiệp: enterprise management, corporate governance
hoạch định nguồn lực doanh nghiệp: enterprise resource planning, ERP
quản lý: management, manage
quản lý khách hàng: customer management, CRM
quan hệ khách hàng: customer relationship
chăm sóc khách hàng: customer care, customer service
quản lý bán hàng: sales management
quản lý nhân sự: human resource management
quản lý dự án: project management
quản lý tài sản: asset management
quản lý văn bản: document management
quản lý sản xuất: production management, manufacturing management
quản lý đào tạo: training management
quản lý bệnh viện: hospital management
bán hàng: sales, selling
điểm bán hàng: point of sale
chấm công: timekeeping, attendance
tính lương: payroll
tiền lương: salary, payroll
kế toán: accounting
báo cáo: report, reporting
thống kê: statistics
biểu đồ: chart
bảng điều khiển: dashboard
giám sát: monitoring, supervision
theo dõi: tracking, monitoring
cảnh báo: alert, warning
thông báo: notification
tin nhắn: message
thư điện tử: email
tổng đài: call center, contact center
quét: scan
mã vạch: barcode
trò chơi: game
trò chơi điện tử: video game
nội dung: content
nội dung số: digital content
phim: film, movie
hoạt hình: animation
thiết kế đồ họa: graphic design
tìm kiếm: search
gợi ý: recommendation, suggestion
dự báo: forecast, prediction
dự đoán: prediction, predict
thuật toán: algorithm
mô hình: model
`;
