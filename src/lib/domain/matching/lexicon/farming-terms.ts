/** Crops, livestock, fishery, food products and the means of growing them. */
export const FARMING_TERMS = `
nông trại: farm
nông nghiệp hữu cơ: organic agriculture, organic farming
nông nghiệp bền vững: sustainable agriculture
nông nghiệp chính xác: precision agriculture
nông nghiệp đô thị: urban agriculture, urban farming
nông lâm: agroforestry
nông học: agronomy
nông lâm thủy sản: agriculture forestry and fishery
canh tác: cultivation, farming
luân canh: crop rotation
xen canh: intercropping
cày: plough, plow
máy cày: tractor, plough
máy kéo: tractor
máy gặt: harvester
máy gặt đập liên hợp: combine harvester
máy nông nghiệp: agricultural machinery, farm machinery
cơ giới hóa: mechanization
gieo trồng: planting, sowing
gieo hạt: sowing, seeding
cấy: transplant
cấy mô: tissue culture
nuôi cấy mô: tissue culture
ươm: nursery
cây giống: seedling
con giống: breeding stock, fingerling
giống vật nuôi: livestock breed
vật nuôi: livestock, animal
trâu bò: cattle
bò thịt: beef cattle
chăn nuôi bò: cattle farming
chăn nuôi lợn: pig farming
chăn nuôi gia cầm: poultry farming
chuồng trại: barn, livestock housing
gà: chicken
thịt gà: chicken
vịt: duck
trứng gà: chicken egg
dê: goat
cừu: sheep
thịt bò: beef
thịt lợn: pork
thịt heo: pork
thức ăn: food, feed
thức ăn thủy sản: aquafeed, aquaculture feed
ao nuôi: pond, aquaculture pond
ao: pond
lồng bè: cage, floating cage
nuôi cá: fish farming
cá biển: marine fish
cua: crab
mực: squid, ink
nghêu: clam
hàu: oyster
rong biển: seaweed
đánh bắt: fishing, catch
đánh cá: fishing
tàu cá: fishing boat, fishing vessel
lương thực: food, staple food
ngũ cốc: cereal, grain
lúa mì: wheat
bột mì: wheat flour
bột: powder, flour
gạo lứt: brown rice
trồng lúa: rice cultivation, rice growing
ruộng: field, paddy field
cánh đồng: field
rơm: straw
rơm rạ: rice straw
cây công nghiệp: industrial crop, cash crop
cây cao su: rubber tree
cây ăn trái: fruit tree
cây lâu năm: perennial crop
cây cảnh: ornamental plant
vườn: garden, orchard
vườn cây: orchard
chuối: banana
cam: orange
quýt: mandarin
chanh: lemon, lime
táo: apple
nho: grape
dứa: pineapple
thơm: fragrant, pineapple
đu đủ: papaya
ổi: guava
mít: jackfruit
vải thiều: lychee
nhãn lồng: longan
chôm chôm: rambutan
bơ: avocado, butter
dâu tây: strawberry
cà chua: tomato
ớt: chilli, pepper
hành tây: onion
tỏi: garlic
gừng: ginger
khoai tây: potato
khoai lang: sweet potato
sắn: cassava
đậu: bean
đậu phộng: peanut
lạc: peanut
mè: sesame
ca cao: cocoa, cacao
tiêu: pepper
quế: cinnamon
mật ong: honey
nuôi ong: beekeeping
sữa chua: yogurt
phô mai: cheese
sữa bột: milk powder
mì: noodle, wheat
mì ăn liền: instant noodle
bún: rice noodle, vermicelli
phở: pho, noodle soup
nước tương: soy sauce
nước chấm: dipping sauce
nước sốt: sauce
trà: tea
trà xanh: green tea
bia: beer
rượu vang: wine
nước khoáng: mineral water
nước trái cây: fruit juice
thực phẩm chế biến: processed food
thực phẩm ăn liền: instant food, ready-to-eat food
thực phẩm đóng hộp: canned food
thực phẩm tươi sống: fresh food
thực phẩm sạch: safe food, clean food
thực phẩm hữu cơ: organic food
thực phẩm chay: vegetarian food
trái cây sấy: dried fruit
mứt: jam
kẹo: candy
sô cô la: chocolate
công nghệ thực phẩm: food technology
công nghệ sau thu hoạch: postharvest technology
phụ gia thực phẩm: food additive
chất bảo quản: preservative
hương liệu: flavour, flavoring
hương vị: flavour, flavor, taste
vị: taste
cảm quan: sensory
protein thực vật: plant protein, vegetable protein
chế phẩm sinh học: biological product, bioproduct
chế phẩm vi sinh: microbial product, microbial inoculant
phân vi sinh: biofertilizer, microbial fertilizer
phân bón hữu cơ: organic fertilizer
phân chuồng: manure
thuốc trừ sâu: pesticide, insecticide
thuốc diệt cỏ: herbicide
trừ sâu sinh học: biopesticide
dịch hại: pest
kiểm soát dịch hại: pest control
sâu: pest, caterpillar, deep
cỏ dại: weed
bệnh cây trồng: plant disease, crop disease
dịch tả lợn: swine fever
dịch tả: cholera
cúm gia cầm: avian influenza, bird flu
thuốc thú y: veterinary medicine
giết mổ: slaughter
lò mổ: slaughterhouse
dư lượng thuốc trừ sâu: pesticide residue
vùng trồng: growing area
mã số vùng trồng: growing area code
mùa màng: crops, harvest
năng suất cây trồng: crop yield
sản lượng: output, yield, production volume
đất trồng: soil, growing medium
giá thể: substrate, growing medium
độ ẩm đất: soil moisture
dinh dưỡng cây trồng: plant nutrition
đèn trồng cây: grow light
khí canh: aeroponics
nhà lưới: net house
phun thuốc: spraying
máy bay phun thuốc: spraying drone
tưới tự động: automatic irrigation
đóng gói chân không: vacuum packaging
bao bì thực phẩm: food packaging
kiểm dịch: quarantine, phytosanitary inspection
lâm sản: forest product
gỗ rừng trồng: plantation wood
`;
