/** Public administration, programmes, planning and support for firms. */
export const GOVERNMENT_TERMS = `
hành chính: administrative, administration
hành chính công: public administration
thủ tục hành chính một cửa: one-stop administrative procedure
một cửa: one-stop
cải cách hành chính: administrative reform
dịch vụ công trực tuyến: online public service
chính quyền điện tử: e-government
chính phủ số: digital government
chính quyền địa phương: local government, local authority
xã hội số: digital society
kinh tế số: digital economy
công dân số: digital citizen
cơ quan nhà nước: state agency, government agency
cơ quan quản lý: regulator, management agency
ủy ban: committee, commission
ban: board, committee, department
ban quản lý: management board
ban quản lý khu công nghiệp: industrial zone authority
ban chỉ đạo: steering committee
ban giám đốc: board of directors
ban tổ chức: organizing committee
tổng cục: general department
cục: department, agency
sở khoa học và công nghệ: department of science and technology
bộ khoa học và công nghệ: ministry of science and technology
bộ công thương: ministry of industry and trade
bộ y tế: ministry of health
bộ giáo dục: ministry of education
bộ giáo dục và đào tạo: ministry of education and training
bộ nông nghiệp: ministry of agriculture
bộ tài chính: ministry of finance
bộ kế hoạch và đầu tư: ministry of planning and investment
sở công thương: department of industry and trade
sở kế hoạch và đầu tư: department of planning and investment
sở tài nguyên và môi trường: department of natural resources and environment
sở nông nghiệp: department of agriculture
hội đồng nhân dân: people's council
viên chức: public employee
công chức: civil servant, official
quan chức: official
công vụ: public duty, civil service
chương trình quốc gia: national programme, national program
chương trình mục tiêu quốc gia: national target programme
chương trình hỗ trợ: support programme, support program
chương trình ươm tạo: incubation programme, incubator
chương trình tăng tốc: accelerator programme, accelerator
chương trình khuyến công: industrial promotion programme
khuyến công: industrial promotion
khuyến nông: agricultural extension
xúc tiến thương mại: trade promotion
xúc tiến đầu tư: investment promotion
xúc tiến: promotion
kêu gọi đầu tư: call for investment
thu hút đầu tư: attract investment, investment attraction
đầu tư công: public investment
đầu tư nước ngoài: foreign investment
đối tác công tư: public-private partnership, PPP
hợp tác công tư: public-private partnership
hợp tác ba nhà: triple helix
ba nhà: triple helix
nhà nước nhà trường nhà doanh nghiệp: triple helix
mô hình ba nhà: triple helix model
liên kết vùng: regional linkage
kế hoạch hành động: action plan
chiến lược quốc gia: national strategy
quy hoạch đô thị: urban planning
quy hoạch tổng thể: master plan
quy hoạch sử dụng đất: land use planning
nhiệm vụ khoa học: research task, science task
nhiệm vụ khoa học và công nghệ: science and technology task
đề tài cấp tỉnh: provincial research project
đề tài cấp nhà nước: national research project
đặt hàng nghiên cứu: commissioned research
quỹ phát triển khoa học và công nghệ: science and technology development fund
quỹ đổi mới công nghệ: technology innovation fund
trung tâm đổi mới sáng tạo: innovation center, innovation centre, innovation hub
trung tâm khởi nghiệp: startup center, startup hub
vùng đổi mới sáng tạo: innovation region
cụm liên kết ngành: industry cluster
cụm: cluster
khu chế xuất: export processing zone
khu kinh tế: economic zone
khu thương mại tự do: free trade zone
hiệp định thương mại tự do: free trade agreement
hiệp định: agreement, treaty
ngân sách nhà nước: state budget
vốn nhà nước: state capital
vốn đối ứng: counterpart fund, matching fund
hỗ trợ kỹ thuật: technical assistance, technical support
hỗ trợ pháp lý: legal support, legal aid
hỗ trợ doanh nghiệp: business support
viện trợ: aid
viện trợ không hoàn lại: grant aid, grant
nộp hồ sơ: submit application
hồ sơ dự thầu: bid, bidding documents
mời thầu: invitation to tender, call for bids
gói thầu: bidding package, tender package
nhà thầu: contractor
chủ đầu tư: project owner, investor
mua sắm công: public procurement
mua sắm chính phủ: government procurement
giám sát cộng đồng: community monitoring
phản ánh hiện trường: incident report
trung tâm điều hành thông minh: intelligent operations center
trung tâm điều hành: operations center
đường dây nóng: hotline
an ninh trật tự: public order, security
trật tự: order
an ninh lương thực: food security
an ninh năng lượng: energy security
an ninh quốc gia: national security
phòng thủ dân sự: civil defence
phòng chống thiên tai: disaster prevention
phòng chống tham nhũng: anti-corruption
tham nhũng: corruption
căn cước công dân: citizen identity card
định danh điện tử: electronic identification, e-ID
hộ chiếu: passport
thị thực: visa
hộ khẩu: household registration
đăng ký kinh doanh: business registration
địa chính: cadastral, land administration
tài nguyên và môi trường: natural resources and environment
nông thôn mới: new rural
phát triển nông thôn: rural development
phát triển kinh tế: economic development
phát triển đô thị: urban development
phát triển kinh tế xã hội: socio-economic development
kinh tế xã hội: socio-economic
mục tiêu phát triển bền vững: sustainable development goals
khu vực tư nhân: private sector
khu vực nhà nước: state sector
doanh nghiệp nhà nước: state-owned enterprise
doanh nghiệp tư nhân: private enterprise, private company
doanh nghiệp xã hội: social enterprise
doanh nghiệp fdi: FDI enterprise, foreign-invested enterprise
cổ phần hóa: equitization, privatization
`;
