/** Energy, water, waste, air and climate. */
export const ENVIRONMENT_TERMS = `
năng lượng: energy
năng lượng tái tạo: renewable energy
năng lượng mặt trời: solar energy, solar power
điện mặt trời: solar power, photovoltaic
pin mặt trời: solar cell, solar panel, photovoltaic
tấm pin mặt trời: solar panel
điện gió: wind power
năng lượng gió: wind energy
thủy điện: hydropower
điện hạt nhân: nuclear power
sinh khối: biomass
khí sinh học: biogas
nhiên liệu: fuel
nhiên liệu sinh học: biofuel
xăng dầu: petroleum, fuel
dầu khí: oil and gas
khí tự nhiên: natural gas
than: coal
hydro: hydrogen
lưu trữ năng lượng: energy storage
tiết kiệm năng lượng: energy saving, energy efficiency
tiết kiệm điện: electricity saving, power saving
hiệu quả năng lượng: energy efficiency
kiểm toán năng lượng: energy audit
nhiệt: heat, thermal
nhiệt thải: waste heat
thu hồi nhiệt: heat recovery
hơi nước: steam
nhiệt độ: temperature
độ ẩm: humidity, moisture
áp suất: pressure
lưu lượng: flow
điều hòa không khí: air conditioning
môi trường: environment, environmental
bảo vệ môi trường: environmental protection
quan trắc: monitoring
quan trắc môi trường: environmental monitoring
ô nhiễm: pollution
ô nhiễm không khí: air pollution
không khí: air
chất lượng không khí: air quality
bụi: dust
khí thải: exhaust gas, emission
phát thải: emission
khí nhà kính: greenhouse gas
giảm phát thải: emission reduction
tín chỉ carbon: carbon credit
các bon: carbon
trung hòa carbon: carbon neutral
biến đổi khí hậu: climate change
khí hậu: climate
nước: water
nước sạch: clean water
nước thải: wastewater, sewage
xử lý nước thải: wastewater treatment
xử lý nước: water treatment
cấp nước: water supply
thoát nước: drainage
nước mặn: salt water, saline
xâm nhập mặn: saltwater intrusion, salinity intrusion
khử mặn: desalination
lọc nước: water filtration, water purification
lọc: filter, filtration
bùn: sludge
bùn thải: sludge, sewage sludge
chất thải: waste
chất thải rắn: solid waste
chất thải nguy hại: hazardous waste
rác: waste, garbage
rác thải: waste, garbage
phân loại rác: waste sorting
xử lý rác: waste treatment
xử lý chất thải: waste treatment
chôn lấp: landfill
đốt rác: waste incineration
phụ phẩm: by-product
phụ phẩm nông nghiệp: agricultural by-product, agricultural residue
vỏ trấu: rice husk
bã mía: bagasse
tro bay: fly ash
xỉ: slag
kinh tế tuần hoàn: circular economy
phát triển bền vững: sustainable development
bền vững: sustainable, sustainability
xanh: green
công nghệ xanh: green technology
công nghiệp xanh: green industry
sản xuất sạch hơn: cleaner production
tiếng ồn: noise
mùi: odour, odor, smell
kim loại nặng: heavy metal
nước ngầm: groundwater
sông: river
biển: sea, marine
hồ: lake, reservoir
đa dạng sinh học: biodiversity
sinh thái: ecology, ecosystem
`;
