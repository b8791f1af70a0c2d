/** Water, wastewater, waste and what becomes of it. */
export const WATER_TERMS = `
nước máy: tap water
nước uống: drinking water
nước mưa: rainwater
nước biển: seawater
nước mặt: surface water
nước tưới: irrigation water
nước sinh hoạt: domestic water
nước thải công nghiệp: industrial wastewater
nước thải sinh hoạt: domestic wastewater
nước rỉ rác: leachate
nguồn nước: water source, water resource
tài nguyên nước: water resources
chất lượng nước: water quality
mực nước: water level
thủy lợi: irrigation, water resources
hệ thống tưới: irrigation system
nhà máy nước: water plant
trạm bơm: pumping station
mạng lưới cấp nước: water supply network
rò rỉ nước: water leakage
thất thoát nước: water loss, non-revenue water
đồng hồ nước: water meter
bể chứa: storage tank, tank
bể lọc: filter tank
bể xử lý: treatment tank
màng lọc ro: reverse osmosis membrane
thẩm thấu ngược: reverse osmosis
siêu lọc: ultrafiltration
keo tụ: coagulation, flocculation
sục khí: aeration
bùn hoạt tính: activated sludge
than hoạt tính: activated carbon
khử trùng: disinfection, sterilization
khử mùi: deodorization, odour removal
tái sử dụng nước: water reuse
tuần hoàn nước: water recirculation, water recycling
tuần hoàn: circulation, circular
nhiễm mặn: salinization, saline
độ mặn: salinity
phèn: alum
đất phèn: acid sulphate soil
ô nhiễm nước: water pollution
ô nhiễm đất: soil pollution, soil contamination
ô nhiễm nguồn nước: water pollution
chất ô nhiễm: pollutant, contaminant
vi nhựa: microplastic
rác nhựa: plastic waste
rác thải nhựa: plastic waste
rác thải sinh hoạt: household waste, municipal waste
rác hữu cơ: organic waste
rác điện tử: electronic waste, e-waste
chất thải công nghiệp: industrial waste
chất thải hữu cơ: organic waste
chất thải xây dựng: construction waste
quản lý chất thải: waste management
thu gom rác: waste collection
bãi rác: landfill, dump
bãi chôn lấp: landfill
ủ phân: composting
phân hữu cơ: organic fertilizer, compost
phân compost: compost
tái chế nhựa: plastic recycling
tái chế rác: waste recycling
xử lý khí thải: exhaust gas treatment, emission treatment
tháp hấp thụ: absorption tower
lọc bụi: dust filter, dust removal
lọc không khí: air filter, air purification
trạm quan trắc: monitoring station
đánh giá tác động môi trường: environmental impact assessment
tác động môi trường: environmental impact
giấy phép môi trường: environmental permit, environmental licence
quản lý môi trường: environmental management
kỹ thuật môi trường: environmental engineering
công nghệ môi trường: environmental technology
vệ sinh môi trường: environmental sanitation
sự cố môi trường: environmental incident
không gian xanh: green space
cây xanh: green tree, greenery
hệ sinh thái rừng: forest ecosystem
phục hồi sinh thái: ecological restoration
khu công nghiệp sinh thái: eco-industrial park
cộng sinh công nghiệp: industrial symbiosis
vòng đời sản phẩm: product life cycle
đánh giá vòng đời: life cycle assessment
thiết kế sinh thái: ecodesign
trách nhiệm mở rộng của nhà sản xuất: extended producer responsibility
`;
