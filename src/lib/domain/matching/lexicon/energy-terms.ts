/** Power plants, grids, fuels, batteries and the way to fewer emissions. */
export const ENERGY_TERMS = `
nhà máy điện: power plant
nhiệt điện: thermal power
nhiệt điện than: coal-fired power
điện năng: electricity, electrical energy
điện khí: gas power
điện sinh khối: biomass power
điện mặt trời mái nhà: rooftop solar
điện mặt trời áp mái: rooftop solar
điện gió ngoài khơi: offshore wind
ngoài khơi: offshore
tua bin gió: wind turbine
tua bin: turbine
tuabin: turbine
truyền tải điện: power transmission
phân phối điện: power distribution, electricity distribution
trạm biến áp: substation, transformer station
lưới điện thông minh: smart grid
hòa lưới: grid connection
mất điện: power outage, blackout
sự cố điện: power failure
tiêu thụ điện: power consumption, electricity consumption
điện tiêu thụ: power consumption
tiêu thụ năng lượng: energy consumption
hệ thống điện: power system, electrical system
hệ thống lưu trữ: storage system
pin lưu trữ: battery storage
pin lithium: lithium battery
pin nhiên liệu: fuel cell
pin sạc: rechargeable battery
bộ sạc: charger
sạc nhanh: fast charging
sạc không dây: wireless charging
hydro xanh: green hydrogen
amoniac: ammonia
dầu mỏ: oil, petroleum, crude oil
dầu thô: crude oil
dầu: oil
xăng: gasoline, petrol
dầu diesel: diesel
khí đốt: gas
khí hóa lỏng: liquefied gas, LPG
lọc dầu: oil refining, refinery
lò đốt: incinerator, burner, furnace
đốt cháy: combustion, burning
khí hóa: gasification
nhiệt phân: pyrolysis
than sinh học: biochar
củi: firewood
viên nén: pellet, tablet
trấu: rice husk
bếp điện: electric stove
bơm nhiệt: heat pump
làm lạnh: refrigeration, cooling, chiller
máy lạnh: air conditioner, refrigerator
máy điều hòa: air conditioner
thông gió: ventilation
hệ thống thông gió: ventilation system
cách âm: soundproofing, sound insulation
bảo ôn: thermal insulation, insulation
năng lượng sạch: clean energy
năng lượng thủy triều: tidal energy
năng lượng hạt nhân: nuclear energy
lò phản ứng: reactor
chuyển dịch năng lượng: energy transition
chuyển đổi năng lượng: energy transition, energy conversion
chuyển đổi xanh: green transition, green transformation
quản lý năng lượng: energy management
giám sát năng lượng: energy monitoring
đèn led: LED light, LED lamp
đèn đường: street light, street lamp
đèn năng lượng mặt trời: solar light
phát thải ròng bằng không: net zero
phát thải carbon: carbon emission
dấu chân carbon: carbon footprint
giảm carbon: decarbonization, carbon reduction
thu giữ carbon: carbon capture
kiểm kê khí nhà kính: greenhouse gas inventory
thị trường carbon: carbon market
nóng lên toàn cầu: global warming
hiệu ứng nhà kính: greenhouse effect
khí mê tan: methane
mê tan: methane
hiệu suất năng lượng: energy performance, energy efficiency
công trình xanh: green building
tòa nhà xanh: green building
`;
