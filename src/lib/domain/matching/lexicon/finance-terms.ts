/** Money, banking, investment, costs, sales and forms of companies. */
export const FINANCE_TERMS = `
tiền: money
tiền tệ: currency, monetary
tiền mặt: cash
ngoại tệ: foreign currency
tỷ giá: exchange rate
đô la: dollar
đồng việt nam: dong, Vietnamese dong
lãi suất: interest rate
lãi: interest, profit
lỗ: loss, hole
nợ: debt
nợ xấu: bad debt
khoản vay: loan
khoản: amount, item
khoản đầu tư: investment
vay ngân hàng: bank loan
bảo lãnh: guarantee
thế chấp: mortgage, collateral
tài sản đảm bảo: collateral
tín dụng xanh: green credit
tài chính xanh: green finance
tài chính vi mô: microfinance
tài chính toàn diện: financial inclusion
trái phiếu: bond
cổ đông: shareholder
cổ phần: share, equity
vốn cổ phần: equity, equity capital
vốn lưu động: working capital
vốn điều lệ: charter capital
vốn mồi: seed funding, seed capital
vòng gọi vốn: funding round
vốn mạo hiểm: venture capital
đầu tư mạo hiểm: venture investment, venture capital
đầu tư thiên thần: angel investment
gọi vốn cộng đồng: crowdfunding
nhà tài trợ: sponsor, donor
quỹ hỗ trợ: support fund
quỹ khởi nghiệp: startup fund
đồng đầu tư: co-investment
hoàn vốn: payback, return on investment
thời gian hoàn vốn: payback period
tỷ suất lợi nhuận: rate of return, profit margin
dòng tiền: cash flow
bảng cân đối kế toán: balance sheet
báo cáo tài chính: financial statement, financial report
kế hoạch tài chính: financial plan
kế hoạch kinh doanh: business plan
mô hình kinh doanh: business model
quản trị tài chính: financial management
quản trị rủi ro: risk management
phân tích tài chính: financial analysis
phân tích chi phí: cost analysis
chi phí sản xuất: production cost
chi phí vận hành: operating cost, operational cost
chi phí đầu tư: investment cost
chi phí thấp: low cost
giảm chi phí: cost reduction, reduce cost
tiết kiệm chi phí: cost saving
báo giá: quotation, quote
đơn giá: unit price
giá thành sản xuất: production cost
giá thị trường: market price
phí: fee, charge
lệ phí: fee
phí dịch vụ: service fee
hoa hồng: commission, rose
tiền thưởng: bonus
lương: salary, wage
tiền công: wage
thuế thu nhập: income tax
thuế giá trị gia tăng: value added tax, VAT
hoàn thuế: tax refund
miễn thuế: tax exemption, duty-free
ưu đãi thuế: tax incentive
kê khai thuế: tax declaration
khấu hao: depreciation
lạm phát: inflation
suy thoái: recession, decline
tăng trưởng kinh tế: economic growth
tổng sản phẩm quốc nội: gross domestic product, GDP
kinh tế học: economics
kinh tế thị trường: market economy
kinh tế tri thức: knowledge economy
kinh tế chia sẻ: sharing economy
kinh tế nông nghiệp: agricultural economy
nền kinh tế: economy
cung cầu: supply and demand
thương vụ: deal
giao thương: trade, business matching
cán cân thương mại: trade balance
thị phần: market share
phân khúc: segment
phân khúc khách hàng: customer segment
khách hàng mục tiêu: target customer
khách hàng tiềm năng: potential customer, lead
kênh bán hàng: sales channel
kênh phân phối: distribution channel
doanh số: sales, turnover
doanh số bán hàng: sales
nhượng quyền thương mại: franchise, franchising
khuyến mãi: promotion, discount
chương trình khách hàng thân thiết: loyalty programme
quan hệ công chúng: public relations
nhận diện thương hiệu: brand identity
xây dựng thương hiệu: branding, brand building
bao thanh toán: factoring
chuyển khoản: bank transfer
thẻ tín dụng: credit card
thẻ: card
máy rút tiền: ATM
ngân hàng số: digital bank, digital banking
ngân hàng trung ương: central bank
ngân hàng thương mại: commercial bank
cho thuê tài chính: financial leasing
bảo hiểm nông nghiệp: agricultural insurance
bảo hiểm nhân thọ: life insurance
bồi thường bảo hiểm: insurance claim
tiền điện tử: digital money, cryptocurrency
thanh toán không dùng tiền mặt: cashless payment
thanh toán di động: mobile payment
chấm điểm tín dụng: credit scoring
phá sản: bankruptcy, bankrupt
giải thể: dissolution
tái cấu trúc: restructuring
công ty cổ phần: joint stock company
công ty trách nhiệm hữu hạn: limited liability company
công ty con: subsidiary
công ty mẹ: parent company
chi nhánh: branch
văn phòng đại diện: representative office
trụ sở: headquarters, head office
hộ kinh doanh: household business
chuỗi giá trị: value chain
chuỗi cửa hàng: chain store
hợp tác kinh doanh: business cooperation
đối tác chiến lược: strategic partner
nhà phân phối độc quyền: exclusive distributor
năng lực cạnh tranh: competitiveness
lợi thế cạnh tranh: competitive advantage
tinh giản: streamline
kiểm toán nội bộ: internal audit
kiểm soát nội bộ: internal control
tài khoản: account
số dư: balance
kinh phí: funding, budget, expense
tài trợ vốn: funding
giải ngân: disbursement
quyết toán: settlement, final accounts
thanh lý: liquidation
đấu giá: auction
`;
