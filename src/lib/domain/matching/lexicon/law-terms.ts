/** Law, contracts, intellectual property, standards and customs. */
export const LAW_TERMS = `
luật: law
luật pháp: law, legislation
pháp lệnh: ordinance
nghị định: decree
nghị quyết: resolution
thông tư: circular
hiến pháp: constitution
điều lệ: charter
điều khoản: clause, term, provision
điều kiện hợp đồng: contract terms
điều ước: treaty
công ước: convention
dự thảo: draft
sửa đổi: amend, amendment, modify
bãi bỏ: abolish, repeal
tòa án: court
vụ án: case
vụ kiện: lawsuit
kiện: sue, lawsuit
xét xử: trial
bản án: verdict, judgment
trọng tài: arbitration, referee
hòa giải: mediation, conciliation
công chứng: notary, notarization
ủy quyền: authorization, delegate
giấy ủy quyền: power of attorney
giấy tờ: papers, documents
giấy chứng nhận: certificate
chứng từ: voucher, documents
con dấu: seal, stamp
chữ ký: signature
ký kết: sign, conclude
ký hợp đồng: sign a contract
hợp đồng lao động: labour contract, employment contract
hợp đồng mua bán: sales contract
hợp đồng chuyển giao: transfer contract
hợp đồng nghiên cứu: research contract
hợp đồng khung: framework agreement
biên bản ghi nhớ: memorandum of understanding, MoU
bảo mật thông tin: information security, confidentiality
thỏa thuận bảo mật: non-disclosure agreement, NDA, confidentiality agreement
bí mật kinh doanh: trade secret
bí quyết: know-how
bí quyết công nghệ: know-how, technical know-how
quyền sở hữu trí tuệ: intellectual property right
quyền sở hữu: ownership, ownership right
quyền tác giả: copyright
quyền sử dụng: right of use, usage right
quyền riêng tư: privacy
quyền truy cập: access right
bảo vệ dữ liệu cá nhân: personal data protection
dữ liệu cá nhân: personal data
đăng ký sáng chế: patent registration, patent application
đơn sáng chế: patent application
đơn đăng ký: application
bảo hộ: protection
bảo hộ sở hữu trí tuệ: intellectual property protection
tra cứu sáng chế: patent search
khai thác sáng chế: patent exploitation
định giá tài sản trí tuệ: intellectual property valuation
định giá: valuation, pricing
tài sản trí tuệ: intellectual property, intellectual asset
tài sản vô hình: intangible asset
chỉ dẫn địa lý: geographical indication
nhãn hiệu tập thể: collective mark, collective trademark
nhãn hiệu chứng nhận: certification mark
tên thương mại: trade name
kiểu dáng: design
giống cây trồng: plant variety, crop variety
xâm phạm: infringe, infringement
xâm phạm bản quyền: copyright infringement
li xăng: licence, license
chuyển nhượng: assignment, transfer
chuyển quyền sử dụng: licensing
phí bản quyền: royalty
tiền bản quyền: royalty
trách nhiệm pháp lý: legal liability
trách nhiệm sản phẩm: product liability
bồi thường: compensation, indemnity
đền bù: compensation
xử phạt: sanction, penalty
hình phạt: punishment, penalty
tội: crime, offence
hình sự: criminal
dân sự: civil
luật lao động: labour law
luật doanh nghiệp: enterprise law, company law
luật đất đai: land law
luật môi trường: environmental law
luật cạnh tranh: competition law
luật quốc tế: international law
tư vấn pháp luật: legal advice, legal consulting
văn phòng luật: law office
tuân thủ pháp luật: legal compliance
kiểm soát xuất khẩu: export control
rào cản kỹ thuật: technical barrier
rào cản: barrier
tiêu chuẩn quốc gia: national standard
tiêu chuẩn quốc tế: international standard
tiêu chuẩn chất lượng: quality standard
tiêu chuẩn kỹ thuật: technical standard
quy chuẩn kỹ thuật: technical regulation
hợp chuẩn: standard conformity
hợp quy: conformity with regulation
đánh giá sự phù hợp: conformity assessment
công bố hợp quy: declaration of conformity
tiêu chuẩn hóa: standardization
chứng nhận hữu cơ: organic certification
nhãn sinh thái: ecolabel
ghi nhãn: labelling, labeling
xuất xứ: origin
giấy chứng nhận xuất xứ: certificate of origin
chống bán phá giá: anti-dumping
thuế quan: tariff, customs duty
thuế nhập khẩu: import duty, import tax
cơ chế điều chỉnh biên giới carbon: carbon border adjustment mechanism, CBAM
`;
