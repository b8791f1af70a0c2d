/** Firms, money, markets, cooperation, innovation and intellectual property. */
export const BUSINESS_TERMS = `
doanh nghiệp: enterprise, company, business
doanh nghiệp nhỏ và vừa: small and medium enterprise, SME
doanh nghiệp khởi nghiệp: startup
công ty: company
tập đoàn: corporation, group
tổ chức: organization, organisation
hiệp hội: association
khởi nghiệp: startup, entrepreneurship
khởi nghiệp sáng tạo: innovative startup
vườn ươm: incubator
ươm tạo: incubation, incubator
tăng tốc: acceleration, accelerator
đổi mới sáng tạo: innovation
đổi mới: innovation, renewal
sáng tạo: creative, innovation
không gian làm việc chung: coworking space
không gian: space
văn phòng: office
mặt bằng: premises, site, space
cho thuê: rent, lease
thuê: rent, hire
thuê ngoài: outsourcing
mua: buy, purchase
bán: sell
giá: price
giá thành: cost price, cost
chi phí: cost, expense
ngân sách: budget
doanh thu: revenue
lợi nhuận: profit
vốn: capital
gọi vốn: fundraising
đầu tư: investment, invest
nhà đầu tư: investor
quỹ đầu tư: investment fund
vốn đầu tư mạo hiểm: venture capital
quỹ: fund
tài trợ: funding, sponsorship, grant
hỗ trợ: support, assistance
hỗ trợ tài chính: financial support
vay: loan, borrow
vay vốn: loan, credit
cho vay: lending, loan
tín dụng: credit
ngân hàng: bank, banking
tài chính: finance, financial
công nghệ tài chính: fintech, financial technology
bảo hiểm: insurance
chứng khoán: securities, stock
cổ phiếu: share, stock
thuế: tax
kiểm toán: audit
hóa đơn: invoice
hợp đồng: contract
rủi ro: risk
quản lý rủi ro: risk management
thị trường: market
nghiên cứu thị trường: market research
mở rộng thị trường: market expansion
tiếp cận thị trường: market access
tiếp thị: marketing
tiếp thị số: digital marketing
quảng cáo: advertising, advertisement
thương hiệu: brand, trademark
khách hàng: customer, client
người tiêu dùng: consumer
đối tác: partner
hợp tác: cooperation, collaboration
hợp tác nghiên cứu: research cooperation, research collaboration
hợp tác quốc tế: international cooperation
liên doanh: joint venture
liên kết: link, linkage
kết nối: connection, connect
kết nối cung cầu: supply and demand matching
chuyển giao: transfer
chuyển giao công nghệ: technology transfer
thương mại hóa: commercialization, commercialisation
thương mại: commerce, trade, commercial
kinh doanh: business, trading
kinh tế: economy, economic
sở hữu: ownership, possess
triệu đồng: million dong
đồng thời: simultaneous
đồng nghiệp: colleague
sở hữu trí tuệ: intellectual property
bằng sáng chế: patent
sáng chế: invention, patent
giải pháp hữu ích: utility solution, utility model
nhãn hiệu: trademark
bản quyền: copyright
kiểu dáng công nghiệp: industrial design
cấp phép: licensing, license
nhượng quyền: franchise
dự án: project
đề tài: research project, topic
chương trình: programme, program
kế hoạch: plan
chiến lược: strategy
giải pháp: solution
dịch vụ: service
sản phẩm: product
sản phẩm mới: new product
phát triển sản phẩm: product development
thiết bị: equipment, device
dụng cụ: tool, instrument
công cụ: tool
nhu cầu: demand, requirement
yêu cầu: requirement, request
năng lực: capability, capacity
kinh nghiệm: experience
hiệu quả: effective, efficiency
đánh giá: evaluation, assessment
khảo sát: survey
phân tích: analysis
thông tin: information
truy cập: access
sự kiện: event
hội thảo: workshop, conference, seminar
hội nghị: conference
triển lãm: exhibition
hội chợ: fair, trade fair
cuộc thi: competition, contest
giải thưởng: award, prize
mạng lưới: network
hệ sinh thái: ecosystem
quốc tế: international
trong nước: domestic
nước ngoài: foreign
toàn cầu: global
địa phương: local
khu vực: region, area
số lượng: quantity
lô: batch, lot
thời gian: time
thời gian thực: real time
tốc độ: speed
an toàn: safety
tiêu thụ: consumption
nhập liệu: data entry
hồ sơ: file, record, profile
tài liệu: document
tài sản: asset, property
gia đình: family, household
phụ nữ: women
thanh niên: youth
nông thôn: rural
vùng sâu vùng xa: remote area
`;
