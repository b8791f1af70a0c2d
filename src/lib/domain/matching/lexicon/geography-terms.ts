/** Countries, places, landscape, weather and natural hazards. */
export const GEOGRAPHY_TERMS = `
thế giới: world, global
trái đất: earth
hành tinh: planet
mặt trời: sun, solar
mặt trăng: moon, lunar
ngôi sao: star
vũ trụ: universe, space
không gian vũ trụ: outer space
thiên văn: astronomy
bầu trời: sky
lục địa: continent
châu lục: continent
châu á: Asia, Asian
châu âu: Europe, European
châu phi: Africa, African
châu mỹ: America, Americas
châu úc: Australia
bắc mỹ: North America
nam mỹ: South America
mỹ latinh: Latin America
đông nam á: Southeast Asia, South East Asia
đông á: East Asia
trung đông: Middle East
liên minh châu âu: European Union
liên hợp quốc: United Nations
việt nam: Vietnam, Vietnamese, Viet Nam
tiếng việt: Vietnamese
hà nội: Hanoi
thành phố hồ chí minh: Ho Chi Minh City
đà nẵng: Da Nang
hải phòng: Hai Phong
cần thơ: Can Tho
đồng bằng sông cửu long: Mekong Delta
sông cửu long: Mekong
tây nguyên: Central Highlands
miền bắc: north, northern
miền trung: central region
miền nam: south, southern
đông nam bộ: Southeast region
trung quốc: China, Chinese
nhật bản: Japan, Japanese
hàn quốc: Korea, South Korea, Korean
triều tiên: North Korea, Korea
đài loan: Taiwan
hồng kông: Hong Kong
thái lan: Thailand, Thai
lào: Laos
campuchia: Cambodia
ấn độ: India, Indian
nước mỹ: America, United States
hoa kỳ: United States, America, American
mỹ: America, American
nước anh: England, Britain
anh quốc: England, United Kingdom, British
vương quốc anh: United Kingdom
pháp: France, French
nước pháp: France
đức: Germany, German
nước đức: Germany
nga: Russia, Russian
liên xô: Soviet Union
tây ban nha: Spain, Spanish
bồ đào nha: Portugal, Portuguese
nước ý: Italy
hà lan: Netherlands, Dutch
bỉ: Belgium
thụy sĩ: Switzerland, Swiss
thụy điển: Sweden, Swedish
na uy: Norway, Norwegian
đan mạch: Denmark, Danish
phần lan: Finland, Finnish
ba lan: Poland, Polish
áo: shirt, Austria
hy lạp: Greece, Greek
thổ nhĩ kỳ: Turkey, Turkish
ai cập: Egypt, Egyptian
nam phi: South Africa
úc: Australia, Australian
ả rập: Arab, Arabic, Arabian
la mã: Roman, Rome
mông cổ: Mongolia, Mongol
tiếng pháp: French
tiếng đức: German
tiếng nga: Russian
tiếng tây ban nha: Spanish
tiếng la tinh: Latin
lãnh thổ: territory
biên giới: border
vùng: region, area, zone
vùng miền: region
miền: region, domain
khu: area, zone, quarter
khu vực công: public sector
khu phố: neighbourhood, quarter
khu dân cư: residential area
khu đô thị: urban area
vùng ven: suburban, outskirts
ngoại ô: suburb, suburban
nội thành: inner city
trung tâm thành phố: city centre, downtown
thủ đô: capital
thành phố: city
tỉnh: province, provincial
tỉnh thành: province
huyện: district
quận: district, county
thị xã: town
thị trấn: town
phường: ward
xã: commune
làng: village
làng nghề: craft village
thôn: hamlet, village
đường phố: street
phố: street
ngã tư: intersection, crossroads
quảng trường: square
cầu: bridge, demand
cây cầu: bridge
đường hầm: tunnel
đường cao tốc: expressway, highway, motorway
quốc lộ: national highway
vỉa hè: pavement, sidewalk
công viên: park
sân vận động: stadium
chợ: market
chợ đầu mối: wholesale market
nhà thờ: church
chùa: pagoda, temple
đền: temple
lâu đài: castle
cung điện: palace
pháo đài: fortress, fort
tượng: statue
núi: mountain
ngọn núi: mountain
núi lửa: volcano
đồi: hill
cao nguyên: plateau, highland
đồng bằng: plain, delta
thung lũng: valley
sa mạc: desert
đảo: island
quần đảo: archipelago, islands
bán đảo: peninsula
bờ biển: coast, beach
ven biển: coastal
bãi biển: beach
vịnh: bay, gulf
đại dương: ocean
thái bình dương: Pacific, Pacific Ocean
đại tây dương: Atlantic, Atlantic Ocean
ấn độ dương: Indian Ocean
địa trung hải: Mediterranean
biển đông: East Sea, South China Sea
suối: stream
dòng sông: river
lưu vực: basin, catchment
lưu vực sông: river basin
kênh: channel, canal
đập: dam
hồ chứa: reservoir
thác nước: waterfall
rừng ngập mặn: mangrove
rừng nhiệt đới: rainforest, tropical forest
rừng phòng hộ: protection forest
phá rừng: deforestation
đồng cỏ: grassland, meadow
đất đai: land
đất liền: mainland
đất ngập nước: wetland
đất nông nghiệp: agricultural land, farmland
xói mòn: erosion
sạt lở: landslide, erosion
sa mạc hóa: desertification
lún: subsidence, settlement
động đất: earthquake
sóng thần: tsunami
bão: storm, typhoon
lũ: flood
hạn hán: drought
cháy rừng: forest fire, wildfire
thời tiết: weather
dự báo thời tiết: weather forecast
khí tượng: meteorology, meteorological
khí tượng thủy văn: hydrometeorology
thủy văn: hydrology
mưa: rain
lượng mưa: rainfall, precipitation
gió: wind
nắng: sunny, sunlight
ánh nắng: sunlight
mây: cloud, rattan
sương mù: fog
tuyết: snow
băng: ice, tape
sông băng: glacier
nhiệt đới: tropical
ôn đới: temperate
xích đạo: equator
khí quyển: atmosphere
tầng ozone: ozone layer
hướng đông: east
phía bắc: north, northern
phía nam: south, southern
phía đông: east, eastern
phía tây: west, western
đông bắc: northeast
tây bắc: northwest
đông nam: southeast
tây nam: southwest
phương tây: West, Western
phương đông: East, oriental
địa chất: geology, geological
địa hình: terrain, topography
tọa độ: coordinate
vĩ độ: latitude
kinh độ: longitude
khoáng sản: mineral
quặng: ore
mỏ: mine, deposit
mỏ than: coal mine
đá: stone, rock, ice
đá vôi: limestone
cát: sand
sỏi: gravel
đất sét: clay
đất hiếm: rare earth
thiên nhiên: nature, natural
cảnh quan: landscape
khu bảo tồn: nature reserve, conservation area
vườn quốc gia: national park
khu du lịch: tourist area, resort
du khách: tourist, visitor
khách du lịch: tourist
hướng dẫn viên: guide, tour guide
`;
